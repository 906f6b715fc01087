import JSONRPC

/// A finding as the editor shows it. LSP 3.17, Diagnostic.
public struct Diagnostic: Hashable, Sendable {
  /// What is underlined.
  public var range: LSPRange
  /// How bad it is.
  public var severity: DiagnosticSeverity
  /// The rule's code.
  public var code: String
  /// Address of the rule's description; nil for none.
  public var codeDescription: String?
  /// Who says so.
  public var source: String
  /// What is wrong, in plain text.
  public var message: String
  /// How the editor may draw it besides.
  public var tags: [DiagnosticTag]
  /// Other places that explain it.
  public var relatedInformation: [DiagnosticRelatedInformation]

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
  }
}

extension Diagnostic: JSONWritable {
  /// Writes the finding as an object, without the members that are empty.
  public func write(to writer: inout JSONWriter) {
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
  }
}
