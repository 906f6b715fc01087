import TermsModel
import TermsProject
import TermsRules
import TermsText

/// A file and what was found in it.
struct CheckedFile {
  let path: String
  let document: Document
  let model: DocumentModel
  private(set) var findings: [Finding] = []
  /// The bytes were no UTF-8 and have been repaired.
  let wasRepaired: Bool

  /// A file that is to be judged.
  init(path: String, bytes: [UInt8], _ configuration: Configuration) {
    self.path = path
    let (valid, wasValid) = UTF8Repair.repair(bytes)
    wasRepaired = !wasValid
    document = Document(valid, configuration)
    model = document.model()
  }

  /// Finds what is to be said of it.
  /// - Parameter others: the documents that it may cite.
  mutating func judge(_ others: any OtherDocuments) {
    document.others = others
    findings = RuleSet.findings(in: model)
  }

  /// A project's file and what is wrong with it.
  init(path: String, _ project: ProjectFile) {
    self.path = path
    document = project.document
    model = document.model()
    findings = project.findings
    wasRepaired = false
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
