import TermsModel
import TermsRules
import TermsTestSupport
import Testing

extension Understanding {
  /// What the rule of a finding offers for it.
  func fixes(_ code: String, at index: Int = 0) -> [Fix] {
    let found = findings.filter { $0.code == code }
    guard found.indices.contains(index),
      let rule = RuleSet.all.first(where: { $0.code == code }) as? any FixableRule.Type
    else { return [] }
    return rule.fixes(of: found[index], in: model)
  }

  /// The titles of the fixes, in English.
  func fixTitles(_ code: String, _ language: Language = .english, at index: Int = 0) -> [String] {
    fixes(code, at: index).map { fix in fix.title.text(language) { document.lines.row(of: $0) } }
  }

  /// The text after a fix.
  func text(after fix: Fix) -> String {
    var starts: [Int] = []
    var bytes: [UInt8] = []
    for line in document.lines.lines(in: 0..<document.lines.count) {
      starts.append(bytes.count)
      bytes += line.text.bytes
      switch line.text.terminator {
      case .none: break
      case .lineFeed: bytes += [0x0A]
      case .carriageReturn: bytes += [0x0D]
      case .carriageReturnLineFeed: bytes += [0x0D, 0x0A]
      }
    }
    let offset = { (point: TextPoint) in (document.lines.row(of: point.line).map { starts[$0] } ?? 0) + point.offset }
    let edits = fix.replacements.map { (offset($0.span.start)..<offset($0.span.end), $0.text) }
    for (range, text) in edits.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      bytes.replaceSubrange(range, with: Array(text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The messages of a rule's findings.
  func messages(_ code: String, _ language: Language) -> [String] {
    findings.filter { $0.code == code }.map { $0.message.text(language) { document.lines.row(of: $0) } }
  }
}

/// Applies a fix and expects a text, in which the finding is gone.
func checkFix(
  _ code: String, _ number: Int = 0, in text: String, gives expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let understanding = Understanding(text)
  let before = understanding.findings.count { $0.code == code }
  let fixes = understanding.fixes(code)
  #expect(before > 0 && fixes.count > number, "no fix for \(code)", sourceLocation: sourceLocation)
  guard fixes.count > number else { return }
  let after = understanding.text(after: fixes[number])
  #expect(after == expected, sourceLocation: sourceLocation)
  let left = Understanding(after).findings.count { $0.code == code }
  #expect(left < before, sourceLocation: sourceLocation)
}

/// The findings of a rule that is off, as `severity line text`.
func surveyed<Rule: SurveyRule>(_ rule: Rule.Type, _ text: String) -> [String] {
  findings(of: rule, in: Understanding(text)).map { $0.1 }
}

/// The findings of a rule that is off, with their description.
func findings<Rule: SurveyRule>(of rule: Rule.Type, in understanding: Understanding) -> [(Finding, String)] {
  let model = understanding.model
  return model.components.flatMap { component in
    var run = rule.init(component, model)
    for line in model.lines(of: component, in: 0..<model.lineCount(of: component)) { run.visit(line) }
    for provision in component.outline.provisions { run.visit(provision) }
    return run.findings().map { finding in
      let place = "\(understanding.line(finding.span.start)) \(understanding.text(finding.span))"
      return (finding, "\(finding.severity.name) \(place)")
    }
  }
}
