/// Terms in which everything is in order, as a start for tests that spoil something.
enum NumberedTerms {
  static let clauses = """
    Artikel 1. Definities
    1.1 De leverancier levert de zaken binnen de termijn aan de klant.
    1.2 De klant neemt de zaken af volgens de overeenkomst.
    Artikel 2. Betaling
    2.1 De klant betaalt binnen veertien dagen na de factuur.
    2.2 De klant is rente verschuldigd bij te late betaling.
    2.3 Verrekening is niet toegestaan zonder toestemming.
    2.4 De kosten van invordering zijn voor rekening van de klant.
    Artikel 3. Levering
    3.1 De levering vindt plaats op het overeengekomen adres.
    3.2 De klant controleert de levering bij ontvangst van de zaken.
    Artikel 4. Garantie
    4.1 De leverancier herstelt gebreken binnen een redelijke termijn.
    4.2 De garantie vervalt bij onjuist gebruik van de zaken.
    Artikel 5. Slot
    5.1 Op de overeenkomst is Nederlands recht van toepassing.
    5.2 Geschillen worden voorgelegd aan de rechter te Utrecht.

    """

  static let items = """
    Article 1. Delivery

    1. The supplier delivers the goods within the agreed period.

    2. The customer accepts the goods under this agreement.

    3. The customer provides:
       (a) access to the site;
       (b) power and water; and
       (c) a place to store materials.

    4. The supplier may refuse an order without giving reasons.

    Article 2. Payment

    1. The customer pays within thirty days after the invoice.

    2. Late payment carries interest at the statutory rate.

    Article 3. Liability

    1. The liability of the supplier is limited to direct damage.

    2. This article does not apply to gross negligence.

    """

  /// The clauses with one text in the place of another.
  static func clauses(_ old: String, _ new: String) -> String { replacing(old, new, in: clauses) }

  /// The items with one text in the place of another.
  static func items(_ old: String, _ new: String) -> String { replacing(old, new, in: items) }

  private static func replacing(_ old: String, _ new: String, in text: String) -> String {
    precondition(text.contains(old))
    return text.replacing(old, with: new)
  }
}
