import Foundation
import TermsFeatures
import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// Every fix that is offered for the faults of the fixtures is applied, and the text looked at afterwards.
@Suite("All fixes")
struct FixPropertyTests {
  private static let perRule = 1

  /// One finding speaks of all damaged characters, also of those that nobody can repair.
  private static let partial: Set<String> = [DamagedEncoding.code]
  /// Where a text is taken out, numbers are left out and other copies are copies of something else; where a definition is
  /// added, the words that it defines count.
  private static let consequential: Set<String> = [
    DuplicateSection.code, RepeatedDocument.code, UndefinedTerm.code,
  ]

  @Test(arguments: try Repository.fixtures())
  func mendAndHarmNothing(path: String) throws {
    mendAndHarmNothing(Understanding(try Repository.bytes(path)), path)
  }

  @Test func mendAndHarmNothingInRealDocuments() throws {
    guard let seeds = Repository.seeds else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted() {
      mendAndHarmNothing(Understanding([UInt8](try Data(contentsOf: seeds.appendingPathComponent(name)))), name)
    }
  }

  private func mendAndHarmNothing(_ text: Understanding, _ path: String) {
    var seen: [String: Int] = [:]
    for finding in text.findings {
      seen[finding.code, default: 0] += 1
      guard seen[finding.code, default: 0] <= Self.perRule,
        let rule = RuleSet.all.first(where: { $0.code == finding.code }) as? any FixableRule.Type
      else { continue }
      let fixes = rule.fixes(of: finding, in: text.model)
      #expect(fixes.count(where: \.isPreferred) <= 1, "\(path) \(finding.code)")
      for fix in fixes { check(fix, finding, text, path) }
    }
  }

  private func check(_ fix: Fix, _ finding: Finding, _ text: Understanding, _ path: String) {
    let title = fix.title.text(.english) { text.document.lines.row(of: $0) }
    let place = "\(path):\(text.line(finding.span.start)) \(finding.code): \(title)"
    let sorted = fix.replacements.sorted { $0.span.start < $1.span.start }
    #expect(
      zip(sorted, sorted.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }, "replacements overlap: \(place)")
    let after = Understanding(text.text(after: fix))
    let (old, new) = (counts(text), counts(after))
    let isMended =
      after.findings.count { $0.code == finding.code } < text.findings.count { $0.code == finding.code }
    #expect(isMended || Self.partial.contains(finding.code), "not mended: \(place)")
    let brought = new.filter { $0.value > old[$0.key, default: 0] }.keys.sorted()
    #expect(brought == [] || Self.consequential.contains(finding.code), "\(place) brings \(brought)")
    guard fix.isSafe else { return }
    #expect(letters(text) == letters(after), "changes words: \(place)")
  }

  /// Above hints, by code.
  private func counts(_ text: Understanding) -> [String: Int] {
    text.findings.reduce(into: [:]) { $0[$1.code, default: 0] += $1.severity < .hint ? 1 : 0 }
  }

  /// All letters and digits that are not damaged.
  private func letters(_ text: Understanding) -> [Character] {
    let lines = text.document.lines.lines(in: 0..<text.document.lines.count)
    return lines.flatMap { $0.text.string.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
  }
}
