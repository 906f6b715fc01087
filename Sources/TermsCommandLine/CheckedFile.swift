import TermsModel
import TermsRules
import TermsText

/// A file and what was found in it.
struct CheckedFile {
  let path: String
  let document: Document
  let model: DocumentModel
  let findings: [Finding]
  /// The bytes were no UTF-8 and have been repaired.
  let wasRepaired: Bool

  init(path: String, bytes: [UInt8]) {
    self.path = path
    let (valid, wasValid) = UTF8Repair.repair(bytes)
    wasRepaired = !wasValid
    document = Document(valid)
    model = document.model()
    findings = RuleSet.findings(in: model)
  }

  /// An LSP range: 0-based lines, UTF-16 columns.
  func range(_ span: TextSpan) -> (start: TextPosition, end: TextPosition) {
    (position(span.start), position(span.end))
  }

  func position(_ point: TextPoint) -> TextPosition {
    guard let place = document.position(of: point) else { return TextPosition(line: 0, character: 0) }
    return document.lines.textPosition(place, .utf16)
  }
}
