import TermsRules
import TermsTestSupport
import Testing

@Suite("Missing annexes")
struct MissingAnnexTests {
  private func around(_ clause: String, annex: String = "Bijlage 1\nArtikel 1. Tarieven\nDe leverancier rekent uren.")
    -> String
  {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken volgens de overeenkomst.
    1.2 De klant neemt de zaken af.
    Artikel 2. Betaling
    2.1 \(clause)
    2.2 De klant betaalt binnen veertien dagen.
    \(annex)
    """
  }

  @Test func anAnnexThatIsNotThere() {
    let understanding = Understanding(around("Zie bijlage 3. De prijzen van bijlage 3 gelden."))
    #expect(understanding.lines(of: MissingAnnex.self) == ["5 information bijlage 3"])
    #expect(understanding.messages(of: MissingAnnex.self) == ["Bijlage 3 staat niet in dit document."])
    #expect(
      understanding.messages(of: MissingAnnex.self, .english) == ["Annex 3 is not in this document."])
    #expect(understanding.found(by: MissingAnnex.self).first?.related.count == 1)
    #expect(understanding.fixed(MissingAnnex.self).first?.hasSuffix("\n\nBijlage 3\n") == true)
  }

  @Test func inAFileWithoutAnnexesItIsAHint() {
    let understanding = Understanding(around("Zie bijlage 3 bij deze voorwaarden.", annex: ""))
    #expect(understanding.lines(of: MissingAnnex.self) == ["5 hint bijlage 3"])
  }

  @Test func inMarkdownTheHeadingIsOne() {
    let understanding = Understanding(
      """
      # Agreement

      ## Section 1. Services

      1.1 The supplier performs the services listed in Schedule 2 of this agreement.

      ## Section 2. Fees

      2.1 The customer pays the fees of Schedule 1 under this agreement.

      ## Schedule 1

      The fees are due monthly.
      """)
    #expect(understanding.lines(of: MissingAnnex.self) == ["5 information Schedule 2"])
    #expect(understanding.fixed(MissingAnnex.self).first?.hasSuffix("\n\n## Schedule 2\n") == true)
  }

  @Test(arguments: [
    "Zie bijlage 1.", "Zie bijlage 3 bij de offerte.", "Zie bijlage 3 van de Overeenkomst.", "Zie de bijlage hierbij.",
    "Zie de bijlage.",
    "Zie bijlage I bij Verordening (EU) 2016/679.", "Annex 2 to the Regulation applies.",
    "Zie Annex 2 of the Master Agreement.",
  ])
  func isThereOrElsewhere(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: MissingAnnex.self) == [])
  }

  @Test func whatIsNoTermsDocumentGetsNothing() {
    #expect(Understanding("Naar bijlage 2, zei hij, en hij liep weg.").lines(of: MissingAnnex.self) == [])
  }
}
