import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

/// Commands one by one.
extension RenumberingTests {
  private static let articles = """
    Artikel 1. Levering
    1.1 De een levert, zie artikel 3.
    1.2 In afwijking van het vorige lid is artikel 4.1 van belang.
    1.3 Ook het volgende lid geldt.
    1.4 De rest staat in artikel 2.
    Artikel 2. Betaling
    2.1 De klant betaalt.
    Artikel 3. Garantie
    3.1 Er is geen garantie, zie artikel 2.1 en het vorige artikel.
    Artikel 4. Slot
    4.1 Dit is het slot.
    """

  @Test func moveUpAndBack() throws {
    let moved = """
      Artikel 1. Levering
      1.1 De een levert, zie artikel 2.
      1.2 In afwijking van het vorige lid is artikel 4.1 van belang.
      1.3 Ook het volgende lid geldt.
      1.4 De rest staat in artikel 3.
      Artikel 2. Garantie
      2.1 Er is geen garantie, zie artikel 3.1 en het vorige artikel.
      Artikel 3. Betaling
      3.1 De klant betaalt.
      Artikel 4. Slot
      4.1 Dit is het slot.
      """
    try expect(Self.articles, .move(.up), on: "3", gives: moved, leaving: ["relative vorige artikel"])
    try expect(moved, .move(.down), on: "2", gives: Self.articles, leaving: ["relative vorige artikel"])
  }

  @Test func moveAClauseFurther() throws {
    try expect(
      Self.articles, .move(.up), on: "1.3",
      gives: Self.articles.replacing(
        """
        1.2 In afwijking van het vorige lid is artikel 4.1 van belang.
        1.3 Ook het volgende lid geldt.
        """,
        with: """
          1.2 Ook het volgende lid geldt.
          1.3 In afwijking van het vorige lid is artikel 4.1 van belang.
          """),
      leaving: ["relative vorige lid", "relative volgende lid"])
    let before = Understanding(Self.articles)
    let last = try #require(before.editor().provision(numbered: "4"))
    let first = try #require(before.editor().provision(numbered: "1"))
    let plan = try before.editor().plan(.move(.to(first)), for: last)
    let after = Understanding(before.applying(plan))
    #expect(after.findings.isEmpty)
    #expect(after.bytes.starts(with: "Artikel 1. Slot\n1.1 Dit is het slot.\nArtikel 2. Levering\n2.1".utf8))
    let back = try after.editor().plan(
      .move(.to(#require(after.editor().provision(numbered: "4")))),
      for: #require(after.editor().provision(numbered: "1")))
    #expect(after.applying(back) == Self.articles)
  }

  @Test func relativeReferencesThatChangeAreListed() throws {
    let understanding = Understanding(Self.articles)
    let provision = try #require(understanding.editor().provision(numbered: "1.2"))
    let insert = try understanding.editor().plan(.insert(.init()), for: provision)
    #expect(understanding.untouched(insert) == ["relative vorige lid"])
    let delete = try understanding.editor().plan(.delete, for: provision)
    #expect(understanding.untouched(delete) == [])
    let first = try #require(understanding.editor().provision(numbered: "1.1"))
    #expect(
      understanding.untouched(try understanding.editor().plan(.delete, for: first)) == ["relative vorige lid"])
    let behind = try understanding.editor().plan(.insert(.init(isBehind: true)), for: provision)
    #expect(understanding.untouched(behind) == [])
    let last = try #require(understanding.editor().provision(numbered: "1.3"))
    let behindLast = try understanding.editor().plan(.insert(.init(isBehind: true)), for: last)
    #expect(understanding.untouched(behindLast) == ["relative volgende lid"])
  }

  @Test func renumberChangesOneNumberOnly() throws {
    try expect(
      Self.articles, .renumber(to: "7"), on: "4",
      gives: Self.articles.replacing("Artikel 4", with: "Artikel 7").replacing("4.1", with: "7.1"))
    try expect(
      Self.articles, .renumber(to: "artikel 7."), on: "4",
      gives: Self.articles
        .replacing("Artikel 4", with: "Artikel 7").replacing("4.1", with: "7.1"))
    try expect(
      Self.articles, .renumber(to: "2.5"), on: "2.1", gives: Self.articles.replacing("2.1", with: "2.5"))
    #expect(refusal(Self.articles, .renumber(to: "3"), on: "4")?.hasPrefix("Number 3 is taken.") == true)
    #expect(refusal(Self.articles, .renumber(to: "3.2"), on: "2.1")?.hasPrefix("3.2 belongs to another") == true)
    #expect(refusal(Self.articles, .renumber(to: "soon"), on: "2.1")?.hasPrefix("“soon” is not a number here") == true)
    #expect(refusal(Self.articles, .renumber(to: "0"), on: "2")?.hasPrefix("“0” is not a number here") == true)
    #expect(refusal(Self.articles, .renumber(to: ""), on: "2")?.hasPrefix("“” is not a number here") == true)
  }

  @Test func countOnFromHere() throws {
    let text = """
      Artikel 1 Een
      De tekst van een, bij artikel 5 en artikel 9.
      Artikel 5 Twee
      De tekst van twee, bij artikel 5a en artikel 8.
      Artikel 5a Drie
      De tekst van drie.
      Artikel 8 Vier
      De tekst van vier.
      """
    try expect(
      text, .renumberFromHere, on: "5",
      gives: text.replacing("Artikel 8", with: "Artikel 3").replacing("artikel 8", with: "artikel 3")
        .replacing("rtikel 5", with: "rtikel 2"))
    try expect(
      text, .closeGap, on: "8",
      gives: text.replacing("Artikel 8", with: "Artikel 6").replacing("artikel 8", with: "artikel 6"))
    try expect(
      text, .closeGap, on: "1",
      gives: text.replacing("Artikel 8", with: "Artikel 5 ").replacing("artikel 8", with: "artikel 5 ")
        .replacing("rtikel 5a", with: "rtikel 2a").replacing("rtikel 5 Twee", with: "rtikel 2 Twee")
        .replacing("artikel 5 en", with: "artikel 2 en").replacing("5  ", with: "5 ").replacing("5 .", with: "5."))
    #expect(refusal(Self.articles, .closeGap, on: "2") == "No number is missing before or behind this provision.")
  }

  @Test func theLastProvisionComesAndGoes() throws {
    let more = Self.articles + "\nArtikel 5. Nieuw\n5.1 Volgt."
    try expect(
      Self.articles, .insert(.init(isBehind: true, title: "Nieuw", text: "Volgt.")), on: "4", gives: more)
    try expect(more, .delete, on: "5", gives: Self.articles)
    try expect(
      Self.articles, .insert(.init(isBehind: true, text: "Volgt.")), on: "1.4",
      gives: Self.articles.replacing("artikel 2.\n", with: "artikel 2.\n1.5 Volgt.\n"))
  }

  @Test func ambiguousReferencesAreLeft() throws {
    let text = """
      Artikel 1 Een
      De tekst van een, bij artikel 2 en artikel 3.
      Artikel 2 Twee
      De tekst van twee.
      Artikel 2 Drie
      De tekst van drie.
      Artikel 4 Vier
      De tekst van vier, bij artikel 4.
      """
    let before = Understanding(text)
    let second = try #require(before.model.provisions.first { before.line($0.marker.start) == 5 })
    let plan = try before.editor().plan(.renumber(to: "3"), for: second)
    #expect(before.applying(plan) == text.replacing("Artikel 2 Drie", with: "Artikel 3 Drie"))
    #expect(before.untouched(plan) == ["ambiguous artikel 2", "accidental artikel 3"])
    // Where both go the same way, there is no doubt.
    try expect(
      text, .insert(.init(isBehind: true, title: "Nieuw", text: "De nieuwe tekst.")), on: "1",
      gives: text.replacing("rtikel 4", with: "rtikel 5").replacing("rtikel 2", with: "rtikel 3")
        .replacing("Artikel 3 Twee", with: "Artikel 2 Nieuw\nDe nieuwe tekst.\nArtikel 3 Twee"),
      leaving: ["accidental artikel 3"])
  }

  @Test func doubtedReferencesAreMarked() throws {
    let before = Understanding(Self.articles)
    let reference = try #require(before.model.allReferences.first { before.text($0.span) == "artikel 4.1" })
    let provision = try #require(before.editor().provision(numbered: "4"))
    let plan = try before.editor().plan(.insert(.init()), for: provision, doubted: [reference.span])
    #expect(before.untouched(plan) == ["doubtful artikel 4.1"])
    #expect(plan.changes.filter(\.reason.needsConfirmation).map { before.text($0.replacement.span) } == ["4"])
  }

  @Test func whatBeginsInsideALineIsNotMoved() {
    let text = """
      Artikel 1. Levering
      1.1 De een levert. 1.2 De ander neemt af.
      1.3 Zo is het.
      """
    let reason = "This provision begins inside a line; put it on a line of its own first."
    #expect(refusal(text, .delete, on: "1.2") == reason)
    #expect(refusal(text, .move(.up), on: "1.2") == reason)
    #expect(refusal(text, .insert(.init()), on: "1.2") == reason)
    let behind = "The provision behind begins inside a line; put it on a line of its own first."
    #expect(refusal(text, .insert(.init(isBehind: true)), on: "1.1") == behind)
    #expect(refusal(text, .move(.up), on: "1.1")?.hasPrefix("There is no such place") == true)
  }

  @Test func nothingMovesIntoALineThatGoesOn() {
    let text = """
      Artikel 1. Levering
      1.1 De een levert.
      1.2 De ander neemt af. 1.3 De derde kijkt toe.
      1.4 Zo is het.
      """
    let behind = "The provision behind begins inside a line; put it on a line of its own first."
    #expect(refusal(text, .move(.down), on: "1.1") == behind)
    #expect(refusal(text, .move(.up), on: "1.2") == behind)
    #expect(refusal(text, .move(.up), on: "1.4") != nil)
  }

  @Test func aRangeWhoseEndsChangePlacesStays() throws {
    let text = """
      Artikel 1. Levering
      1.1 De een levert.
      1.2 De ander neemt af.
      1.3 De derde kijkt toe.
      1.4 De vierde zwijgt.
      Artikel 2. Slot
      2.1 Zie artikel 1.1 tot en met 1.2.
      """
    let swapped = text.replacing("De een levert.", with: "#").replacing("De ander neemt af.", with: "De een levert.")
      .replacing("#", with: "De ander neemt af.")
    try expect(text, .move(.down), on: "1.1", gives: swapped)
    try expect(text, .move(.up), on: "1.2", gives: swapped)
    // What no longer stands together cannot be cited by one range.
    let understanding = Understanding(text)
    let editor = understanding.editor()
    let last = try #require(editor.provision(numbered: "1.4"))
    let plan = try editor.plan(.move(.to(last)), for: #require(editor.provision(numbered: "1.1")))
    #expect(understanding.untouched(plan) == ["unwritable artikel 1.1 tot en met 1.2"])
  }

  @Test func articlesThatAreCountedThroughFollowTheirChapter() throws {
    let text = """
      Hoofdstuk 1. Algemeen
      Artikel 1. Begin
      De tekst van een, zie artikel 4.
      Hoofdstuk 2. Levering
      Artikel 2. Tijd
      De tekst van twee.
      Artikel 3. Plaats
      De tekst van drie, zie artikel 2.
      Hoofdstuk 3. Slot
      Artikel 4. Einde
      De tekst van vier, zie hoofdstuk 2.
      """
    let moved = """
      Hoofdstuk 1. Algemeen
      Artikel 1. Begin
      De tekst van een, zie artikel 2.
      Hoofdstuk 2. Slot
      Artikel 2. Einde
      De tekst van vier, zie hoofdstuk 3.
      Hoofdstuk 3. Levering
      Artikel 3. Tijd
      De tekst van twee.
      Artikel 4. Plaats
      De tekst van drie, zie artikel 3.
      """
    try expect(text, .move(.down), on: "2", kind: .chapter, gives: moved)
    try expect(moved, .move(.up), on: "3", kind: .chapter, gives: text)
    // Articles that every chapter counts anew keep their numbers.
    let anew = text.replacing("Artikel 2.", with: "Artikel 1.").replacing("Artikel 3.", with: "Artikel 2.")
      .replacing("Artikel 4.", with: "Artikel 1.").replacing(", zie artikel 4", with: "").replacing(
        ", zie artikel 2", with: "")
    let understanding = Understanding(anew)
    let chapter = try #require(understanding.editor().provision(numbered: "2", kind: .chapter))
    let after = understanding.applying(try understanding.editor().plan(.move(.down), for: chapter))
    #expect(after.contains("Hoofdstuk 3. Levering\nArtikel 1. Tijd"))
    #expect(after.contains("Hoofdstuk 2. Slot\nArtikel 1. Einde"))
  }

  @Test func aCountThatStartsAgainIsAnotherOne() throws {
    let text = """
      Voorwaarden van de werf

      Artikel 1. Levering
      De werf levert.
      Artikel 2. Betaling
      De klant betaalt.
      Artikel 1. Garantie
      De werf staat in voor de boot.
      Artikel 2. Slot
      De rechter is bevoegd.
      Artikel 4. Einde
      Zo is het.
      """
    let understanding = Understanding(text)
    let editor = understanding.editor()
    let last = try #require(understanding.model.components.flatMap(\.outline.provisions).last)
    let first = try #require(editor.provision(numbered: "1"))
    let plan = try editor.plan(.renumberFromHere, for: last)
    #expect(understanding.applying(plan) == text.replacing("Artikel 4", with: "Artikel 3"))
    #expect(understanding.applying(try editor.plan(.renumberFromHere, for: first)) == text)
    // A number that is wrong by itself starts no count.
    let wrong = text.replacing("Artikel 2. Slot", with: "Artikel 5. Slot").replacing("Artikel 4", with: "Artikel 6")
    let other = Understanding(wrong)
    let start = try #require(other.editor().provision(numbered: "1"))
    let all = try other.editor().plan(.renumberFromHere, for: start)
    #expect(other.applying(all).contains("Artikel 3. Garantie"))
  }
}
