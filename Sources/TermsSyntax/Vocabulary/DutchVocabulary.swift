/// Dutch words that the recognisers know (Aanwijzingen voor de regelgeving 3.29 and common contract practice).
enum DutchVocabulary {
  static let entries: [(words: String, keyword: Keyword, marks: WordMarks)] = [
    ("artikel art", .article, .legal),
    ("artikelen artt artn", .articles, .legal),
    ("lid", .lid, []),
    ("leden", .leden, []),
    ("hoofdstuk hfdst", .chapter, .legal),
    ("hoofdstukken afdelingen", .chapters, []),
    ("deel", .part, []),
    ("afdeling", .division, []),
    ("titel", .title, []),
    ("module", .module, []),
    ("modules", .modules, []),
    ("bijlage bijl aanhangsel", .annex, .legal),
    ("bijlagen bijlages aanhangsels", .annexes, []),
    ("paragraaf par", .paragraph, []),
    ("paragrafen", .paragraphs, []),
    ("punt pt", .point, []),
    ("onderdeel subonderdeel", .item, []),
    ("onderdelen subonderdelen", .items, []),
    ("sub", .sub, []),
    ("letter", .letter, []),
    ("volzin volzinnen zin zinnen alinea alinea's alinea’s", .sentence, []),
    ("dit deze", .this, .dutch),
    ("de het", .the, .dutch),
    ("een", .a, .dutch),
    ("vorige vorig voorgaande voorgaand voorafgaande voorafgaand", .previous, []),
    ("volgende volgend", .next, []),
    (DutchOrdinals.ranks.keys.joined(separator: " "), .ordinal, []),
    ("laatste voorlaatste", .last, []),
    ("en", .and, .dutch),
    ("dan", .asWellAs, []),
    ("alsmede", .asWellAs, .dutch),
    ("juncto jo junctis", .juncto, []),
    ("tot", .until, .dutch),
    ("met", .with, .dutch),
    ("t", .abbreviatedUpTo, []),
    ("van uit", .from, .dutch),
    ("onder", .under, .dutch),
    ("conform volgens overeenkomstig", .according, .dutch),
    ("ingevolge krachtens", .pursuant, .dutch),
    (
      """
      bedoeld bedoelde genoemd genoemde vermeld vermelde omschreven bepaald bepaalde gesteld gestelde opgenomen vastgelegd \
      vastgelegde beschreven bedoelt noemt neergelegd neergelegde
      """, .cue, []
    ),
    (
      """
      dag dagen werkdag werkdagen kalenderdag kalenderdagen week weken maand maanden kalendermaand kalendermaanden kwartaal \
      jaar jaren uur uren minuten seconden procent euro eur stuks keer maal personen km meter kg gb mb januari februari maart \
      april mei juni juli augustus september oktober november december cent punten exemplaren
      """, .unit, []
    ),
    ("zie vgl vergelijk", .see, []),
    ("hierna verder nader voortaan", .hereinafter, .dutch),
    ("noemen", .toName, []),
    ("genaamd geheten aangeduid", .called, []),
    ("verstaan begrepen", .understood, []),
    ("wordt worden word", .becomes, .dutch),
    ("betekent betekenen bedoelen", .means, []),
    ("als", .asWord, .dutch),
    ("gelden geldt", .applies, []),
    ("mede tevens ook meer ieder geval uitsluitend daarbij", .alsoAdverb, []),
    ("gerefereerd verwezen", .referredTo, []),
    ("tezamen gezamenlijk samen", .together, []),
    ("afzonderlijk", .each, []),
    ("is", .isWord, []),
    ("clausule clausules", .clause, .legal),
    ("heeft", .has, .dutch),
    ("betekenis betekenissen", .meaning, []),
    (
      """
      voorwaarden leveringsvoorwaarden overeenkomst contract algemene verkoopvoorwaarden inkoopvoorwaarden \
      betalingsvoorwaarden statuten reglement huurovereenkomst verwerkersovereenkomst hoofdovereenkomst offerte sla
      """, .documentNoun, .legal
    ),
    ("boek", .boek, []),
    (
      """
      één enig enige ieder iedere elk elke geen ander andere zulke zo'n dergelijk dergelijke zodanig zodanige samenhangende lopende \
      bestaande afzonderlijke aanvullende soortgelijke toekomstige eerdere nieuwe der
      """, .otherSense, []
    ),
    ("nr nrs nummer", .number, []),
    ("wet wetboek besluit regeling verordening richtlijn verdrag grondwet", .lawNoun, []),
    (
      """
      niet voor door aan zijn die bij heeft kan zal zullen ter op naar om hij zij indien tenzij dient geen aan deze dat wel of \
      over haar hun ten maar nog wie wat waar
      """, .none, .dutch
    ),
    (
      """
      partijen partij opdrachtgever opdrachtnemer leverancier koper verkoper verhuurder huurder aansprakelijkheid aansprakelijk \
      overeenkomsten bepaling bepalingen verplichtingen ontbinding opzegging overmacht ingebrekestelling schadevergoeding bepaalt \
      schriftelijk vrijwaart toepasselijk geschillen rechter onverminderd verzuim nietig vernietigd dienstverlener afnemer
      """, .none, .legal
    ),
    (
      """
      januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep \
      okt nov dec
      """, .none, .month
    ),
    ("vullen zegge ntb xxx xxxx xxxxx xxxxxx xxxxxxx xxxxxxxx xxxxxxxxx xxxxxxxxxx", .none, .blank),
  ]
}
