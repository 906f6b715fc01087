import TermsModel
import TermsRules
import TermsTestSupport
import TermsText

extension Understanding {
  /// The findings of a rule that may be off: `12 hint artikel 5`.
  func lines(of rule: any Rule.Type) -> [String] { rendered(found(by: rule)) }

  /// The messages of a rule's findings.
  func messages(of rule: any Rule.Type, _ language: Language = .dutch) -> [String] {
    found(by: rule).map { $0.message.text(language) { document.lines.row(of: $0) } }
  }

  /// What a rule finds, whether it is on or not.
  func found(by rule: any Rule.Type) -> [Finding] {
    if rule.isOnByDefault { return findings.filter { $0.code == rule.code } }
    var found: [Finding] = []
    if let rule = rule as? any LineRule.Type {
      model.forEachLine { found += rule.findings(on: $0, in: model) }
    }
    if let rule = rule as? any SurveyRule.Type {
      for component in model.components {
        var run = rule.init(component, model)
        for line in model.lines(of: component, in: 0..<model.lineCount(of: component)) {
          run.visit(line)
          run.visit(model.references(on: line), on: line)
        }
        found += run.findings()
      }
    }
    return found
  }

  private func rendered(_ findings: [Finding]) -> [String] {
    findings.map { "\(line($0.span.start)) \($0.severity.name) \(text($0.span))" }
  }

  /// The text after each fix of the first finding of a rule.
  func fixed(_ rule: any FixableRule.Type) -> [String] {
    guard let finding = found(by: rule).first else { return [] }
    return rule.fixes(of: finding, in: model).map { applying($0.replacements) }
  }

  /// The line of the first finding after each of its fixes, as trimmed text.
  func fixedLine(_ rule: any FixableRule.Type) -> [String] {
    guard let finding = found(by: rule).first else { return [] }
    let row = line(finding.span.start) - 1
    return fixed(rule).map { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return row < lines.count ? String(lines[row]) : ""
    }
  }

  private func applying(_ replacements: [Replacement]) -> String {
    let bytes = document.lines.forEachText()
    var text = bytes
    for replacement in replacements.sorted(by: { $0.span.start > $1.span.start }) {
      let low = offset(replacement.span.start)
      let high = offset(replacement.span.end)
      text.replaceSubrange(low..<high, with: Array(replacement.text.utf8))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func offset(_ point: TextPoint) -> Int {
    var offset = point.offset
    let row = line(point) - 1
    document.lines.forEach(in: 0..<row) { _, line in
      offset += line.text.totalByteCount
      return true
    }
    return offset
  }
}

extension LineTree where Line == TermsModel.Line {
  /// The whole text, every line end as `\n`.
  fileprivate func forEachText() -> [UInt8] {
    var bytes: [UInt8] = []
    forEach { row, line in
      if row > 0 { bytes.append(0x0A) }
      bytes += line.text.bytes
    }
    return bytes
  }
}
