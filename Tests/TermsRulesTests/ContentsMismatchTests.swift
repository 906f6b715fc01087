import TermsRules
import TermsTestSupport
import Testing

@Suite("Tables of contents")
struct ContentsMismatchTests {
  private static let contents = """
    Inhoud

    Artikel 1. Definities
    Artikel 2. Betaling
    Artikel 3. Levering
    Artikel 4. Garantie
    Artikel 5. Slot

    """

  private func text(_ old: String, _ new: String) -> String {
    precondition(Self.contents.contains(old))
    return Self.contents.replacing(old, with: new) + "\n" + NumberedTerms.clauses
  }

  @Test func agrees() {
    #expect(Understanding(text("Inhoud", "Inhoud")).findings.isEmpty)
  }

  // MARK: Numbers only

  /// A table that leaves out the label, above headings that have it.
  private func plain(_ old: String = "", _ new: String = "") -> String {
    let contents = Self.contents.replacing("Artikel ", with: "")
    precondition(old.isEmpty || contents.contains(old))
    var clauses = NumberedTerms.clauses
    for number in 1...5 { clauses = clauses.replacing("Artikel \(number). ", with: "Artikel \(number) - ") }
    return (old.isEmpty ? contents : contents.replacing(old, with: new)) + "\n" + clauses
  }

  @Test func aTableOfNumbersIsComparedWithLabelledHeadings() {
    #expect(Understanding(plain()).findings.isEmpty)
    let missing = Understanding(plain("4. Garantie\n", ""))
    #expect(missing.findingLines() == ["information contents-mismatch 5 3. Levering"])
    #expect(
      missing.messages("contents-mismatch", .english) == ["Contents list has 4 articles; the text has 5 (4 missing)."])
    checkFix("contents-mismatch", in: plain("4. Garantie\n", ""), gives: plain())
    let other = plain("4. Garantie", "4. Herstel van gebreken")
    #expect(Understanding(other).findingLines() == ["information contents-mismatch 6 Herstel van gebreken"])
    checkFix("contents-mismatch", in: other, gives: plain())
  }

  /// A list is no table of contents because it has numbers and words.
  @Test func whatTheTitlesDoNotProveIsNone() {
    for text in [
      plain("1. Definities\n2. Betaling\n3. Levering\n4. Garantie\n5. Slot", "1. Koper\n2. Verkoper\n3. Bank"),
      plain("1. Definities\n2. Betaling\n3. Levering\n4. Garantie\n5. Slot", "1. Koper\n2. Betaling\n3. Bank\n4. Huis"),
      plain("1. Definities\n2. Betaling\n3. Levering", "2. Definities\n3. Betaling\n1. Levering"),
    ] { #expect(!Understanding(text).findings.contains { $0.code == "contents-mismatch" }, "\(text)") }
  }

  @Test func anEntryIsMissing() {
    let understanding = Understanding(text("Artikel 4. Garantie\n", ""))
    #expect(understanding.findingLines() == ["information contents-mismatch 5 Artikel 3. Levering"])
    #expect(
      understanding.messages("contents-mismatch", .dutch)
        == ["De inhoudsopgave noemt 4 artikelen; er zijn er 5 (4 ontbreekt)."])
    #expect(
      understanding.messages("contents-mismatch", .english) == [
        "Contents list has 4 articles; the text has 5 (4 missing)."
      ])
    checkFix("contents-mismatch", in: text("Artikel 4. Garantie\n", ""), gives: text("Inhoud", "Inhoud"))
  }

  @Test func headingsThatGrewTogether() {
    let names = ["A. Algemeen", "B. Bouw", "C. Huur", "D. Telecom", "E. Onderhoud"]
    let text =
      "Deze voorwaarden bestaan uit de volgende modules:\n\n"
      + names.dropLast().map { "Module \($0)\n\n" }.joined()
      + names.map { name in
        let letter = name.prefix(1)
        return """
          Module\(name)

          \(letter).1. Uitvoering
          \(letter).1.1 De aannemer levert alles zoals afgesproken.
          \(letter).1.2 De opdrachtgever betaalt binnen dertig dagen.


          """
      }.joined()
    #expect(
      Understanding(text).messages("contents-mismatch", .dutch)
        == ["De inhoudsopgave noemt 4 modules; er zijn er 5 (E ontbreekt)."])
  }

  @Test func anEntryTooMany() {
    let understanding = Understanding(text("Artikel 5. Slot", "Artikel 5. Slot\nArtikel 6. Overgangsrecht"))
    #expect(understanding.findingLines() == ["information contents-mismatch 8 Artikel 6. Overgangsrecht"])
    #expect(
      understanding.messages("contents-mismatch", .dutch)
        == ["De inhoudsopgave noemt artikel 6; de tekst heeft die niet."])
  }

  @Test func anotherTitle() {
    let understanding = Understanding(text("4. Garantie", "4. Herstel van gebreken"))
    #expect(understanding.findingLines() == ["information contents-mismatch 6 Herstel van gebreken"])
    #expect(
      understanding.messages("contents-mismatch", .dutch)
        == ["De inhoudsopgave noemt “Herstel van gebreken”; de kop op regel 20 is “Garantie”."])
    checkFix("contents-mismatch", in: text("4. Garantie", "4. Herstel van gebreken"), gives: text("Inhoud", "Inhoud"))
  }

  /// What agrees well enough.
  @Test(arguments: [
    ("4. Garantie", "4. GARANTIE"), ("2. Betaling", "2. De betaling"), ("2. Betaling", "2. Betalling"),
    ("Artikel 2. Betaling\nArtikel 3. Levering\nArtikel 4. Garantie\n", ""), ("Artikel 4. Garantie", "Artikel 4."),
  ])
  func isNoMismatch(old: String, new: String) {
    #expect(!Understanding(text(old, new)).findings.contains { $0.code == "contents-mismatch" })
  }
}
