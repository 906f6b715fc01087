import TermsText

/// What a text above some items says of other documents: `for the EU SCCs: (a) Clause 7 …`, `The Lease is amended as
/// follows: (a) …`.
public struct LeadIn: Sendable {
  /// Published clauses, which are cited by their numbers: `EU SCCs`, `Standard Contractual Clauses`.
  public private(set) var clauses: [String] = []
  /// Names of documents with a capital, which are more than the noun alone: `Master Agreement`, `Huurcontract`.
  public private(set) var documents: [String] = []
  /// It says that something reads otherwise from now on: `is amended as follows`.
  public private(set) var saysChanges = false
  /// It ends in a colon, or its items follow on the same line.
  public private(set) var isOpen = false

  /// Reads a text. Ask ``LineFeatures/otherDocuments`` of its lines first.
  public init(_ text: [UInt8]) {
    var tokenized = TokenizedLine()
    text.withUnsafeBufferPointer { buffer in
      let bytes = LineBytes(buffer)
      Tokenizer.tokenize(bytes, into: &tokenized)
      let line = tokenized.view()
      for index in 0..<line.ownCount {
        switch Self.mark(at: index, line, bytes) {
        case .clauses(let first): clauses.append(Self.text(first...index, line, buffer))
        case .document(let first): documents.append(Self.text(first...index, line, buffer))
        case .follows where Self.speaksOfChange(around: index, line): saysChanges = true
        case .follows, nil: break
        }
      }
      isOpen = Self.isOpen(line)
    }
  }

  /// Cheap: whether a line may name a document or say that one changes; a name may have begun on the line above.
  static func mayStand(in line: LineTokens, _ bytes: LineBytes) -> Bool {
    (0..<line.ownCount).contains { mark(at: $0, line, bytes) != nil }
  }

  // MARK: Words

  /// What a word says, and from which token on.
  private enum Mark {
    case clauses(first: Int)
    case document(first: Int)
    case follows
  }

  private static func mark(at index: Int, _ line: LineTokens, _ bytes: LineBytes) -> Mark? {
    let token = line[index]
    guard token.isWord else { return nil }
    if !token.isCapitalised {
      if token.payload == follows || token.payload == volgt { return .follows }
      if token.length >= shortestSet, sets.contains(token.payload) { return .clauses(first: index) }
      guard token.isGlued else { return nil }
    } else if token.payload == scc || token.payload == sccs {
      let before = wordBefore(index, line)
      return .clauses(first: before.map { line[$0].isCapitalised ? $0 : index } ?? index)
    } else if sets.contains(token.payload) {
      return .clauses(first: index)
    } else if token.payload == clausesWord {
      guard let before = wordBefore(index, line) else { return .clauses(first: index) }
      return kinds.contains(line[before].payload) ? .clauses(first: before) : nil
    }
    return document(endingAt: index, line, bytes)
  }

  private static func document(endingAt index: Int, _ line: LineTokens, _ bytes: LineBytes) -> Mark? {
    let first = start(of: index, line)
    guard line[first].isCapitalised else { return nil }
    let isNoun = first == index && nouns.contains(line[index].payload)
    guard isNoun || isCompound(Int(line[first].start)..<Int(line[index].end), bytes) else { return nil }
    let before = wordBefore(first, line)
    let second = before.flatMap { wordBefore(start(of: $0, line), line) }
    if [before, second].contains(where: { $0.map { own.contains(line[$0].payload) } ?? false }) { return nil }
    guard isNoun, let before else { return .document(first: first) }
    let opening = start(of: before, line)
    return line[opening].isCapitalised && !articles.contains(line[opening].payload) ? .document(first: opening) : nil
  }

  /// The word or number before a token, whatever stands between.
  private static func wordBefore(_ index: Int, _ line: LineTokens) -> Int? {
    (0..<index).last { line[$0].isWord || line[$0].isNumber }
  }

  /// Where a word with hyphens begins that ends at a token.
  private static func start(of index: Int, _ line: LineTokens) -> Int {
    var first = index
    while first > 1, line[first].isGlued, line[first - 1].symbol == .dash, line[first - 1].isGlued,
      line[first - 2].isWord
    {
      first -= 2
    }
    return first
  }

  private static func isCompound(_ range: Range<Int>, _ bytes: LineBytes) -> Bool {
    compounds.contains { ending in
      let start = range.upperBound - ending.count
      return start > range.lowerBound && ending.indices.allSatisfy { bytes[start + $0].lowered == ending[$0] }
    }
  }

  private static func speaksOfChange(around index: Int, _ line: LineTokens) -> Bool {
    let words = (0..<line.ownCount).filter { line[$0].isWord || line[$0].isNumber }
    guard let place = words.firstIndex(of: index) else { return false }
    return words[max(0, place - 8)..<min(words.count, place + 3)].contains { changing.contains(line[$0].payload) }
  }

  private static func isOpen(_ line: LineTokens) -> Bool {
    let last = (0..<line.ownCount).last { line[$0].isWord || line[$0].isNumber || line[$0].symbol == .colon }
    if let last, line[last].symbol == .colon { return true }
    return (0..<line.ownCount).contains { index in
      guard line[index].symbol == .colon else { return false }
      let next = line[index + 1]
      return !next.isGlued
        && (next.symbol == .openParenthesis || next.length == 1 && line[index + 2].symbol == .closeParenthesis)
    }
  }

  private static func text(
    _ tokens: ClosedRange<Int>, _ line: LineTokens, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    String(decoding: bytes[Int(line[tokens.lowerBound].start)..<Int(line[tokens.upperBound].end)], as: UTF8.self)
  }

  // MARK: Vocabulary

  private static let follows = Folding.hash("follows")
  private static let volgt = Folding.hash("volgt")
  private static let scc = Folding.hash("scc")
  private static let sccs = Folding.hash("sccs")
  private static let clausesWord = Folding.hash("clauses")
  private static let kinds = Folding.hashes("contractual model standard protection")
  private static let sets = Folding.hashes(
    """
    standaardcontractbepalingen modelcontractbepalingen modelcontractsbepalingen modelclausules standaardclausules \
    modelbepalingen
    """)
  /// No word of ``sets`` is shorter (bytes).
  private static let shortestSet = 14

  private static let own = Folding.hashes("this these deze dit onderhavige present")
  private static let articles = Folding.hashes("the de het an a een")
  private static let nouns = Folding.hashes("agreement addendum contract deed lease overeenkomst voorwaarden reglement")
  private static let compounds = ["overeenkomst", "contract", "voorwaarden", "reglement", "addendum"].map {
    Array($0.utf8)
  }
  private static let changing = Folding.hashes(
    """
    amended modified varied replaced supplemented gewijzigd aangepast aangevuld vervangen wijzigt luiden luidt
    """)
}
