/// Words that have a capital because they name something in the world, or out of courtesy: no drafter defines them.
enum ProperNouns {
  private static let places = [
    // Countries, continents, and what belongs to them.
    """
    nederland nederlands nederlandse nederlander nederlanders holland dutch netherlands belgië belgisch belgische belgium \
    belgian vlaams vlaamse vlaanderen waals wallonië duitsland duits duitse germany german frankrijk frans franse france \
    french luxemburg luxemburgs luxemburgse luxembourg engels engelse engeland england english brits britse britain british \
    schotland scotland scottish wales welsh ierland ireland irish verenigd verenigde koninkrijk united kingdom states staten \
    amerika amerikaans amerikaanse america american europa europees europese europe european eu benelux spanje spaans spaanse \
    spain spanish italië italiaans italiaanse italy italian portugal portugees portugese polen pools poolse poland polish \
    oostenrijk oostenrijks oostenrijkse austria zwitserland zwitsers zwitserse switzerland denemarken deens zweden zweeds \
    noorwegen noors finland fins china chinees chinese india japan japans japanse rusland russisch russische turkije turks \
    turkse marokko curaçao aruba bonaire suriname caribisch caribische canada canadian australia australian
    """,
    // Cities that have courts, and regions.
    """
    amsterdam rotterdam utrecht haag gravenhage hague eindhoven groningen tilburg almere breda nijmegen arnhem haarlem \
    enschede zwolle leeuwarden maastricht leiden dordrecht zoetermeer amersfoort apeldoorn assen alkmaar middelburg lelystad \
    deventer delft hilversum venlo roermond bosch hertogenbosch friesland drenthe overijssel gelderland flevoland holland \
    zeeland brabant limburg brussel brussels antwerpen gent brugge leuven luik london londen manchester edinburgh paris \
    parijs berlin berlijn geneva genève wenen vienna york california delaware
    """,
    // Time.
    """
    januari februari maart april mei juni juli augustus september oktober november december january february march may june \
    july august october maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday \
    saturday sunday pasen pinksteren kerst kerstmis kerstdag koningsdag bevrijdingsdag nieuwjaarsdag hemelvaartsdag easter \
    christmas
    """,
  ]

  private static let institutions = [
    // Institutions.
    """
    kamer koophandel rechtbank gerechtshof hof raad hoge stichting vereniging commissie geschillencommissie autoriteit \
    belastingdienst staat staatsblad staatscourant rijk rijksoverheid minister ministerie gemeente provincie orde advocaten \
    instituut unie kantonrechter voorzieningenrechter nma acm afm dnb tuchtrecht consumentenbond ombudsman koninklijke \
    nederlandsche bank commission court courts chamber commerce authority office ministry secretary state crown parliament \
    council union institute tribunal arbitration house lords companies registry republic republiek bondsrepubliek federal
    """,
    // The net and what runs on it.
    """
    internet web google apple microsoft windows android linux facebook instagram twitter linkedin whatsapp youtube amazon \
    wordpress joomla drupal magento laravel excel word outlook paypal ideal visa mastercard maestro bancontact klarna \
    postnl dhl ups fedex kpn vodafone ziggo odido skype zoom teams java javascript python oracle euro
    """,
    // Courtesy, and titles of persons.
    """
    u uw uwe uzelf jij jouw wij we ons onze us our you your yours i he she it god dhr mevr mw drs ing prof mr mrs ms miss sir \
    heer mevrouw
    """,
  ]

  private static func hashes(_ words: [String]) -> Set<UInt64> {
    Set(words.flatMap { $0.split(separator: " ") }.map { Folding.hash($0) })
  }

  private static let allPlaces = hashes(places)
  private static let allInstitutions = hashes(institutions)

  /// Whether a word, by its folded hash, is one.
  static func contains(_ word: UInt64) -> Bool { allPlaces.contains(word) || allInstitutions.contains(word) }

  /// Whether the word names an institution or a product, or a person politely: nothing that a firm has in its name.
  static func isPublic(_ word: UInt64) -> Bool { allInstitutions.contains(word) }
}
