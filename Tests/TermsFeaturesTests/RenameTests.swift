import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

@Suite("Rename")
struct RenameTests {
  private func rename(_ text: String, _ line: Int, _ word: String, to new: String, offset: Int = 1) throws -> String {
    let understanding = Understanding(text)
    let point = try #require(understanding.point(line, word, offset: offset))
    return understanding.applying(try understanding.editor().rename(at: point, to: new))
  }

  private func refusal(_ text: String, _ line: Int, _ word: String, to new: String? = nil) -> String? {
    let understanding = Understanding(text)
    guard let point = understanding.point(line, word, offset: 1) else { return "no such place" }
    do {
      if let new {
        _ = try understanding.editor().rename(at: point, to: new)
      } else {
        let subject = try understanding.editor().prepareRename(at: point)
        return "renames \(understanding.text(subject.span)) from \(subject.placeholder)"
      }
      return nil
    } catch { return error.english }
  }

  // MARK: Terms

  private static let terms = """
    Artikel 1. Definities
    In deze voorwaarden wordt verstaan onder:
    Overeenkomst: de afspraak tussen Klant en Bureau.
    Verwerkersovereenkomst: de afspraak over gegevens bij de Overeenkomst.
    Algemene Overeenkomst: de raamafspraak.
    Klant: degene die een Overeenkomst sluit.
    Bureau: het bedrijf dat de Overeenkomst uitvoert.
    Artikel 2. Duur van de Overeenkomst
    2.1 De Overeenkomst duurt een jaar. Elke andere overeenkomst gaat voor.
    2.2 Overeenkomsten met de Klant, de ‘Overeenkomst’ en een Verwerkersovereenkomst zijn er ook.
    2.3 De Algemene Overeenkomst en de overeenkomst met Klant zijn OVEREENKOMSTEN.
    2.4 Een huurovereenkomst is geen Overeenkomst; de Overeenkomst wel.
    """

  @Test func changesEveryUseAsItIsWritten() throws {
    let renamed = try rename(Self.terms, 9, "Overeenkomst", to: "Contract")
    #expect(
      renamed == """
        Artikel 1. Definities
        In deze voorwaarden wordt verstaan onder:
        Contract: de afspraak tussen Klant en Bureau.
        Verwerkersovereenkomst: de afspraak over gegevens bij de Contract.
        Algemene Overeenkomst: de raamafspraak.
        Klant: degene die een Contract sluit.
        Bureau: het bedrijf dat de Contract uitvoert.
        Artikel 2. Duur van de Contract
        2.1 De Contract duurt een jaar. Elke andere overeenkomst gaat voor.
        2.2 Contracten met de Klant, de ‘Contract’ en een Verwerkersovereenkomst zijn er ook.
        2.3 De Algemene Overeenkomst en de contract met Klant zijn CONTRACTEN.
        2.4 Een huurovereenkomst is geen Contract; de Contract wel.
        """)
    #expect(try rename(renamed, 3, "Contract", to: "Overeenkomst") == Self.terms)
    // From a plural use, from the definition.
    #expect(try rename(Self.terms, 10, "Overeenkomsten", to: "Contract") == renamed)
    #expect(try rename(Self.terms, 3, "Overeenkomst", to: "  Contract ") == renamed)
  }

  /// Laws, firms, other documents and titles that have the term in their name.
  @Test func longerNamesStay() throws {
    let text = """
      MASTER SERVICES AGREEMENT

      1. Definitions
      1.1 "Services" means the services. "Supplier" means Northgate Services Limited. "Customer" means the customer.

      2. Services
      2.1 The Supplier performs the Services under the Supply of Goods and Services Act 1982 and the Digital Services Act.
      2.2 Services are paid by the Customer. Service Credits and the Supplier Services are described in Schedule 1.
      2.3 All Services, these Services and Customer's Services end with the agreement.
      """
    let understanding = Understanding(text)
    let point = try #require(understanding.point(7, "performs the Services", offset: 15))
    let plan = try understanding.editor().rename(at: point, to: "Work")
    #expect(
      understanding.applying(plan) == """
        MASTER SERVICES AGREEMENT

        1. Definitions
        1.1 "Work" means the services. "Supplier" means Northgate Services Limited. "Customer" means the customer.

        2. Work
        2.1 The Supplier performs the Work under the Supply of Goods and Services Act 1982 and the Digital Services Act.
        2.2 Work are paid by the Customer. Service Credits and the Supplier Work are described in Schedule 1.
        2.3 All Work, these Work and Customer's Work end with the agreement.
        """)
    #expect(plan.untouched.allSatisfy { $0.obstacle == .partOfName })
    #expect(plan.untouched.map { understanding.text($0.span) }.contains("Service"))
  }

  @Test func longerNamesStayInDutch() throws {
    let text = """
      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Prestaties: wat Lindehof levert.
      Lindehof: Lindehof Prestaties B.V. te Deventer.

      Artikel 2. Prestaties
      2.1 Lindehof levert de Prestaties volgens de Wet op de Prestaties 2009. Alle Prestaties zijn uniek.
      2.2 De Overeengekomen Prestaties zijn iets anders dan de Prestaties van Lindehof.
      """
    let renamed = try rename(text, 7, "de Prestaties volgens", to: "Diensten", offset: 4)
    #expect(
      renamed == """
        Artikel 1. Definities
        In deze voorwaarden wordt verstaan onder:
        Diensten: wat Lindehof levert.
        Lindehof: Lindehof Prestaties B.V. te Deventer.

        Artikel 2. Diensten
        2.1 Lindehof levert de Diensten volgens de Wet op de Prestaties 2009. Alle Diensten zijn uniek.
        2.2 De Overeengekomen Prestaties zijn iets anders dan de Diensten van Lindehof.
        """)
  }

  @Test func aTermOfSeveralWords() throws {
    let text = """
      Article 1. Definitions
      In these terms the following words have a fixed meaning:
      "Service Level": the level that the Supplier keeps.
      "Supplier": the company that keeps the Service
      Level for the Buyer.
      "Buyer": whoever buys.
      Article 2. Levels
      1. The Service Levels are in the annex. SERVICE LEVELS bind the Supplier, and each Service level counts.
      """
    #expect(
      try rename(text, 3, "Service", to: "Quality Target")
        == text.replacing("Service level", with: "Quality target")
        .replacing("Service Level", with: "Quality Target").replacing("SERVICE LEVEL", with: "QUALITY TARGET")
        .replacing("Service\n", with: "Quality\n").replacing("Level for", with: "Target for"))
    #expect(try rename(text, 5, "Level", to: "Tier").contains("company that keeps the \nTier for the Buyer."))
  }

  @Test func namesOfTheirOwn() throws {
    let text = """
      1. Begrippen

       1. Onder ‘Leverancier’ of ‘Maker’ wordt verstaan: degene die levert.
       2. Onder ‘Klant’ wordt verstaan: degene die de Leverancier of de Maker betaalt.

      2. Levering

       1. De Leverancier levert en Makers helpen; de Maker en de Leverancier zijn dezelfde.
      """
    #expect(
      try rename(text, 8, "Leverancier", to: "Verkoper") == text.replacing("Leverancier", with: "Verkoper"))
    #expect(
      try rename(text, 8, "Makers", to: "Bouwer")
        == text.replacing("Makers", with: "Bouwers").replacing("Maker", with: "Bouwer"))
  }

  @Test func refusesWithAReason() {
    #expect(refusal(Self.terms, 9, "Overeenkomst", to: "Klant") == "“Klant” is already defined on line 6.")
    #expect(refusal(Self.terms, 9, "Overeenkomst", to: "")?.hasPrefix("“” cannot name a term") == true)
    #expect(refusal(Self.terms, 9, "Overeenkomst", to: "a (b)")?.hasPrefix("“a (b)” cannot") == true)
    #expect(refusal(Self.terms, 9, "duurt") == "There is neither a provision's number nor a defined term here.")
    #expect(refusal(Self.terms, 9, "Overeenkomst") == "renames Overeenkomst from Overeenkomst")
    #expect(refusal(Self.terms, 10, "Overeenkomsten") == "renames Overeenkomsten from Overeenkomst")
    let text = """
      # Terms

      ## Artikel 1 Levering

      1. Artikel 6:233 BW en artikel 14 AVG gelden, artikel 9 niet.
      2. Dit is lid 2, zie lid 1.

      ```
      artikel 1 code
      ```

      ## Artikel 2 Slot

      1. Einde, zie artikel 1 lid 2.
      """
    #expect(refusal(text, 5, "6:233") == "This refers to a law.")
    #expect(refusal(text, 5, "AVG") == "This refers to a law.")
    #expect(refusal(text, 9, "artikel 1") == "This is code, a comment or a blank line.")
    #expect(refusal(text, 14, "artikel 1 ") == "Put the cursor on the number itself.")
    #expect(refusal(text, 14, "Einde") == "There is neither a provision's number nor a defined term here.")
    #expect(refusal(text, 14, "x") == "no such place")
  }

  // MARK: Numbers

  private static let numbers = """
    3. Levering
    3.1. De een levert, zie artikel 4, eerste lid.
    3.2. De ander neemt af, zie 3.1 en artikel 4.
    4. Betaling
    4.1. De klant betaalt, zie artikel 3.2.
    """

  @Test func aNumberFromItsOwnPlaceOrFromAReference() throws {
    let renamed = Self.numbers.replacing("4. Bet", with: "7. Bet").replacing("4.1", with: "7.1")
      .replacing("artikel 4", with: "artikel 7")
    #expect(try rename(Self.numbers, 4, "4", to: "7", offset: 0) == renamed)
    #expect(try rename(Self.numbers, 3, "4.", to: "7", offset: 0) == renamed)
    #expect(
      try rename(Self.numbers, 2, "eerste", to: "derde")
        == Self.numbers.replacing("eerste", with: "derde").replacing("4.1", with: "4.3"))
    #expect(try rename(Self.numbers, 5, "3.2", to: "3.9") == Self.numbers.replacing("3.2", with: "3.9"))
    #expect(refusal(Self.numbers, 2, "eerste") == "renames eerste from eerste")
    #expect(refusal(Self.numbers, 5, "3.2") == "renames 3.2 from 3.2")
    #expect(refusal(Self.numbers, 5, "4.1") == "renames 4.1 from 4.1")
    #expect(refusal(Self.numbers, 4, "4", to: "3")?.hasPrefix("Number 3 is taken.") == true)
  }
}
