import TermsModel
import TermsText

/// The definitions of files that other documents take over: a framework agreement, general terms.
public struct ParentDefinitions {
  /// Reads a whole file; nil when there is none.
  private let read: (String) -> [UInt8]?
  private var known: [String: (bytes: [UInt8], definitions: [ExternalDefinition])] = [:]

  /// Files of a file system.
  public init(read: @escaping (String) -> [UInt8]?) { self.read = read }

  /// A configuration with the definitions of the files that it names. What the project defines itself comes first.
  public mutating func complete(_ configuration: Configuration) -> Configuration {
    guard !configuration.parents.isEmpty else { return configuration }
    var configuration = configuration
    for path in configuration.parents { configuration.definitions += definitions(of: path, configuration) }
    return configuration
  }

  private mutating func definitions(of path: String, _ configuration: Configuration) -> [ExternalDefinition] {
    guard let bytes = read(path) else {
      known[path] = nil
      return []
    }
    if let known = known[path], known.bytes == bytes { return known.definitions }
    var own = Configuration()
    own.language = configuration.language
    let document = Document(UTF8Repair.repair(bytes).bytes, own)
    let definitions = document.model().definitions.compactMap { Self.external($0, document, path) }
    known[path] = (bytes, definitions)
    return definitions
  }

  /// What a definition says to other documents; nothing when it holds in a part of its own only.
  private static func external(_ definition: Definition, _ document: Document, _ path: String) -> ExternalDefinition? {
    guard definition.isInText, definition.scope == nil, !definition.saysThis,
      let start = document.position(of: definition.span.start), definition.span.end.line === definition.span.start.line
    else { return nil }
    let text = document.text(of: definition.body).drop { " :=".contains($0) }
    return ExternalDefinition(
      definition.name, aliases: definition.aliases, text: String(text),
      place: ExternalPlace(path: path, row: start.row, range: start.offset..<definition.span.end.offset))
  }
}
