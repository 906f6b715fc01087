import TermsModel
import TermsTestSupport
import Testing

/// Words in small letters that speak of a kind of thing, and those that speak of the defined one.
@Suite("Generic words")
struct GenericWordTests {
  private func slips(english sentence: String) -> [String] {
    let text = """
      1. Definitions
      1.1 "Agreement" means this document, "Services" means the hosting, "Customer" means the buyer and "You" means the reader.
      2. Use
      2.1 The Customer signs the Agreement and uses the Services. If You end the Agreement, the Services end.
      2.2 The Customer and You keep to the Agreement, and the Services stop when the Agreement ends.
      2.3 When You change the Services, the Customer may end the Agreement; the Services stay as You left them.
      2.4 The Customer pays for the Services, and the Customer reads the Agreement.
      2.5 \(sentence)
      """
    return Understanding(text).findingLines(atLeast: .warning)
  }

  private func slips(dutch sentence: String) -> [String] {
    let text = """
      Artikel 1. Definities
      1.1 De afspraak (hierna: “Overeenkomst”) bindt de wederpartij (hierna: “Opdrachtgever”) en gaat over hosting (hierna: “Dienst”).
      Artikel 2. Gebruik
      2.1 De Opdrachtgever tekent de Overeenkomst. Eindigt de Overeenkomst, dan betaalt de Opdrachtgever.
      2.2 De Opdrachtgever leest de Overeenkomst en houdt zich aan de Overeenkomst.
      2.3 Als de Opdrachtgever de Overeenkomst opzegt, dan eindigt de Overeenkomst voor de Opdrachtgever.
      2.4 \(sentence)
      """
    return Understanding(text).findingLines(atLeast: .warning)
  }

  @Test(arguments: [
    "This is the entire agreement between the parties.", "Staying on constitutes agreement to the change.",
    "He signs a licence agreement with the maker.", "He buys products or services elsewhere.",
    "He likes our services and their prices.", "Subject to that he may use third party services.",
    "He reads it when you write it.", "He reads the agreement you signed with the bank.",
    "He writes to desk@services.example for help.", "He reads [the page](/plans/services/list) of the maker.",
    "It was a Nimbus customer at the time.", "It is meant for the end customer of the shop.",
    "The maker meets the service levels and staffs the service desk.",
  ])
  func isGeneric(_ sentence: String) { #expect(slips(english: sentence) == []) }

  @Test(arguments: [
    ("He may end this agreement at any time.", "agreement"), ("He may use the services for his work.", "services"),
    ("After that the bill goes to the customer.", "customer"), ("He asks when customer pays.", "customer"),
    ("He may end the present agreement.", "agreement"),
  ])
  func isTheDefinedOne(_ sentence: String, _ word: String) {
    #expect(slips(english: sentence) == ["warning inconsistent-term 8 \(word)"])
  }

  @Test(arguments: [
    "Dit is de gehele overeenkomst tussen partijen.", "Hij doet dit voor eindgebruikers of opdrachtgevers in de keten.",
    "Het is een bindende juridische overeenkomst.",
  ])
  func isGenericInDutch(_ sentence: String) { #expect(slips(dutch: sentence) == []) }

  @Test(arguments: [
    ("Hij zegt deze overeenkomst op.", "overeenkomst"), ("Daarna betaalt opdrachtgever de rekening.", "opdrachtgever"),
    ("Hij levert zodra opdrachtgever of Klant vraagt.", "opdrachtgever"),
  ])
  func isTheDefinedOneInDutch(_ sentence: String, _ word: String) {
    #expect(slips(dutch: sentence) == ["warning inconsistent-term 7 \(word)"])
  }
}
