import TermsModel
import TermsTestSupport
import Testing

/// Contracts with names of several words, in a document whose own name is part of them.
@Suite("Names of contracts")
struct ContractNameTests {
  private func status(_ name: String, title: String = "Verwerkersovereenkomst") -> ReferenceStatus? {
    let text = """
      \(title)

      Artikel 1. Opdracht
      1.1 De verwerker verwerkt gegevens volgens artikel 2.1 van \(name).
      1.2 De verwerker beveiligt de gegevens.

      Artikel 2. Geheimhouding
      2.1 De verwerker houdt de gegevens geheim.
      2.2 Dat geldt ook na het einde van de overeenkomst.
      """
    let understanding = Understanding(text)
    return withExtendedLifetime(understanding) { understanding.model.allReferences.last?.status }
  }

  @Test(arguments: [
    "de Overeenkomst van opdracht", "de overeenkomst van opdracht", "de Overeenkomst van geldlening",
    "de Overeenkomst\nvan opdracht",
  ])
  func others(name: String) { #expect(status(name) == .otherDocument) }

  @Test(arguments: [
    "de Overeenkomst", "deze overeenkomst", "de Overeenkomst van partijen", "deze overeenkomst van opdracht",
    "de Overeenkomst van 1 mei 2026",
  ])
  func own(name: String) { #expect(status(name) == .resolved) }

  @Test func itsOwnName() {
    #expect(status("de Overeenkomst van opdracht", title: "OVEREENKOMST VAN OPDRACHT") == .resolved)
    #expect(status("de overeenkomst van opdracht", title: "Overeenkomst van opdracht") == .resolved)
  }

  /// The title of a schedule names the agreement that it belongs to.
  @Test(arguments: [
    "Bijlage tarieven bij de Hoofdovereenkomst", "Verwerkersovereenkomst\nbehorende bij de Hoofdovereenkomst",
    "Bijlage 2 van de Hoofdovereenkomst", "# Bijlage 1 bij de Hoofdovereenkomst", "Addendum to the Hoofdovereenkomst",
    "Tarieven onder de Hoofdovereenkomst",
  ])
  func theAgreementAround(title: String) { #expect(status("de Hoofdovereenkomst", title: title) == .otherDocument) }

  @Test(arguments: [
    "Bijlage 3 - Hoofdovereenkomst", "Hoofdovereenkomst", "Concept-hoofdovereenkomst",
    "Hoofdovereenkomst bij de offerte",
    "Model van de Hoofdovereenkomst", "Bijlage 1 bij de offerte: Hoofdovereenkomst",
  ])
  func itsOwnNameAmongOtherWords(title: String) {
    #expect(status("de Hoofdovereenkomst", title: title) == .resolved)
  }

  /// A unit of the document that bears the name, not of the place where it is cited.
  @Test(arguments: ["lid 1 van artikel 2", "het eerste lid van artikel 2", "artikel 2 lid 1"])
  func unitsOfTheOwnDocument(cited: String) {
    let text = """
      Verwerkersovereenkomst

      Artikel 1. Opdracht
      1. De verwerker verwerkt gegevens volgens \(cited) van de Verwerkersovereenkomst.
      2. De verwerker beveiligt de gegevens.

      Artikel 2. Geheimhouding
      1. De verwerker houdt de gegevens geheim.
      2. Dat geldt ook na het einde van de overeenkomst.
      """
    let understanding = Understanding(text)
    let found = withExtendedLifetime(understanding) {
      understanding.model.allReferences.flatMap { $0.targets.compactMap { $0.provision?.number?.description } }
    }
    #expect(found == ["2.1"])
  }
}
