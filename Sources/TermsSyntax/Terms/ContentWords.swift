import TermsText

/// Lists the words of a text that say what it is about, by the hash of their stem.
///
/// Stems are crude: they serve to compare clauses of one document, where `werkzaamheden` should meet `werkzaamheid` and
/// `delivered` should meet `delivery`.
public struct ContentWords {
  private var tokens = TokenizedLine()
  private var letters: [UInt8] = []
  /// Longer lines are no clause that anybody compares.
  private static let longest = 16_384

  /// A reader with empty buffers.
  public init() {}

  /// Calls `body` with each content word in a range of bytes: where it stands, and its stem.
  public mutating func forEach(of text: LineText, in range: Range<Int>, _ body: (Range<Int>, UInt64) -> Void) {
    guard !range.isEmpty, text.count <= Self.longest else { return }
    text.withBytes { own in
      let bytes = LineBytes(own)
      Tokenizer.tokenize(bytes, into: &tokens)
      for index in 0..<tokens.ownCount {
        let token = tokens[index]
        guard Int(token.start) >= range.lowerBound, Int(token.end) <= range.upperBound, Self.isContent(token) else {
          continue
        }
        letters.removeAll(keepingCapacity: true)
        var previous: UInt8 = 0
        for place in token.range {
          let byte = Folding.fold(bytes[place], after: previous)
          previous = byte
          letters.append(byte)
        }
        body(token.range, Stem.hash(&letters))
      }
    }
  }

  private static func isContent(_ token: Token) -> Bool {
    guard token.isWord, token.length >= 4, UnitLabel(token.keyword) == nil else { return false }
    switch token.keyword {
    case .none, .documentNoun, .lawNoun, .alsoAdverb, .meaning, .module: break
    default: return false
    }
    return token.marks.isDisjoint(with: [.dutch, .english]) && !StopWords.all.contains(token.payload)
  }
}

/// Cuts the endings off a word of either language.
enum Stem {
  /// The hash of the stem; the letters are folded, and are changed on the way.
  static func hash(_ letters: inout [UInt8]) -> UInt64 {
    cut(&letters)
    var hash = WordHash()
    for byte in letters { hash.add(byte) }
    return hash.value
  }

  static func cut(_ letters: inout [UInt8]) {
    // "betaalt" and "betaling": double letters are one.
    var write = 0
    for byte in letters where write == 0 || letters[write - 1] != byte {
      letters[write] = byte
      write += 1
    }
    letters.removeSubrange(write...)
    if letters.count >= 8, letters.starts(with: [0x67, 0x65]) { letters.removeFirst(2) }
    if letters.suffix(5).elementsEqual("heden".utf8) {
      letters.replaceSubrange((letters.count - 5)..., with: Array("heid".utf8))
    }
    var rounds = 0
    while rounds < 3, let last = letters.last, let known = endings[last],
      let ending = known.first(where: { letters.count >= $0.count + 4 && letters.suffix($0.count).elementsEqual($0) })
    {
      letters.removeLast(ending.count)
      rounds += 1
    }
    if let last = letters.last, letters.count > 3 {
      if last == UInt8(ascii: "z") { letters[letters.count - 1] = UInt8(ascii: "s") }
      if last == UInt8(ascii: "v") { letters[letters.count - 1] = UInt8(ascii: "f") }
    }
  }

  /// By their last letter, the longest first.
  private static let endings: [UInt8: [[UInt8]]] = {
    let all = [
      "ations", "aties", "ation", "ering", "ingen", "atie", "eren", "ende", "ity", "erd", "ert", "ing", "end", "ies",
      "en",
      "ed", "es", "e", "s", "t", "d", "y",
    ]
    return Dictionary(grouping: all.map { Array($0.utf8) }) { $0.last ?? 0 }
  }()
}

/// Words of four letters and more that say nothing about a clause's subject, and the names of parties, which every clause
/// has.
enum StopWords {
  static let all: Set<UInt64> = Set(
    (dutch + " " + english + " " + parties).split { $0 == " " || $0 == "\n" }.map { Folding.hash($0) })

  private static let dutch = """
    aangaande aldus alle alleen alles alsdan altijd andere anders behoudens beide beiden bepaald bepaalde betreffende betreft
    betrekking bijvoorbeeld binnen buiten daar daaraan daarbij daardoor daarin daarmee daarna daarnaast daarom daarop daartoe
    daaruit daarvan daarvoor deels derhalve desbetreffende deze dezelfde dient dienen doch doen doet door dus eens eerder eerst
    eigen elke enige enkel eventueel eventuele evenmin gaat geacht geheel gehele gehouden geldt gelden gedurende gegeven geldende
    genoemd genoemde gevolg geval gevallen gelijk haar heeft hebben hierbij hierin hiermee hierna hiervan hiervoor hoewel ieder
    iedere iets immers indien ingeval inzake jegens kader komen komt krachtens krijgt kunnen laten maakt maken mede meer meest
    middels mits moet moeten mogelijk mogen naar naast nadat nader namens niet niets noch nodig onder ongeacht onverminderd
    onverwijld overeenkomstig overig overige redelijk redelijke redelijkerwijs reeds respectievelijk slechts sprake steeds tegen
    tenzij terzake tevens tijdens totdat tussen uitsluitend vanaf vanwege veel verder volgens voor vooraf voorts voorzover waar
    waaraan waarbij waardoor waarin waarmee waarna waarop waaronder waartoe waaruit waarvan waarvoor wanneer weer welk welke
    werd werden wezen wijze wordt worden zaak zake zelf zich zijn zijnde zodanig zodra zoals zonder zowel zullen
    bedoeld bedoelde beschreven omschreven vermeld vermelde vastgelegd vastgelegde opgenomen gesteld toepassing schriftelijk
    gedefinieerd gedefinieerde geschieden geschiedt plaats plaatsvinden mondeling voorwaarden artikel artikelen lid leden bepalingen bepaling recht rechten
    """
  private static let english = """
    about above according accordance after against also although always among another anything apply applies because been before
    being below between both case cases could does doing done during each either ever every except following from further
    give given gives have having hereby herein hereof hereunder however into itself just least less made make makes manner
    might more most much must need neither nothing only other others otherwise over own pursuant reasonable reasonably
    referred regard respect respective said same set shall should since some such take taken than that their them then there
    thereafter therefore therein thereof these they thing this those through thus time times under unless until upon used using
    very well were what when where whereas whether which while whom whose will with within without would written writing
    terms conditions agreement section clause article paragraph provision provisions described mentioned specified stated defined contemplated
    """
  private static let parties = """
    leverancier leveranciers opdrachtgever opdrachtgevers opdrachtnemer opdrachtnemers klant klanten cliënt cliënten client
    clients afnemer afnemers koper kopers verkoper verkopers consument consumenten ondernemer gebruiker gebruikers partij partijen
    dienstverlener verhuurder verhuurders huurder huurders uitgever licentienemer licentiegever aannemer bestuur
    customer customers supplier suppliers seller buyer buyers provider party parties contractor consumer consumers company
    licensor licensee landlord tenant user users lessor lessee employer employee overeenkomst overeenkomsten contract
    """
}
