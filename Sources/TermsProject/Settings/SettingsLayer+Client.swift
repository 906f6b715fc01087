import JSONRPC
import TermsRules

extension SettingsLayer {
  /// Takes over what a client says under `terms`; what it does not name stays. Keys that are not the project's, such as the
  /// path of the server, are the client's own. `language` is there the language of messages, so that of the texts is
  /// `documentLanguage`.
  /// - Returns: what is wrong with it.
  public mutating func read(client settings: JSONValue) -> [Message] {
    guard let members = LocatedJSON(settings).members else { return [] }
    var reader = SettingsReader()
    for member in members {
      guard let key = Self.clientKeys[member.name] else { continue }
      if case .null = member.value.value { continue }
      var layer = SettingsLayer()
      guard reader.read(member, as: key, into: &layer) else { continue }
      switch key {
      case .rules: rules = layer.rules ?? rules
      case .ignoreTerms: ignoreTerms = layer.ignoreTerms ?? ignoreTerms
      case .names: names = layer.names ?? names
      case .externalDocuments:
        externalDocuments = layer.externalDocuments ?? externalDocuments
      case .laws: laws = layer.laws ?? laws
      case .definitions: definitions = layer.definitions ?? definitions
      default: language = layer.language ?? language
      }
    }
    return reader.problems.map(\.message)
  }

  private static let clientKeys: [String: SettingsKey] = [
    "rules": .rules, "ignoreTerms": .ignoreTerms, "names": .names, "externalDocuments": .externalDocuments,
    "laws": .laws, "definitions": .definitions, "documentLanguage": .language,
  ]
}
