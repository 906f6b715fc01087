import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

/// Small texts before and after.
@Suite("Renumbering")
struct RenumberingTests {
  /// What a command does to a text, in each form that the text can have.
  func expect(
    _ text: String, _ command: NumberingCommand, on number: String, kind: ProvisionKind? = nil, gives result: String,
    leaving untouched: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      for prefix in ["", "“é€🙂” Ärger\u{2028}über.\n\n"] {
        let before = Understanding((prefix + text).replacing("\n", with: lineEnd))
        let provision = try #require(
          before.editor().provision(numbered: number, kind: kind), sourceLocation: sourceLocation)
        let plan = try before.editor().plan(command, for: provision)
        #expect(
          before.applying(plan) == (prefix + result).replacing("\n", with: lineEnd), sourceLocation: sourceLocation)
        #expect(before.untouched(plan) == untouched, sourceLocation: sourceLocation)
      }
    }
  }

  func refusal(_ text: String, _ command: NumberingCommand, on number: String) -> String? {
    let understanding = Understanding(text)
    guard let provision = understanding.editor().provision(numbered: number) else { return "no such provision" }
    do {
      _ = try understanding.editor().plan(command, for: provision)
      return nil
    } catch { return error.english }
  }

  static let clauses = """
    Artikel 1. Levering
    1.1 De een levert op tijd.
    1.2 De ander neemt af.
    1.3 De derde kijkt toe.
    1.4 De vierde zwijgt daarover.
    Artikel 2. Betaling
    2.1 SENTENCE
    2.2 De klant betaalt binnen veertien dagen.
    """

  /// A sentence in article 2 before and after a clause of article 1 comes or goes.
  func follow(
    _ before: String, _ command: NumberingCommand, on number: String = "1.2", gives after: String,
    leaving untouched: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let understanding = Understanding(Self.clauses.replacing("SENTENCE", with: before))
    let provision = try #require(understanding.editor().provision(numbered: number), sourceLocation: sourceLocation)
    let plan = try understanding.editor().plan(command, for: provision)
    let text = understanding.applying(plan)
    #expect(text.contains(".1 \(after)\n"), "\(text)", sourceLocation: sourceLocation)
    #expect(understanding.untouched(plan) == untouched, sourceLocation: sourceLocation)
  }

  // MARK: The author's form

  @Test func keepsTheFormOfAReference() throws {
    let insert = NumberingCommand.insert(.init())
    try follow("Zie artikel 1.2 hierboven.", insert, gives: "Zie artikel 1.3 hierboven.")
    try follow("Zie Art. 1.2 en art 1.1.", insert, gives: "Zie Art. 1.3 en art 1.1.")
    try follow("Zie artikel 1 lid 2 en 3.", insert, gives: "Zie artikel 1 lid 3 en 4.")
    try follow("Zie artikel 1, tweede lid.", insert, gives: "Zie artikel 1, derde lid.")
    try follow("Zie artikel 1, eerste en tweede lid.", insert, gives: "Zie artikel 1, eerste en derde lid.")
    try follow("Zie lid 2 van artikel 1.", insert, gives: "Zie lid 3 van artikel 1.")
    try follow("Zie het tweede lid van artikel 1.", insert, gives: "Zie het derde lid van artikel 1.")
    try follow("De in 1.2 genoemde zaak.", insert, gives: "De in 1.3 genoemde zaak.")
    try follow("Zie de artikelen 1.1, 1.2 en 1.4.", insert, gives: "Zie de artikelen 1.1, 1.3 en 1.5.")
    try follow("Zie punt 1.3 en dit artikel.", insert, gives: "Zie punt 1.4 en dit artikel.")
  }

  @Test func rangesGrow() throws {
    let insert = NumberingCommand.insert(.init())
    try follow("Zie 1.1 t/m 1.3, in 1.1 t/m 1.3 bepaald.", insert, gives: "Zie 1.1 t/m 1.4, in 1.1 t/m 1.4 bepaald.")
    try follow("Zie artikel 1.1 tot en met 1.2.", insert, gives: "Zie artikel 1.1 tot en met 1.3.")
    try follow("Zie artikel 1.2 t/m 1.4.", insert, gives: "Zie artikel 1.3 t/m 1.5.")
    try follow("Zie artikel 1.1-1.3.", insert, gives: "Zie artikel 1.1-1.4.")
    try follow("Zie artikel 1 lid 1 t/m 3.", insert, gives: "Zie artikel 1 lid 1 t/m 4.")
    try follow(
      "Zie artikel 1, eerste tot en met derde lid.", insert, gives: "Zie artikel 1, eerste tot en met vierde lid.")
  }

  @Test func rangesAndListsShrink() throws {
    let delete = NumberingCommand.delete
    try follow("Zie artikel 1.1 t/m 1.3.", delete, gives: "Zie artikel 1.1 t/m 1.2.")
    try follow("Zie artikel 1.2 t/m 1.4.", delete, gives: "Zie artikel 1.2 t/m 1.3.")
    try follow("Zie artikel 1.1 t/m 1.2.", delete, gives: "Zie artikel 1.1.")
    try follow("Zie de artikelen 1.1 en 1.2.", delete, gives: "Zie artikel 1.1.")
    try follow("Zie artikel 1.1, 1.2 en 1.3.", delete, gives: "Zie artikel 1.1 en 1.2.")
    try follow("Zie artikel 1.2, 1.3 en 1.4.", delete, gives: "Zie artikel 1.2 en 1.3.")
    try follow("Zie artikel 1.3, 1.4 en 1.2.", delete, gives: "Zie artikel 1.2 en 1.3.")
    try follow("Zie artikel 1 lid 2 en 3.", delete, gives: "Zie artikel 1 lid 2.")
    try follow("Zie artikel 1 lid 2 en lid 3.", delete, gives: "Zie artikel 1 lid 2.")
    try follow("Zie artikel 1, eerste en tweede lid.", delete, gives: "Zie artikel 1, eerste lid.")
    try follow("Zie artikel 1.2 en artikel 1.4.", delete, gives: "Zie artikel 1.3.")
  }

  /// The inner unit stands before the outer one, perhaps with the same number.
  @Test func unitsFromTheInnermostOn() throws {
    let text = """
      Artikel 1. Levering
      1. De een levert op tijd.
      Artikel 2. Betaling
      1. De klant betaalt.
      2. De klant betaalt:
      a. de prijs;
      b. de rente.
      Artikel 3. Slot
      1. Zie SENTENCE hierboven.
      """
    let article = [
      ("onderdeel a van het tweede lid van artikel 2", "onderdeel a van het tweede lid van artikel 3"),
      ("onderdeel a van lid 2 van artikel 2", "onderdeel a van lid 2 van artikel 3"),
      ("onderdeel a van artikel 2 lid 2", "onderdeel a van artikel 3 lid 2"),
      ("onderdeel a van artikel 2, tweede lid,", "onderdeel a van artikel 3, tweede lid,"),
    ]
    let clause = [
      ("onderdeel a van het tweede lid van artikel 2", "onderdeel a van het derde lid van artikel 2"),
      ("onderdeel a van lid 2 van artikel 2", "onderdeel a van lid 3 van artikel 2"),
      ("onderdeel a van artikel 2 lid 2", "onderdeel a van artikel 2 lid 3"),
    ]
    for (number, kind, sentences) in [("2", ProvisionKind.article, article), ("2.1", .paragraph, clause)] {
      for (before, after) in sentences {
        let understanding = Understanding(text.replacing("SENTENCE", with: before))
        let provision = try #require(understanding.editor().provision(numbered: number, kind: kind))
        let plan = try understanding.editor().plan(.insert(.init()), for: provision)
        let result = understanding.applying(plan)
        #expect(result.contains("Zie \(after) hierboven."), "\(result)")
        #expect(understanding.untouched(plan) == [], "\(before)")
      }
    }
  }

  @Test func aListOfOneIsNoList() throws {
    let delete = NumberingCommand.delete
    try follow("Zie artikel 1 leden 1 en 2.", delete, gives: "Zie artikel 1 lid 1.")
    try follow("Het bepaalde in de leden 2 en 3 van artikel 1.", delete, gives: "Het bepaalde in lid 2 van artikel 1.")
    try follow(
      "Zie de in de artikelen 1.2 en 1.4 bedoelde zaak.", delete, gives: "Zie de in artikel 1.3 bedoelde zaak.")
    try follow(
      "See the first and second paragraphs of Article 1.", delete, gives: "See the first paragraph of Article 1.")
    try follow("See the Clauses 1.2 and 1.3.", delete, gives: "See Clause 1.2.")
    try follow("See Articles 1.2, 1.3 and 1.4.", delete, gives: "See Articles 1.2 and 1.3.")
    // Another list beside it stays one.
    try follow(
      "Zie de artikelen 1.1 en 1.3, en de artikelen 1.1 en 1.2.", delete,
      gives: "Zie de artikelen 1.1 en 1.2, en artikel 1.1.")
    // What is not in the plural stays as it is.
    try follow("Zie artikel 1.1 en 1.2 aldaar.", delete, gives: "Zie artikel 1.1 aldaar.")
    try follow(
      "Zie artikel 1.1 en de artikelen 1.3 en 1.4.", delete, gives: "Zie artikel 1.1 en de artikelen 1.2 en 1.3.")
  }

  /// The verb is for the author.
  @Test func aSentenceAboutSeveralIsListed() throws {
    let delete = NumberingCommand.delete
    try follow(
      "De artikelen 1.1 en 1.2 gelden.", delete, gives: "Artikel 1.1 gelden.", leaving: ["plural artikelen 1.1 en 1.2"])
    try follow(
      "Ook blijven de artikelen 1.1 en 1.2 van kracht.", delete, gives: "Ook blijven artikel 1.1 van kracht.",
      leaving: ["plural artikelen 1.1 en 1.2"])
    try follow(
      "Clauses 1.1 and 1.2 survive.", delete, gives: "Clause 1.1 survive.", leaving: ["plural Clauses 1.1 and 1.2"])
    try follow("Zie de artikelen 1.1 en 1.2 tussen haken.", delete, gives: "Zie artikel 1.1 tussen haken.")
    try follow("Volgens de artikelen 1.1 en 1.2 gelden eisen.", delete, gives: "Volgens artikel 1.1 gelden eisen.")
    try follow("Under Clauses 1.1 and 1.2 remain duties.", delete, gives: "Under Clause 1.1 remain duties.")
    try follow("De artikelen 1.1, 1.2 en 1.3 gelden.", delete, gives: "De artikelen 1.1 en 1.2 gelden.")
    try follow("De artikelen 1.1 en 1.2 geldt.", delete, gives: "Artikel 1.1 geldt.")
  }

  @Test func aDeletedTargetIsListed() throws {
    try follow(
      "Zie artikel 1.2 hierboven.", .delete, gives: "Zie artikel 1.2 hierboven.", leaving: ["deleted artikel 1.2"])
    try follow("Zie artikel 1.3 hierboven.", .delete, gives: "Zie artikel 1.2 hierboven.")
    try follow(
      "Zie artikel 1 en 1.1.", .delete, on: "1", gives: "Zie artikel 1 en 1.1.", leaving: ["deleted artikel 1 en 1.1"])
  }

  @Test func whatIsNotFollowedIsListed() throws {
    let insert = NumberingCommand.insert(.init())
    // What is wrong before and after, and what is known to be a law's, has nothing to do with it.
    try follow("Zie artikel 9 hieronder.", insert, on: "1", gives: "Zie artikel 9 hieronder.")
    try follow("Artikel 2 van de Auteurswet geldt.", insert, on: "1", gives: "Artikel 2 van de Auteurswet geldt.")
    try follow(
      "Artikel 2 van de Wet op de gondels geldt.", insert, on: "1", gives: "Artikel 2 van de Wet op de gondels geldt.",
      leaving: ["external Artikel 2 van de Wet op de gondels"])
    try follow(
      "Artikel 2 van de Koopovereenkomst geldt.", insert, on: "1", gives: "Artikel 2 van de Koopovereenkomst geldt.",
      leaving: ["otherDocument Artikel 2 van de Koopovereenkomst"])
    try follow("Artikel 6:2 BW geldt.", insert, on: "1", gives: "Artikel 6:2 BW geldt.")
  }
}
