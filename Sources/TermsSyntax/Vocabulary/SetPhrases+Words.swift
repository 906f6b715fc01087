/// Phrases in which a word that many terms have is another word, one a line: the word stands in brackets, `|` parts
/// alternatives, `…` stands for up to six words and commas, `Aa` for a name, `#` for a number.
extension SetPhrases {
  static let dutch = """
    rechtbank|gerechtshof|hof|gerecht|kantonrechter|kantongerecht … [locatie|zittingsplaats|vestiging] Aa
    , [locatie|vestiging] Aa
    derde|externe|gelieerde|verbonden|politieke|procederende|winnende|verliezende|gerede [partij|partijen]
    gelijk|ongelijk gestelde [partij|partijen]
    [partij|partijen] goederen|waren|producten|materialen|hout|zand|grind|grond|stenen|staal|kleding|stoffen|fruit|groente|vis|wijn|graan|koffie|onderdelen
    [partij] kiezen|kiest|gekozen|trekken|trekt|stellen|stelt|gesteld|geven
    [partij|partijen] bij een|het|de|dit|dat verdrag|procedure|geding|conflict|statuut
    [partij|partijen] in een|het|de procedure|geding
    van de [partij] zijn|is
    in|uit|buiten|tot|ten [dienst|dienste]
    vaste|actieve|militaire|openbare|publieke|gemeentelijke|technische|bevoegde|geheime|sociale|medische [dienst|diensten]
    bij de [dienst] van|voor|der
    [dienst] van het|de kadaster|gemeente|rijk|staat|provincie|belastingen|minister|ministerie
    [dienst] der|wegverkeer|justitie|uitvoering|doen|doet
    goede [diensten]
    [zaken] doen|doet|gedaan
    tot|gang|loop|stand|staat van [zaken]
    gang|stand van [zaken]
    economische|buitenlandse|binnenlandse|sociale|lopende|persoonlijke|roerende|onroerende [zaak|zaken]
    in [zaken] van
    de [zaak] aanhangig|voorleggen|behandelen|behandelt|voorlegt
    [zaak] is dat
    ter [zake]
    [goed] huisvader|vakman|vakmanschap|werkgever|werknemer|opdrachtnemer|opdrachtgever|huurder|verhuurder|gebruik|onderhoud|overleg|vertrouwen|gevolg|functioneren|functionerend|functionerende|onderhouden|bereikbaar|zichtbaar|leesbaar|mogelijk|en|te|bestuur
    zo|even|zeer|voldoende|niet|in [goed]
    te [werk] gaan|gaat|gegaan|stellen|stelt|gesteld
    in het [werk] stellen|stelt|gesteld|te
    aan|naar|van het|zijn|haar|hun [werk] gaan|gaat|zijn
    [werk] maken|maakt|gemaakt van
    aan|in|openbare [order]
    op [prijs] stellen|stelt|gesteld
    tegen|voor iedere|elke [prijs]
    akte van [levering]
    bruto binnenlands|nationaal [product]
    in [overeenkomst] met
    [overeenkomst|overeenkomsten] vertonen|vertoont
    [overeenkomsten] en verschillen
    [voorwaarde|voorwaarden] dat
    onder|op|als|tot [voorwaarde]
    ontbindende|opschortende [voorwaarde|voorwaarden]
    als|tot|zonder|met [resultaat]
    op [bestelling|aanvraag|afroep|proef|termijn|naam|verzoek]
    korte|lange|middellange [termijn]
    raad van [bestuur|toezicht]
    openbaar|dagelijks [bestuur]
    [lid|leden|artikel|artikelen|bijlage|bijlagen|hoofdstuk|module] #
    eerste|tweede|derde|vierde|vijfde|zesde|dit|vorig|vorige|volgend|volgende|voorgaand|voorgaande|laatste [lid|leden|artikel|artikelen]
    [deel] uitmaken|uitmaakt|uit|nemen|neemt|genomen
    maken|maakt|nemen|neemt … [deel] uit|van|aan
    het|dit|dat [gebied] van
    op dit|dat [gebied]
    van [plan]
    op|ten [kosten|koste] van
    [rekening] houden|houdt|houdend|gehouden
    [rekening] en risico
    houden|houdt|houdend [rekening]
    voor|in|op|eigen [rekening] van|komen|komt|brengen|brengt|gebracht|en|of|blijven|blijft
    bij [gebrek|gebreke] aan|van|daarvan
    bij [wijze|verzoek] van
    met|in|op|uit|ten [naam|name] van
    nederlands|belgisch|duits|engels|europees|dwingend|geldend|toepasselijk|burgerlijk|privaat|publiek|internationaal [recht]
    [recht] op|om|tot|van
    [recht|rechten] doen|ontlenen|ontleend|ontleent
    [klant] vriendelijk|is koning
    """

  static let english = """
    court|courts … [location|seat|division] Aa
    third|political|working|prevailing|losing|unsuccessful|successful|related|unrelated|affiliated|external|search [party|parties]
    is|are|be|been|become|becomes|not [party|parties] to
    [party] wall|political|conference
    [service|services] sector|industry|industries|economy|company|companies|bureau|agency|agencies|charge|charges|station|road|member
    [service] of process|notice|notices|documents|proceedings|summons|claim|a|any|the|legal
    in|into|out|length|years|period|periods|continuous|public|civil|military|armed|emergency|postal|courier|social|health|secret|financial [service|services]
    years|length|period|periods|out of [service]
    [order] of precedence|priority|magnitude|importance|preference|appearance|events|court
    [order] of the|a|any court|tribunal|judge
    court|good|working|public|chronological|alphabetical|reverse|numerical|descending|ascending|that|following|pecking|made [order]
    law and [order]
    [order] book|form|number|made
    [good] faith|industry|practice|working|order|standing|cause|reason|reasons|repair|condition|title|time|and|quality|governance
    dangerous|household|white|consumer|stolen [goods]
    [goods] and services tax
    [goods] vehicle|train
    [works] council
    road|building|street|public [works]
    [work] of art|authorship
    [work] permit|week|day|place|force|station|experience
    at|from|off|to|out of [work]
    [contract] law
    in|of [contract]
    [account] for|of|holder
    into|bank|on|by [account]
    to|of [date]
    [contents|content] page
    table of [contents]
    long|short|medium|fixed|half|school [term]
    real|general|broad|practical|monetary|absolute [terms]
    to [terms] with
    [term] of office|imprisonment|art
    [product] liability
    domestic [product]
    on|off [site]
    intellectual|real|personal|private|public [property]
    [company] law|secretary|number|car|registration
    limited|liability|public|holding|parent|listed|insurance|shelf|joint-stock [company|companies]
    in the [company] of
    public|insurance|foreign [policy|policies]
    in the [interest|interests] of
    conflict|conflicts of [interest|interests]
    best|public|national [interest|interests]
    [notice] board
    short|further|public [notice]
    [customer|client|user] service|services|support|care|relations|manual|guide|interface|name|id|experience|friendly|side|base|satisfaction|journey
    [consumer] law|rights|protection|price|credit|goods|legislation|confidence
    [member] state|states|country|countries
    [member|members] of the public
    [member|members] of parliament|staff|personnel
    [employee|employer|employees|employers] representative|representatives|contributions|organisation|organisations
    [landlord] and tenant law|act
    """
}
