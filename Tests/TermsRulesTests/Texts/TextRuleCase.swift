import TermsModel
import TermsRules
import TermsTestSupport
import TermsText
import Testing

/// A piece of terms as the text rules see it: one clause between others.
struct TextRuleCase {
  let understanding: Understanding

  /// A document with a clause 2.2; every other part of it is right.
  static func dutch(_ clause: String) -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken binnen de afgesproken termijn aan de klant.
    1.2 De klant neemt de zaken af.
    Artikel 2. Betaling
    2.1 De klant betaalt binnen veertien dagen.
    2.2 \(clause)
    2.3 Rente is verschuldigd.
    Artikel 3. Slot
    3.1 Nederlands recht is van toepassing op de overeenkomst van partijen.
    """
  }

  /// The same in English.
  static func english(_ clause: String) -> String {
    """
    Article 1. Delivery
    1.1 The supplier shall deliver the goods to the customer in time.
    1.2 The customer shall accept the goods.
    Article 2. Payment
    2.1 The customer shall pay within fourteen days.
    2.2 \(clause)
    2.3 Interest is due.
    Article 3. Final
    3.1 Dutch law governs the agreement between the parties.
    """
  }

  init(_ text: String) { understanding = Understanding(text) }

  func findings(_ code: String) -> [Finding] { understanding.findings.filter { $0.code == code } }

  /// The texts that a rule marks.
  func marked(_ code: String) -> [String] { findings(code).map { understanding.text($0.span) } }

  func messages(_ code: String, _ language: Language) -> [String] {
    findings(code).map { $0.message.text(language) { _ in nil } }
  }

  /// The fixes of the first finding.
  func fixes(_ rule: (some FixableRule).Type) -> [Fix] {
    findings(rule.code).first.map { rule.fixes(of: $0, in: understanding.model) } ?? []
  }

  /// The text after a fix.
  func applying(_ fix: Fix) -> String { Self.apply(fix.replacements, to: understanding.document) }

  static func apply(_ replacements: [Replacement], to document: Document) -> String {
    for replacement in replacements.sorted(by: { $0.span.start > $1.span.start }) {
      guard let start = document.position(of: replacement.span.start),
        let end = document.position(of: replacement.span.end)
      else { continue }
      document.replace(start, end, with: Array(replacement.text.utf8))
    }
    return document.lines.lines(in: 0..<document.lines.count).map(\.text.string).joined(separator: "\n")
  }
}
