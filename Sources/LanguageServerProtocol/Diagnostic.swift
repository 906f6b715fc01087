import JSONRPC

/// A finding as the editor shows it. LSP 3.17, Diagnostic.
///
/// It is written as JSON once: an edit sends all findings of a document again, and most are as they were.
public final class Diagnostic: Sendable {
  /// What is underlined.
  public let range: LSPRange
  /// How bad it is.
  public let severity: DiagnosticSeverity
  /// The rule's code.
  public let code: String
  /// Address of the rule's description; nil for none.
  public let codeDescription: String?
  /// Who says so.
  public let source: String
  /// What is wrong, in plain text.
  public let message: String
  /// How the editor may draw it besides.
  public let tags: [DiagnosticTag]
  /// Other places that explain it.
  public let relatedInformation: [DiagnosticRelatedInformation]

  /// The finding as an object, without the members that are empty.
  private let json: [UInt8]

  /// A finding.
  public init(
    range: LSPRange, severity: DiagnosticSeverity, code: String, codeDescription: String? = nil,
    source: String, message: String, tags: [DiagnosticTag] = [],
    relatedInformation: [DiagnosticRelatedInformation] = []
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.codeDescription = codeDescription
    self.source = source
    self.message = message
    self.tags = tags
    self.relatedInformation = relatedInformation
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("range", range)
      writer.member("severity", severity.rawValue)
      writer.member("code", code)
      if let codeDescription {
        writer.member("codeDescription") { $0.object { $0.member("href", codeDescription) } }
      }
      writer.member("source", source)
      writer.member("message", message)
      if !tags.isEmpty { writer.member("tags", tags.map(\.rawValue)) }
      if !relatedInformation.isEmpty { writer.member("relatedInformation", relatedInformation) }
    }
    json = writer.bytes
  }
}

extension Diagnostic: Hashable {
  /// Whether the same is shown.
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool { left === right || left.json == right.json }

  /// Adds what is shown.
  public func hash(into hasher: inout Hasher) { hasher.combine(json) }
}

extension Diagnostic: JSONWritable {
  /// Writes the finding as an object, without the members that are empty.
  public func write(to writer: inout JSONWriter) { writer.value(json: json) }
}
