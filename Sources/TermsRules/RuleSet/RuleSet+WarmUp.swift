import TermsModel

extension RuleSet {
  /// Checks a few lines that touch every vocabulary, so that the first document does not wait for the tables to be
  /// built. May run beside anything else.
  public static func warmUp() {
    let document = Document(
      Array(
        """
        Artikel 1. Definities
        1.1 In deze voorwaarden wordt verstaan onder “Afnemer”: de persoon die de Werkplaats betaalt.
        1.2 De Afnemer betaalt de Leverancier binnen veertien (14) dagen, zie artikel 2 en artikel 6:230g BW.
        Artikel 2. Slot
        2.1 Artikel 2.4 en de Consumer Rights Act 2015 gelden niet; zie Bijlage 1.
        """.utf8))
    _ = findings(in: document.model())
  }
}
