import Foundation
import TermsTestSupport
import Testing

/// The texts that the oracle tests run over: those below, the fixtures, and the real documents where they stand beside the
/// checkout.
enum OracleTexts {
  /// A text by name; the bytes are read when a test asks for them.
  struct Named: CustomTestStringConvertible, Sendable {
    let name: String
    let read: @Sendable () throws -> [UInt8]
    var testDescription: String { name }
  }

  static let inline: [Named] = [
    named("Dutch terms", dutch), named("English agreement", english), named("Markdown modules", markdown),
    named("ways to cite", cited), named("an addendum", addendum), named("lists under headings", lists),
    named("several sets of terms", sets),
  ]

  static let fixtures: [Named] = ((try? Repository.fixtures()) ?? []).map { path in
    Named(name: path) { try Repository.bytes(path) }
  }

  static let seeds: [Named] = ["000", "001", "002", "003", "004"].filter { (try? Repository.seed($0)) != nil }.map {
    prefix in Named(name: "seed \(prefix)") { try Repository.seed(prefix) ?? [] }
  }

  /// Every style of numbering, each in a few lines.
  static let structures = StructureCase.all.map { named($0.name, $0.text) }

  /// The texts of the project: small enough for the costly tests.
  static let own = inline + structures + fixtures
  static let all = own + seeds

  private static func named(_ name: String, _ text: String) -> Named { Named(name: name) { Array(text.utf8) } }

  /// What one line says of another that is far from it.
  private static let cited = """
    Algemene voorwaarden van de Veerman

    Artikel 1. Begrippen
    1.1 De Wet vrije overtocht (hierna: Wvo) geldt. In dit artikel wordt verstaan onder:
    Pont: het vaartuig van de Veerman;
    Veerman: wie de pont vaart, ook wel “Schipper”.

    | Begrip | Betekenis |
    |---|---|
    | Reiziger | wie met de Pont meevaart |
    | Kaartje | wat de Reiziger koopt |

    Artikel 2. Overtocht
    1. De Veerman vaart, zie ‘Slot’ en artikel 7 Wvo, artikel 3 a en het laatste lid van artikel 4.
    2. De Reiziger betaalt volgens onderdeel b van het eerste lid van artikel 4 en artikel 2 van bijlage 2.
    3. De artikelen 2 tot 4 en het voorlaatste lid, zie ook lid 3 van artikel 9 en artikel 4 lid 1-2.

    Artikel 3. Kaartje
    1. Het Kaartje, artikel 4, eerste lid, onder a, en tweede lid.
    Artikel 3a. Verlies
    1. Een verloren Kaartje; bijlage 2, artikel 1, en artikel 2 van de Wvo.

    Artikel 4. Slot
    1. De Reiziger:
    a. stapt in, zie het derde lid;
    b. stapt uit, zie 2.2 en artikel 8 lid 2.
    2. Het vorige artikel en de vorige volzin gelden, dit artikel, eerste lid, onder b, ook.

    Bijlage 2. Tarieven
    1. Een overtocht kost twee euro.
    2. Een fiets kost een euro, zie deze bijlage.
    """

  private static let dutch = """
    Algemene voorwaarden van Zeilmakerij De Fok

    Artikel 1. Definities
    In deze voorwaarden wordt verstaan onder:
    a. Zeilmaker: de vennootschap die deze voorwaarden gebruikt;
    b. Opdrachtgever: degene die een zeil bestelt of laat herstellen;
    c. Overeenkomst: iedere afspraak tussen Zeilmaker en Opdrachtgever over levering of herstel.

    Artikel 2. Toepasselijkheid
    2.1 Deze voorwaarden gelden voor elke Overeenkomst, ook voor die van artikel 3.2.
    2.2 Afwijkingen binden Zeilmaker slechts als hij die schriftelijk heeft aanvaard.
    2.3 De Opdrachtgever kan geen rechten ontlenen aan eerdere afwijkingen als bedoeld in
    artikel 2.2 van deze voorwaarden.

    Artikel 3. Levering
    3.1 Zeilmaker levert binnen de termijn van de Overeenkomst. Artikel 5 lid 1 blijft gelden.
    3.2 Overschrijding van de termijn geeft de Opdrachtgever geen recht op:
    a) vergoeding van schade;
    b) ontbinding van de overeenkomst, tenzij artikel 4.3 anders bepaalt;
    c) opschorting als bedoeld in artikel 6:52 BW.
    3.3 Het vorige lid geldt niet bij opzet van Zeilmaker. Zie ook de artikelen 2.1 tot en met 2.3.

    Artikel 4. Betaling
    4.1 De Opdrachtgever betaalt binnen 14 dagen na de factuurdatum.
    4.2 Na die termijn is de Opdrachtgever in verzuim, zie artikel 9.1 en artikel 4.7.
    4.2 Na die termijn mag Zeilmaker rente rekenen over het bedrag van de Overeenkomst.

    Artikel 5. Slot
    1. Op elke Overeenkomst is Nederlands recht van toepassing.
    2. Geschillen beslist de rechter van de vestigingsplaats van Zeilmaker, met inachtneming van lid 1.
    3. De opdrachtgever die consument is, mag binnen een maand een andere rechter kiezen.
    """

  private static let english = """
    HARBOUR STORAGE AGREEMENT

    This agreement is made between Quay Works Ltd (the “Operator”) and the person who stores goods (the “Customer”).

    1. Definitions
    1.1 “Goods” means everything that the Customer brings to the Warehouse.
    1.2 “Warehouse” means the building of the Operator on the northern quay.
    1.3 “Charges” means the amounts that follow from article 3.

    2. Storage
    2.1 The Operator shall keep the Goods dry and shall follow Section 2.3.
    2.2 The Customer shall not store in the Warehouse: (i) living animals, (ii) explosives, and (iii) food, unless clause
    4.1 allows it.
    2.3 The Operator may move the Goods within the Warehouse, subject to Section 3.2(b) and article 7.

    3. Charges
    3.1 The Customer shall pay the Charges each month in advance.
    3.2 The Operator may raise the Charges:
    (a) once a year;
    (b) when the law so requires; or
    (c) under paragraph 3.1 of this agreement.
    3.3 The charges are due within 30 days, as set out in 3.1.

    4. Ending
    4.1 Either party may end this agreement in writing. The customer shall then collect the Goods.
    4.3 Articles 2.1 to 2.3 remain in force for the Goods that are left behind in the Warehouse.
    4.4 The Operator may sell Goods that the Customer has not collected, see article 4.2.
    """

  private static let markdown = """
    # Voorwaarden verhuur

    <!-- artikel 99 staat hier niet -->

    ## Module A. Algemeen

    ### Artikel 1. Begrippen
    1.1 Onder **Huurder** wordt verstaan: degene die een fiets huurt.
    1.2 Onder **Verhuurder** wordt verstaan: de winkel die een fiets verhuurt, “één van ons” daaronder begrepen.

    ### Artikel 2. Huur
    2.1 De Huurder betaalt € 20 per dag aan Verhuurder, zie artikel 3.1.
    2.2 De Verhuurder controleert de fiets 🚲 vooraf; artikel 12 is niet van toepassing.

    ```
    artikel 88 is code
    ```

    ## Module B. Bakfietsen

    ### Artikel 3. Bakfiets
    3.1 De Huurder vervoert ten hoogste vier kinderen.
    3.2 De Huurder houdt zich aan artikel 1.1, artikel 2 lid 2 en dit artikel 3.
    3.3 De Huurder vervoert ten hoogste vier kinderen.

    ### Artikel 4. Einde
    4.1 De huur eindigt als de Huurder de fiets terugbrengt. 4.2 De Verhuurder betaalt de borg dan terug.
    4.3 Zie [de uitleg](https://example.org) bij artikel 4.2, artikelen 3.1 en 3.2, en artikel 5.
    """

  static let addendum = """
    Addendum

    1. Parties
    1.1 "Supplier" means Sail Ltd and "Buyer" means Yard Ltd, together the "Parties" and each a "Party".
    1.2 Each Party tells the other Party. The Parties are liable for any breach of this agreement.

    2. Transfers
    2.1 Where the EU SCCs apply, for each of their modules:
    (a) the docking option applies;
    (b) a Party reads clause 2 and clauses 1 (Parties) and 2 (Transfers);
    (c) the third party in court pays for the service of process.

    3. End
    3.1 The Supplier ends the agreement as clause 2.1 (Transfers) and clause 3.1(a), of the lease, say.
    """

  static let lists = """
    # Rules

    ## What you may do

    1. You may look for, fetch and publish packages of your own
       in the public store, as the policy allows.
    2. You may keep your account.

    ## What you may not do

    1. You must be of age to use the service, or have leave.
    2. You may not use it after we say so, such as by
       closing your account.

    ## Liability

    You are liable for any breach of this agreement.

    ## Content

    1. Content that is not lawful, or harmful to others. This includes
       all that the party who sends it has no right to.
    2. Content of others.
    """

  static let sets = """
    # Terms of the Fund

    ## 1. Definitions

    1.1 "Supplier" means the supplier and "Customer" means the customer.

    1.2 See section 2.2.

    ## 2. General

    2.1 The supplier is liable for any breach of this agreement.

    2.2 See section 1.2.

    # Terms for Buyers

    Some words.

    ## 1. Use

    1.1 The customer uses the service. See section 3.

    1.2 The customer pays.

    ## 2. Payment

    2.1 The customer pays under section 1.1.

    ## 3. End

    3.1 Either party ends the agreement under section 9.

    # Terms for Sellers

    ## 1. Sale

    1.1 The seller sells.

    ## 2. Price

    2.1 The seller asks a price under section 2.1 and section 3.1.
    """
}
