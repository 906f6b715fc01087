import TermsModel
import TermsSyntax
import TermsText

/// What every editor feature works on: a document and what is understood of it.
public struct EditorDocument {
  /// The text.
  public let document: Document
  /// What is understood of it.
  public let model: DocumentModel
  /// The language to speak to the user.
  public let language: Language

  /// A document for the features.
  public init(_ document: Document, _ model: DocumentModel, language: Language) {
    self.document = document
    self.model = model
    self.language = language
  }

  /// The text of a provision from its marker to its last letter: blank lines before the next provision left out.
  public func trimmedSpan(of provision: Provision) -> TextSpan {
    let span = provision.span
    guard let first = document.lines.row(of: span.start.line), var last = document.lines.row(of: span.end.line) else {
      return span
    }
    var offset = span.end.offset
    while last > first || (last == first && offset > span.start.offset) {
      guard let line = document.lines.line(at: last) else { return span }
      let end = line.text.withBytes { bytes in
        var end = min(offset, bytes.count)
        while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return end
      }
      if end > 0 { return TextSpan(span.start, TextPoint(line, end)) }
      last -= 1
      offset = .max
    }
    return TextSpan(span.start, provision.marker.end)
  }

  /// The text of a span inside one line.
  func text(_ span: TextSpan) -> String { document.text(of: span) }
}
