/// Small words around names.
enum FunctionWords {
  /// Words that open sentences and mean nothing by their capital, beyond those that the recognisers know.
  private static let openers = Folding.hashes(
    """
    wanneer zodra zolang mits tenzij behoudens behalve onverminderd ingeval voorts verder daarnaast bovendien echter tevens \
    indien omdat nadat voordat totdat terwijl hoewel alvorens mocht mochten jegens namens tegenover tussen binnen buiten na \
    zonder gedurende tijdens vanaf via naast conform volgens zowel noch alle beide iedere elke elk ieder geen dit deze \
    dat die er hiervoor hierna zulks ook alleen slechts alsdan vervolgens \
    if when where while once unless until because although whether upon during within without after before between both \
    neither either notwithstanding subject except save should however furthermore moreover also only all each every any no \
    there here then thereafter while whereas since such
    """)

  /// Whether the word opens sentences.
  static func contains(_ word: UInt64) -> Bool { openers.contains(word) }

  private static let determiners = Folding.hashes(
    """
    zijn haar hun uw ons onze diens alle ieder iedere elk elke geen zulk zulke der des die dat beide enkele enige welke \
    its their your our his her my those that such all each every any no some both which several other another one two three \
    four five six seven eight nine ten twee drie vier vijf zes zeven acht negen tien
    """)

  /// Whether only a common noun follows the word.
  static func isDeterminer(_ word: UInt64) -> Bool { determiners.contains(word) }

  private static let identifiers = Folding.hashes(
    """
    gevestigd statutair ingeschreven kantoorhoudende kantoorhoudend handelend bv nv vof cv maatschap eenmanszaak hierna \
    ltd limited llp llc inc plc gmbh hereinafter
    """)
  private static let participles = Folding.hashes("established registered incorporated trading")

  /// Whether the word tells who somebody is.
  static func identifies(_ word: UInt64) -> Bool { identifiers.contains(word) }

  /// Whether the word tells who somebody is when it follows a name: a thing can be `incorporated in the Work`, too.
  static func mayIdentify(_ word: UInt64) -> Bool { participles.contains(word) }

  private static let comparing = Folding.hashes("zoals as")
  private static let defining = Folding.hashes("defined gedefinieerd omschreven")

  /// Whether `as` or the like.
  static func isAs(_ word: UInt64) -> Bool { comparing.contains(word) }

  /// Whether the word says that something is defined.
  static func isDefined(_ word: UInt64) -> Bool { defining.contains(word) }

  private static let formLetters = Folding.hashes("b n v c")

  /// Whether the letter may begin a legal form: `B.V.`, `V.O.F.`.
  static func opensForm(_ letter: UInt64) -> Bool { formLetters.contains(letter) }
}
