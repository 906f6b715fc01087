import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

/// What becomes of references in another text, which name the one whose numbers change.
@Suite("References of other documents")
struct RenumberedDocumentTests {
  private static let main = """
    Raamovereenkomst

    Hoofdstuk 1 Algemeen

    Artikel 1. Levering
    1.1 De een levert op tijd.
    1.2 De ander neemt af.
    1.3 De derde kijkt toe.
    1.4 De vierde zwijgt daarover.

    Hoofdstuk 2 Geld

    Artikel 2. Betaling
    2.1 De klant betaalt op tijd:
    a. de prijs;
    b. de rente;
    c. de kosten.
    2.2 De klant betaalt binnen veertien dagen.
    Artikel 3. Einde
    3.1 De overeenkomst eindigt na een jaar.
    """

  /// A sentence of another text before and after a command.
  private func follow(
    _ before: String, _ command: NumberingCommand, on number: String = "1.2", kind: ProvisionKind? = nil,
    main text: String = main, gives after: String, leaving untouched: [String] = [], isFollowed: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let understanding = Understanding(text)
    let editor = understanding.editor()
    let provision = try #require(editor.provision(numbered: number, kind: kind), sourceLocation: sourceLocation)
    let renumbered = try #require(
      RenumberedDocument(editor, try editor.plan(command, for: provision)), sourceLocation: sourceLocation)
    for lineEnd in ["\n", "\r\n", "\r"] {
      let frame = { (sentence: String) in
        "Bijlage “é€🙂”\n\n1. Alles \u{2028}is hier anders.\n2. \(sentence)\n3. Zie artikel 1.2 en lid 2.\n"
          .replacing("\n", with: lineEnd)
      }
      let other = Understanding(frame(before))
      let references = other.editor().model.referencesElsewhere.filter { $0.documentName == "Raamovereenkomst" }
      let plan = renumbered.plan(for: other.editor(), references, isFollowed: isFollowed)
      #expect(other.applying(plan) == frame(after), sourceLocation: sourceLocation)
      #expect(other.untouched(plan) == untouched, sourceLocation: sourceLocation)
    }
  }

  private func stays(
    _ sentence: String, _ command: NumberingCommand, on number: String = "1.2", kind: ProvisionKind? = nil,
    main text: String = main, leaving untouched: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try follow(
      sentence, command, on: number, kind: kind, main: text, gives: sentence, leaving: untouched,
      sourceLocation: sourceLocation)
  }

  @Test func keepsTheFormOfAReference() throws {
    let insert = NumberingCommand.insert(.init())
    let of = "van de Raamovereenkomst"
    try follow("Zie artikel 1.2 \(of).", insert, gives: "Zie artikel 1.3 \(of).")
    try follow("Zie artikel 1, tweede lid, \(of).", insert, gives: "Zie artikel 1, derde lid, \(of).")
    try follow("Zie artikel 1 lid 2 \(of).", insert, gives: "Zie artikel 1 lid 3 \(of).")
    try follow("Zie artikel 1.1 t/m 1.3 \(of).", insert, gives: "Zie artikel 1.1 t/m 1.4 \(of).")
    try follow("Zie de artikelen 1.1, 1.2 en 2.2 \(of).", insert, gives: "Zie de artikelen 1.1, 1.3 en 2.2 \(of).")
    try follow(
      "Zie artikel 2 \(of).", .insert(.init()), on: "1", kind: .article, gives: "Zie artikel 3 \(of).")
    try follow(
      "Zie artikel 2.1 onder b \(of).", .insert(.init()), on: "2.1.a", gives: "Zie artikel 2.1 onder c \(of).")
    try follow(
      "Zie hoofdstuk 2 \(of).", .insert(.init()), on: "1", kind: .chapter, gives: "Zie hoofdstuk 3 \(of).")
  }

  @Test func unitsInsideUnits() throws {
    let of = "van de Raamovereenkomst"
    let insert = NumberingCommand.insert(.init())
    try follow("Zie lid 2 van artikel 1 \(of).", insert, gives: "Zie lid 3 van artikel 1 \(of).")
    try follow("Zie het tweede lid van artikel 1 \(of).", insert, gives: "Zie het derde lid van artikel 1 \(of).")
    try follow(
      "Zie lid 2 van artikel 1 \(of).", insert, on: "1", kind: .article, gives: "Zie lid 2 van artikel 2 \(of).")
    try follow(
      "Zie artikel 2 lid 1 onder b \(of).", insert, on: "1", kind: .article,
      gives: "Zie artikel 3 lid 1 onder b \(of).")
    try follow(
      "Zie onderdeel b van het eerste lid van artikel 2 \(of).", insert, on: "2.1.a",
      gives: "Zie onderdeel c van het eerste lid van artikel 2 \(of).")
    try follow(
      "Zie onderdeel b van het eerste lid van artikel 2 \(of).", insert, on: "2.1",
      gives: "Zie onderdeel b van het tweede lid van artikel 2 \(of).")
    try follow(
      "See clause 2.1(b) of the Raamovereenkomst.", insert, on: "2.1",
      gives: "See clause 2.2(b) of the Raamovereenkomst.")
    try follow(
      "See paragraph 2 of clause 1 of the Raamovereenkomst.", insert,
      gives: "See paragraph 3 of clause 1 of the Raamovereenkomst.")
  }

  @Test func commandsOfEveryKind() throws {
    let of = "van de Raamovereenkomst"
    try follow(
      "Zie artikel 1.2 en artikel 1.4 \(of).", .delete, on: "1.3", gives: "Zie artikel 1.2 en artikel 1.3 \(of).")
    try follow("Zie de artikelen 1.2 en 1.3 \(of).", .delete, on: "1.3", gives: "Zie artikel 1.2 \(of).")
    try follow("Zie artikel 1.2 \(of).", .move(.down), gives: "Zie artikel 1.3 \(of).")
    try follow("Zie artikel 3 \(of).", .renumber(to: "5"), on: "3", gives: "Zie artikel 5 \(of).")
    try follow("Zie artikel 3.1 \(of).", .renumber(to: "5"), on: "3", gives: "Zie artikel 5.1 \(of).")
  }

  @Test func whatIsNotChangedIsListed() throws {
    let of = "van de Raamovereenkomst"
    let insert = NumberingCommand.insert(.init())
    try stays("Zie artikel 1.2 \(of).", .delete, leaving: ["deleted artikel 1.2 \(of)"])
    try stays("Zie artikel 1.5 \(of).", insert, leaving: ["accidental artikel 1.5 \(of)"])
    try stays("Zie artikel 1.4 tot en met 1.5 \(of).", insert, leaving: ["broken artikel 1.4 tot en met 1.5 \(of)"])
    try follow(
      "Zie artikel 1.2 \(of).", insert, gives: "Zie artikel 1.2 \(of).", leaving: ["otherFile artikel 1.2 \(of)"],
      isFollowed: false)
    try follow(
      "De artikelen 1.1 en 1.2 \(of) gelden.", .delete, gives: "Artikel 1.1 \(of) gelden.",
      leaving: ["plural artikelen 1.1 en 1.2 \(of)"])
  }

  @Test func whatHasNothingToDoWithItStays() throws {
    let insert = NumberingCommand.insert(.init())
    for sentence in [
      "Zie artikel 1.1 van de Raamovereenkomst.", "Zie artikel 2.2 van de Raamovereenkomst.",
      "Zie artikel 9 van de Raamovereenkomst.", "Zie artikel 1.2 van de Koopovereenkomst.",
      "Zie artikel 1.2 van het Burgerlijk Wetboek.", "Zie hoofdstuk 2 van de Raamovereenkomst.",
    ] { try stays(sentence, insert) }
  }

  /// Two documents in one file: the name must say which.
  @Test func aFileOfTwoDocuments() throws {
    let first = Self.main.replacing("Hoofdstuk 1 Algemeen\n\n", with: "").replacing("Hoofdstuk 2 Geld\n\n", with: "")
    let second = first.replacing("Raamovereenkomst", with: "Koopovereenkomst").replacing("levert", with: "verkoopt")
      .replacing("neemt af", with: "zoekt uit").replacing("betaalt", with: "voldoet").replacing("jaar", with: "maand")
    let insert = NumberingCommand.insert(.init())
    let both = first + "\n\n" + second
    try follow(
      "Zie artikel 1.2 van de Raamovereenkomst.", insert, main: both, gives: "Zie artikel 1.3 van de Raamovereenkomst.")
    let reversed = second + "\n\n" + first
    try stays("Zie artikel 1.2 van de Raamovereenkomst.", insert, main: reversed)
    try stays(
      "Zie artikel 1.2 van de Raamovereenkomst.", insert,
      main: both.replacing("Raamovereenkomst", with: "Huurovereenkomst"),
      leaving: ["doubtful artikel 1.2 van de Raamovereenkomst"])
  }
}
