/// What terms are made of, and what breaks the structure of a text: blocks for inputs, so that a fuzzer need not find them
/// letter by letter.
public enum TermsPieces {
  /// The pieces; 128 at most. Inputs name them by place: add new ones at the end.
  public static let all = [
    "", "a", " ", "\n", "\r\n", "\r", "\n\n", ".", "1", "(", ")", "“", "”", "é", "€", "😀", "e\u{301}", "\u{FEFF}",
    "\u{2028}", "\u{A0}", "\u{0}", "\t", "\u{C}", "```\n", "~~~\n", "<!-- ", " -->", "---\n", "# ", "## Artikel 7\n",
    "artikel 3.1", "artikel 99", "artikel 2 lid 2 sub b", "artikelen 2 tot en met 5", "de artikelen 1, 2 en 3 lid 4",
    "lid 2", "Artikel 1. Definities\n", "Artikel 2. Levering\n", "Artikel 10a\n", "Hoofdstuk II. Betaling\n",
    "Module B. Diensten\n", "Bijlage 1\n", "1. Algemeen\n", "1.1 De Opdrachtgever betaalt binnen dertig dagen.\n",
    "2.2 De Leverancier levert, zie artikel 1.1.\n", "3. ", "a) het Werk;\n", "b. de Dienst;\n", "(iv) ", "  ii. ",
    "• ",
    "Onder Werk wordt verstaan: ", "In deze voorwaarden wordt verstaan onder:\n", "Opdrachtgever: degene die koopt.\n",
    "“Leverancier”: wij;\n", "(hierna: “de Koper”)", "Opdrachtgever", "opdrachtgever", "Leverancier", "overeenkomst",
    "in\nartikel 2", "als bedoeld in artikel 6:96 BW", "van de Auteurswet", "Article 4. Complaints\n",
    "Section 2.1(a)", "article 3, paragraph 2", "clauses 2 to 4", "“Work” means what we do.\n",
    "(the “Customer”)", "of the Civil Code", "Schedule A\n", "het vorige lid", "dit artikel", "this clause",
    "GENERAL TERMS AND CONDITIONS\n", "ALGEMENE VOORWAARDEN\n", "Inhoudsopgave\nArtikel 1 .... 2\n", "**", "[", "](#x)",
    "\u{1F1F3}\u{1F1F1}", "999999999999999999999", "1.1.1.1.1.1.1.1", "XVIII", "§ 5", "13e", "0", "- ", "|", "…",
    "zie artikel\n", "lid\n", "3 lid 1 ", "en met ", "hierna te noemen\n", "zie de artikelen 2 en\n",
    "<!-- terms: disable-line -->", "<!-- terms: disable-next-line broken-reference -->\n", "<!-- terms: disable -->\n",
    "<!-- terms: enable -->", "terms: disable-file ",
  ]
}
