import TermsModel
import TermsSyntax

/// What one place says of how documents are to be judged: the client, a project's file, or an override in it. What it
/// does not say is nil.
public struct SettingsLayer: Equatable, Sendable {
  /// A law and how it is named.
  struct LawNames: Equatable, Sendable {
    var name: String
    var abbreviations: [String] = []
    var otherNames: [String] = []
  }

  /// The language of texts.
  enum TextLanguage: String, Sendable {
    case auto, nl, en
  }

  var rules: [String: RuleLevel]?
  var ignoreTerms: [String]?
  var names: [String]?
  var externalDocuments: [String]?
  /// Files that hold documents, by the names of those.
  var documentFiles: [String: String]?
  var laws: [LawNames]?
  var definitions: [ExternalDefinition]?
  var parents: [String]?
  var language: TextLanguage?
  var maxFindings: Int?

  /// Nothing said.
  public init() {}

  /// What several places say together: lists are joined, of the rest the last word counts.
  static func configuration(of layers: [SettingsLayer]) -> Configuration {
    var configuration = Configuration()
    for layer in layers {
      configuration.rules.merge(layer.rules ?? [:]) { $1 }
      configuration.ignoredTerms.formUnion(layer.ignoreTerms ?? [])
      configuration.names.formUnion(layer.names ?? [])
      if let language = layer.language { configuration.language = Language(rawValue: language.rawValue) }
      configuration.maxFindings = layer.maxFindings ?? configuration.maxFindings
    }
    for layer in layers { configuration.documentFiles.merge(layer.documentFiles ?? [:]) { $1 } }
    configuration.parents = layers.reversed().flatMap { $0.parents ?? [] }
    // Of two definitions of a term the first counts, so the strongest comes first.
    configuration.definitions = layers.reversed().flatMap { $0.definitions ?? [] }
    let laws = layers.flatMap { $0.laws ?? [] }.map {
      Law($0.name, abbreviations: $0.abbreviations, otherNames: $0.otherNames)
    }
    let documents = layers.flatMap { $0.externalDocuments ?? [] }
    if !laws.isEmpty || !documents.isEmpty { configuration.cited = CitedNames(laws: laws, documents: documents) }
    return configuration
  }
}
