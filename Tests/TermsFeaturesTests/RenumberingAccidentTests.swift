import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

/// What led nowhere, what stands out of order, and what cannot be written.
extension RenumberingTests {
  @Test func whatIsMissingStaysMissingWhereItIs() throws {
    let insert = NumberingCommand.insert(.init())
    // The article is certain, and without following it another one would be cited, by accident or not.
    try follow(
      "Zie artikel 1.9 en artikel 1 lid 9.", insert, on: "1", gives: "Zie artikel 2.9 en artikel 2 lid 9.")
    try follow("Zie artikel 1.2 tot en met 1.9.", insert, on: "1", gives: "Zie artikel 2.2 tot en met 2.9.")
    try follow("Zie artikel 2, lid 9.", insert, on: "1.2", gives: "Zie artikel 2, lid 9.")
    try follow("Zie artikel 1.9.", .delete, on: "1", gives: "Zie artikel 1.9.", leaving: ["deleted artikel 1.9"])
    // The own article, which is not printed.
    try follow("Zie lid 9 hiervan.", insert, on: "1", gives: "Zie lid 9 hiervan.")
  }

  @Test func whatIsHitByAccidentIsListed() throws {
    let insert = NumberingCommand.insert(.init())
    try follow(
      "Zie artikel 3 hieronder.", insert, on: "1", gives: "Zie artikel 3 hieronder.",
      leaving: ["accidental artikel 3"])
    try follow(
      "Zie artikel 1.5 en artikel 1.9.", insert, gives: "Zie artikel 1.5 en artikel 1.9.",
      leaving: ["accidental artikel 1.5"])
    try follow("Zie artikel 4 hieronder.", insert, on: "1", gives: "Zie artikel 4 hieronder.")
    // Nor is a chapter the article of the same number.
    try follow("Zie bijlage 2 en hoofdstuk 2.", insert, on: "1", gives: "Zie bijlage 2 en hoofdstuk 2.")
  }

  @Test func numbersOutOfOrderMakeRoomAndCloseUp() throws {
    let text = """
      Artikel 1. Een
      De tekst van een, zie artikel 3 en artikel 2.
      Artikel 3. Drie
      De tekst van drie.
      Artikel 2. Twee
      De tekst van twee.
      Artikel 4. Vier
      De tekst van vier.
      """
    let with = text.replacing("rtikel 4", with: "rtikel 5").replacing("rtikel 3", with: "rtikel 4")
      .replacing("artikel 2", with: "artikel 3")
      .replacing("Artikel 2. Twee", with: "Artikel 2. Nieuw\nDe nieuwe tekst.\nArtikel 3. Twee")
    let insertion = NumberingCommand.Insertion(title: "Nieuw", text: "De nieuwe tekst.")
    try expect(text, .insert(insertion), on: "2", gives: with)
    try expect(with, .delete, on: "2", gives: text)
    // Behind the third article the next number is taken, though not by its neighbour.
    var behind = insertion
    behind.isBehind = true
    try expect(
      text, .insert(behind), on: "1",
      gives: with.replacing("Artikel 2. Nieuw\nDe nieuwe tekst.\n", with: "").replacing(
        "Artikel 4. Drie", with: "Artikel 2. Nieuw\nDe nieuwe tekst.\nArtikel 4. Drie"))
  }

  @Test func aRangeThatLosesItsEndIsLeft() throws {
    let text = """
      Artikel 1. Levering
      1.1 De een levert.
      1.2 De ander neemt af.
      1.3 De derde kijkt toe.
      1.4 De vierde zwijgt.
      Artikel 2. Slot
      2.1 Zie artikel 1.1 tot en met 1.3.
      """
    let range = "unwritable artikel 1.1 tot en met 1.3"
    // The third goes behind the fourth, which the range does not cite.
    let understanding = Understanding(text)
    let editor = understanding.editor()
    let third = try editor.plan(.move(.down), for: #require(editor.provision(numbered: "1.3")))
    #expect(understanding.untouched(third) == [range])
    #expect(understanding.applying(third).contains("2.1 Zie artikel 1.1 tot en met 1.3."))
    let first = try editor.plan(.renumber(to: "9"), for: #require(editor.provision(numbered: "1.1")))
    #expect(understanding.untouched(first).contains(range))
    // Inside it everything may change places.
    let second = try editor.plan(.move(.up), for: #require(editor.provision(numbered: "1.3")))
    #expect(understanding.untouched(second) == [])
    #expect(understanding.applying(second).contains("2.1 Zie artikel 1.1 tot en met 1.3."))
  }

  @Test func capitalsBehindANumberComeBack() throws {
    let text = """
      12. Works
      The owner repairs the roof, see section 12A.
      12A. Return
      The tenant comes back within a week.
      13. Court
      The court decides on sections 12 to 12A.
      """
    let understanding = Understanding(text)
    let between = try #require(understanding.editor().provision(numbered: "12a"))
    let moved = Understanding(understanding.applying(try understanding.editor().plan(.move(.down), for: between)))
    #expect(String(decoding: moved.bytes, as: UTF8.self).contains("12A. Court"))
    let back = try moved.editor().plan(.move(.up), for: #require(moved.editor().provision(numbered: "13")))
    #expect(moved.applying(back) == text)
  }

  @Test func romanNumbersAreNamedAsTheyArePrinted() throws {
    let text = """
      ARTIKEL I - LEVERING

      De een levert, zie artikel III.

      ARTIKEL II - BETALING

      De ander betaalt.

      ARTIKEL III - SLOT

      Zo is het, zie artikel II.
      """
    #expect(refusal(text, .renumber(to: "III"), on: "2")?.hasPrefix("Number III is taken.") == true)
    #expect(refusal(text, .renumber(to: "later"), on: "2")?.hasSuffix("a number such as II is expected.") == true)
    // Half a change is worse than none.
    #expect(refusal(text, .renumber(to: "80"), on: "2") == "This numbering cannot count that high.")
    try expect(
      text, .renumber(to: "V"), on: "II", gives: text.replacing("L II ", with: "L V ").replacing("l II.", with: "l V."))
    let editor = Understanding(text).editor()
    let second = try #require(editor.provision(numbered: "II", beside: editor.provision(numbered: "III")))
    #expect(
      editor.numberingOffers(at: second.marker.start, isAsked: true).map { $0.title.text(.english) { _ in nil } }
        .contains("Move II up"))
  }

  @Test func aNewModuleBeginsWithAnArticleWhereModulesCountTheirOwn() throws {
    let bytes = try Repository.bytes("Fixtures/letters-modular.txt")
    let before = Understanding(bytes)
    let module = try #require(before.editor().provision(numbered: "B", kind: .chapter))
    let plan = try before.editor().plan(.insert(.init(title: "Nieuw")), for: module)
    #expect(before.applying(plan).contains("\nModule B – Nieuw\n\nArtikel B.1. [Titel]\n\nB.1.1 [Tekst].\n"))
    #expect(!before.untouched(plan).contains { $0.hasPrefix("misread") })
  }

  @Test func whatWouldBeReadOtherwiseIsListed() throws {
    let before = Understanding(try Repository.bytes("Fixtures/kleine-letters.txt"))
    let article = try #require(before.editor().provision(numbered: "5", kind: .article))
    let plan = try before.editor().plan(.renumber(to: "805"), for: article)
    #expect(before.untouched(plan).contains { $0.hasPrefix("misread") })
  }

  @Test func aTableOfContentsGainsLosesAndMovesLines() throws {
    let text = """
      Voorwaarden van de werf

      Inhoud
      Artikel 1. Levering ........ 1
      Artikel 2. Betaling ........ 2
      Artikel 3. Garantie ........ 4

      Artikel 1. Levering
      De werf levert de boot op de dag die is afgesproken.
      Artikel 2. Betaling
      De klant betaalt binnen veertien dagen, zie artikel 3.
      Artikel 3. Garantie
      De werf staat een jaar in voor de romp.
      """
    let insertion = NumberingCommand.Insertion(title: "Keuring", text: "De klant keurt de boot.")
    let with = text.replacing("artikel 3", with: "artikel 4").replacing("Artikel 3", with: "Artikel 4")
      .replacing("Artikel 2", with: "Artikel 3")
      .replacing("Artikel 3. Betaling ....", with: "Artikel 2. Keuring ........ 2\nArtikel 3. Betaling ....")
      .replacing("Artikel 3. Betaling\n", with: "Artikel 2. Keuring\nDe klant keurt de boot.\nArtikel 3. Betaling\n")
    try expect(text, .insert(insertion), on: "2", gives: with)
    try expect(with, .delete, on: "2", gives: text)
    var last = insertion
    last.isBehind = true
    let more =
      text.replacing("Garantie ........ 4", with: "Garantie ........ 4\nArtikel 4. Keuring ........ 4")
      + "\nArtikel 4. Keuring\nDe klant keurt de boot."
    try expect(text, .insert(last), on: "3", gives: more)
    try expect(more, .delete, on: "4", gives: text)
    let moved = """
      Voorwaarden van de werf

      Inhoud
      Artikel 1. Levering ........ 1
      Artikel 2. Garantie ........ 4
      Artikel 3. Betaling ........ 2

      Artikel 1. Levering
      De werf levert de boot op de dag die is afgesproken.
      Artikel 2. Garantie
      De werf staat een jaar in voor de romp.
      Artikel 3. Betaling
      De klant betaalt binnen veertien dagen, zie artikel 2.
      """
    try expect(text, .move(.down), on: "2", gives: moved)
    try expect(moved, .move(.up), on: "3", gives: text)
  }

  /// `2. Betaling` for `Artikel 2 - Betaling`, where the titles prove it.
  @Test(arguments: ["", " ........ 2"]) func aTableThatPrintsNumbersOnlyFollows(page: String) throws {
    let text = """
      Voorwaarden van de werf

      Inhoud
      1. Levering\(page)
      2. Betaling\(page)
      3. Garantie\(page)
      4. Slot\(page)

      Artikel 1 - Levering
      De werf levert de boot op de dag die is afgesproken.
      Artikel 2 - Betaling
      De klant betaalt binnen veertien dagen, zie artikel 3.
      Artikel 3 - Garantie
      De werf staat een jaar in voor de romp.
      Artikel 4 - Slot
      De rechter beslist.
      """
    let insertion = NumberingCommand.Insertion(title: "Keuring", text: "De klant keurt de boot.")
    let with = text.replacing("4 - Slot", with: "5 - Slot").replacing("4. Slot", with: "5. Slot")
      .replacing("artikel 3", with: "artikel 4").replacing("3 - Garantie", with: "4 - Garantie")
      .replacing("3. Garantie", with: "4. Garantie").replacing("2 - Betaling", with: "3 - Betaling")
      .replacing("2. Betaling", with: "2. Keuring\(page)\n3. Betaling")
      .replacing("Artikel 3 - Betaling", with: "Artikel 2 - Keuring\nDe klant keurt de boot.\nArtikel 3 - Betaling")
    try expect(text, .insert(insertion), on: "2", gives: with)
    try expect(with, .delete, on: "2", gives: text)
    let moved = Understanding(text)
    let article = try #require(moved.editor().provision(numbered: "2", kind: .article))
    let plan = try moved.editor().plan(.move(.down), for: article)
    #expect(moved.applying(plan).contains("2. Garantie\(page)\n3. Betaling\(page)\n4. Slot"))
  }

  /// A list with such numbers and other words has nothing to do with the articles.
  @Test func aListOfOtherThingsStays() throws {
    let text = """
      Voorwaarden van de werf

      Partijen
      1. De werf
      2. De klant
      3. De bank

      Artikel 1 - Levering
      De werf levert de boot op de dag die is afgesproken.
      Artikel 2 - Betaling
      De klant betaalt binnen veertien dagen, zie artikel 3.
      Artikel 3 - Garantie
      De werf staat een jaar in voor de romp.
      """
    let understanding = Understanding(text)
    let article = try #require(understanding.editor().provision(numbered: "2", kind: .article))
    let after = understanding.applying(try understanding.editor().plan(.delete, for: article))
    #expect(after.contains("1. De werf\n2. De klant\n3. De bank\n"))
    #expect(after.contains("Artikel 2 - Garantie"))
  }
}
