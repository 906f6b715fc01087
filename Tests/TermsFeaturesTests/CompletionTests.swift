import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

@Suite("Completion")
struct CompletionTests {
  private static let text = """
    Algemene voorwaarden Tuin B.V.

    Artikel 1. Definities
    In deze voorwaarden wordt verstaan onder:
    1.1 Opdrachtgever: de partij die de opdracht geeft;
    1.2 Overeenkomst: de overeenkomst tussen partijen;
    1.3 Meerwerk: werk dat niet is overeengekomen.
    Artikel 2. Levering
    2.1 De Opdrachtgever neemt af volgens artikel  en betaalt.
    2.2 Op grond van artikel 1.2 en  geldt dit niet.
    2.3 Zie lid  van dit artikel.
    Artikel 3. Betaling
    3.1 De O betaalt.
    3.2 De o betaalt.
    """

  private func complete(_ line: Int, after text: String, isAsked: Bool = false) -> [String] {
    let understanding = Understanding(Self.text)
    guard let point = understanding.point(line, text, offset: text.utf8.count) else { return ["no such text"] }
    return understanding.editor(.dutch).completions(at: point, isAsked: isAsked).items.map { "\($0.text) \($0.detail)" }
  }

  @Test func numbersBehindALabel() {
    let all = complete(9, after: "volgens artikel ")
    #expect(all.count == 11)
    #expect(all.first == "1 Definities")
    #expect(all.contains("3 Betaling"))
    #expect(all.contains { $0.hasPrefix("1.2 Overeenkomst") })
  }

  @Test func numbersThatBeginAsTyped() {
    #expect(complete(10, after: "artikel 1").map { $0.prefix(3) } == ["1 D", "1.1", "1.2", "1.3"])
  }

  @Test func aListGoesOn() { #expect(complete(10, after: "artikel 1.2 en ").count == 11) }

  @Test func theLidsOfTheArticleAround() {
    #expect(complete(11, after: "Zie lid ").map { $0.prefix(2) } == ["1 ", "2 ", "3 "])
  }

  @Test func termsBehindACapital() {
    #expect(complete(13, after: "De O").map { $0.split(separator: " ")[0] } == ["Opdrachtgever", "Overeenkomst"])
    #expect(complete(14, after: "De o") == [])
    #expect(complete(14, after: "De o", isAsked: true).count == 2)
  }

  @Test func nothingElsewhere() {
    #expect(complete(9, after: "neemt ") == [])
    #expect(complete(13, after: "3.") == [])
    #expect(complete(12, after: "Artikel ") == [])
  }

  @Test func documentationIsTheClause() throws {
    let understanding = Understanding(Self.text)
    let point = try #require(understanding.point(10, "artikel 1.2", offset: 11))
    let editor = understanding.editor(.dutch)
    let item = try #require(editor.completions(at: point, isAsked: false).items.first)
    #expect(item.text == "1.2")
    #expect(editor.documentation(of: item.subject) == "Overeenkomst: de overeenkomst tussen partijen;")
  }

  // MARK: Items and sections

  private func complete(_ text: String, behind clause: String) -> [String] {
    let whole = text + "\n" + clause
    let understanding = Understanding(whole)
    let row = whole.split(separator: "\n", omittingEmptySubsequences: false).count
    guard let point = understanding.point(row, clause, offset: clause.utf8.count) else { return ["no such text"] }
    return understanding.editor(.dutch).completions(at: point, isAsked: false).items.map(\.text)
  }

  private static let items = """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken aan de klant.
    1.2 De klant betaalt:
    a. de prijs;
    b. de rente;
    c. de kosten.
    Artikel 2. Slot
    2.1 Nederlands recht geldt voor de overeenkomst.
    """

  @Test(arguments: [
    ("2.2 Zie artikel 1.2 onder ", ["a", "b", "c"]), ("2.2 Zie artikel 1.2 onder b", ["b"]),
    ("2.2 Zie artikel 1.2, aanhef en onder ", ["a", "b", "c"]), ("2.2 Zie artikel 1 lid 2 sub ", ["a", "b", "c"]),
    ("2.2 Zie artikel 1.2 onder a en ", ["a", "b", "c"]), ("2.2 Zie artikel 1 lid ", ["1", "2"]),
    ("2.2 Zie artikel 1 lid 2", ["2"]), ("2.2 Zie lid ", ["1", "2"]),
    // A word like any other, units without items, articles that are not there.
    ("2.2 De klant valt onder ", []), ("2.2 Zie artikel 1 en de kosten onder ", []),
    ("2.2 Zie artikel 1.1 onder x", []), ("2.2 Zie artikel 9 onder ", []), ("2.2 Zie artikel 9 lid ", []),
  ])
  func itemsOfWhatIsCited(_ clause: String, _ expected: [String]) {
    #expect(complete(Self.items, behind: clause) == expected)
  }

  private static let sections = """
    ARTICLE I
    DEFINITIONS

    Section 1.1 "Goods" means the goods that the supplier delivers under this agreement.

    ARTICLE II
    DELIVERY

    Section 2.1 The supplier shall deliver the Goods within five days after the order.

    """

  @Test func sectionsAndArticlesAreTwo() {
    #expect(complete(Self.sections, behind: "Section 2.2 See Section ") == ["1.1", "2.1", "2.2"])
    #expect(complete(Self.sections, behind: "Section 2.2 See Article ") == ["I", "II"])
    #expect(complete(Self.items, behind: "2.2 See Section ").count == 6)
  }
}
