import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// One rule alone, run on a text whether it is on or off.
struct TermRuleProbe {
  let document: Document
  let model: DocumentModel
  let findings: [Finding]

  init(_ rule: (some SurveyRule).Type, _ text: String) {
    document = Document(text)
    document.settle()
    model = document.model()
    var findings: [Finding] = []
    for component in model.components {
      var run = rule.init(component, model)
      for line in model.lines(of: component, in: 0..<model.lineCount(of: component)) { run.visit(line) }
      for provision in component.outline.provisions { run.visit(provision) }
      findings += run.findings()
    }
    self.findings = findings
  }

  /// `information 3 Klant`.
  var lines: [String] {
    findings.map { finding in
      let row = document.lines.row(of: finding.span.start.line) ?? -1
      return "\(finding.severity.name) \(row + 1) \(document.text(of: finding.span))"
    }
  }

  var dutch: [String] { findings.map { $0.message.text(.dutch) { document.lines.row(of: $0) } } }
  var english: [String] { findings.map { $0.message.text(.english) { document.lines.row(of: $0) } } }

  /// The text after a fix of the first finding.
  func fixed(_ rule: (some FixableRule).Type, _ number: Int = 0) -> String? {
    guard let finding = findings.first else { return nil }
    let fixes = rule.fixes(of: finding, in: model)
    return fixes.indices.contains(number) ? document.applying(fixes[number]) : nil
  }
}

extension Document {
  /// The text with a fix applied.
  func applying(_ fix: Fix) -> String {
    var bytes = Array(model().wholeText.utf8)
    let edits = fix.replacements.compactMap { replacement -> (Range<Int>, String)? in
      guard let start = offset(replacement.span.start), let end = offset(replacement.span.end) else { return nil }
      return (start..<end, replacement.text)
    }
    for (range, text) in edits.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      bytes.replaceSubrange(range, with: Array(text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func offset(_ point: TextPoint) -> Int? {
    guard let place = position(of: point) else { return nil }
    var offset = 0
    lines.forEach { row, line in if row < place.row { offset += line.text.count + 1 } }
    return offset + place.offset
  }
}

extension DocumentModel {
  /// The text, lines ended by LF.
  fileprivate var wholeText: String {
    var lines: [String] = []
    forEachLine { lines.append($0.text.string) }
    return lines.joined(separator: "\n")
  }
}
