import TermsFeatures
import TermsModel
import TermsRules
import TermsTestSupport
import TermsText
import Testing

@Suite("Code actions")
struct CodeActionTests {
  private func text(_ clause: String, _ rest: String = "") -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken binnen de afgesproken termijn aan de klant.
    1.2 De klant neemt de zaken af.

    Artikel 2. Betaling
    \(clause)
    2.3 Rente is verschuldigd.\(rest)

    Artikel 3. Slot
    3.1 Nederlands recht is van toepassing op de overeenkomst van partijen.
    """
  }

  private func understand(_ text: String) -> Understanding { Understanding(text) }

  /// The text after the action that ignores the first finding of a code.
  private func ignoring(_ code: String, in text: String) throws -> String {
    let understanding = Understanding(text)
    let finding = try #require(understanding.findings.first { $0.code == code })
    let action = try #require(understanding.editor().actions(for: finding).last)
    #expect(action.kind == .ignore && !action.isPreferred)
    #expect(action.title.text(.dutch) { _ in nil } == "Negeer deze bevinding hier (\(code))")
    for replacement in action.replacements {
      let start = try #require(understanding.document.position(of: replacement.span.start))
      let end = try #require(understanding.document.position(of: replacement.span.end))
      understanding.document.replace(start, end, with: Array(replacement.text.utf8))
    }
    return understanding.document.lines.lines(in: 0..<understanding.document.lines.count).map(\.text.string)
      .joined(separator: "\n")
  }

  @Test(arguments: [
    ("2.2 Zie artikel 9 hierna.", "2.2 Zie artikel 9 hierna. <!-- terms: disable-line broken-reference -->"),
    ("2.2 Zie artikel 9 hierna.  ", "2.2 Zie artikel 9 hierna. <!-- terms: disable-line broken-reference -->  "),
    ("| 2.2 | Zie artikel 9. |", "| 2.2 | Zie artikel 9. <!-- terms: disable-line broken-reference --> |"),
    ("| 2.2 | Zie artikel 9.", "| 2.2 | Zie artikel 9. <!-- terms: disable-line broken-reference -->"),
    (
      "2.2 Zie artikel 9. <!-- terms: disable-line placeholder -->",
      "2.2 Zie artikel 9. <!-- terms: disable-line placeholder broken-reference -->"
    ),
    (
      "2.2 Zie artikel 9. <!-- terms: disable-line placeholder -- om een reden -->",
      "2.2 Zie artikel 9. <!-- terms: disable-line placeholder -- om een reden --> <!-- terms: disable-line broken-reference -->"
    ),
    ("2.2 Zie artikel\n9 hierna.", "<!-- terms: disable-next-line broken-reference -->\n2.2 Zie artikel\n9 hierna."),
    (
      "  - Zie artikel\n    9 hierna.",
      "  <!-- terms: disable-next-line broken-reference -->\n  - Zie artikel\n    9 hierna."
    ),
  ])
  func ignoresBehindTheLine(clause: String, expected: String) throws {
    let ignored = try ignoring("broken-reference", in: text(clause))
    #expect(ignored == text(expected))
    #expect(understand(text(clause)).findings.contains { $0.code == "broken-reference" })
    #expect(!understand(ignored).findings.contains { $0.code == "broken-reference" || $0.code == "invalid-remark" })
  }

  @Test func fixesComeBeforeIgnoring() throws {
    let understanding = understand(text("2.2 De klant betaalt binnen vijf (6) dagen."))
    let finding = try #require(understanding.findings.first { $0.code == AmountMismatch.code })
    #expect(understanding.editor().actions(for: finding).map(\.kind) == [.fix, .fix, .ignore])
  }

  @Test func fixAllTakesSafeFixesOnly() throws {
    let understanding = understand(
      text("2.2 De zaken,diensten en ModuleB. Voor Ã©Ã©n euro, binnen vijf (6) dagen op 31 februari.", " Ook ideeÃ«n."))
    let action = try #require(understanding.editor().fixAll(understanding.findings))
    #expect(action.kind == .fixAll)
    #expect(action.replacements.map(\.text) == [" ", " ", "é", "é", "ë"])
    #expect(zip(action.replacements, action.replacements.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    let unsafe = understand(text("2.2 De klant betaalt binnen vijf (6) dagen."))
    #expect(!unsafe.findings.isEmpty && unsafe.editor().fixAll(unsafe.findings) == nil)
  }
}
