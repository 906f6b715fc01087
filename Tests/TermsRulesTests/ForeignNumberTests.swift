import TermsTestSupport
import Testing

/// Numbers of codes and laws that look like those of the document, and those that do lead nowhere.
@Suite("Foreign numbers")
struct ForeignNumberTests {
  private func errors(english sentence: String) -> [String] {
    let text = """
      1. Purpose
      1.1 The Supplier shall keep the data of the Customer under this agreement.
      2. Data
      2.1 The Customer shall own the data that the Supplier keeps under this agreement.
      3. End
      3.1 \(sentence)
      """
    return Understanding(text).findingLines(atLeast: .warning)
  }

  private func errors(dutch sentence: String) -> [String] {
    let text = """
      Artikel 1. Doel
      1.1 De verhuurder bewaart de gegevens van de gast.
      Artikel 2. Gegevens
      2.1 De gast is eigenaar van de gegevens.
      Artikel 3. Einde
      3.1 \(sentence)
      """
    return Understanding(text).findingLines(atLeast: .warning)
  }

  @Test(arguments: [
    "This is software under FAR section 12.212 of old.", "This is software by section 252.227-7014 of the code.",
    "The guest may have it erased (Art. 17) at once.",
  ])
  func english(_ sentence: String) { #expect(errors(english: sentence) == []) }

  @Test(arguments: [
    ("The guest may have it erased under Section 17 at once.", "Section 17"),
    ("The guest may have it erased (see Article 17) at once.", "Article 17"),
    ("The guest may have it erased under section 9.2.", "section 9.2"),
  ])
  func leadsNowhere(_ sentence: String, _ cited: String) {
    #expect(errors(english: sentence) == ["error broken-reference 6 \(cited)"])
  }

  @Test(arguments: [
    "Dat gaat volgens artikel 34 der Grondwet.", "Dat gaat volgens **artikel 34** van de Huurwet.",
  ])
  func dutch(_ sentence: String) { #expect(errors(dutch: sentence) == []) }

  @Test(arguments: [
    ("Dat gaat volgens **artikel 34** en niet anders.", "artikel 34"), ("Dat gaat volgens artikel 34.", "artikel 34"),
  ])
  func leadsNowhereInDutch(_ sentence: String, _ cited: String) {
    #expect(errors(dutch: sentence) == ["error broken-reference 6 \(cited)"])
  }
}
