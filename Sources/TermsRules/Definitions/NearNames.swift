import TermsModel
import TermsSyntax

/// Names that come near that of a party: `Pelworth` for Pellworth, `Koffie Techniek` for Koffietechniek, `Bron Plc` for Bron Ltd.
///
/// A party is a firm of which the text says who it is. Two firms of which it says so may well have names that are alike.
struct NearNames {
  private struct Name {
    let words: [String]
    let form: String?
    let span: TextSpan
    /// As it is introduced, the introduction included.
    var count = 1
  }

  private struct Other {
    let name: Int
    let span: TextSpan
    /// How the name is spelled in as many words.
    let usual: String
    var count = 1
  }

  private var names: [Name] = []
  private var others: [String: Other] = [:]
  /// How the names begin, in small letters.
  private var initials: Set<UInt8> = []
  private let model: DocumentModel
  /// A text that introduces more firms than this is a list of firms.
  private static let most = 16

  init(_ model: DocumentModel) { self.model = model }

  /// Takes in a party that a term names.
  mutating func add(_ span: TextSpan) {
    guard span.start.line === span.end.line else { return }
    let firm = FirmName(span.start.line, span.start.offset..<span.end.offset)
    guard !firm.words.isEmpty else { return }
    insert(firm)
  }

  /// Counts words with a capital, or takes them in where the text says who that is.
  mutating func visit(_ run: CapitalRun, _ line: Line) {
    guard !run.isQuoted, !run.isPublic, mayMatter(run, line) else { return }
    let firm = FirmName(line, run.range)
    guard !firm.words.isEmpty, firm.words.contains(where: { $0.contains(where: \.isLowercase) }) else { return }
    if run.isIntroduced || firm.form != nil, firm.isIdentified(model) { return insert(firm) }
    for index in names.indices where compare(firm, index) { return }
  }

  /// Most words with a capital are none that introduce a party or begin as one does; the others need not be read.
  private func mayMatter(_ run: CapitalRun, _ line: Line) -> Bool {
    if run.isIntroduced || initials.contains(Self.initial(line, run.range)) { return true }
    guard run.wordCount > 1 else { return false }
    let end = line.text.substring(max(run.range.lowerBound, run.range.upperBound - 12)..<run.range.upperBound)
    return end.split(separator: " ").last.map { PartyName.isLegalForm($0.lowercased()) } ?? false
  }

  private static func initial(_ line: Line, _ range: Range<Int>) -> UInt8 {
    line.text.withBytes { $0.indices.contains(range.lowerBound) ? $0[range.lowerBound] | 0x20 : 0 }
  }

  private mutating func insert(_ firm: FirmName) {
    if let known = names.firstIndex(where: { $0.words == firm.words && $0.form == firm.form }) {
      names[known].count += 1
    } else if names.count < Self.most {
      names.append(Name(words: firm.words, form: firm.form, span: firm.whole))
      initials.insert(Self.initial(firm.name.start.line, firm.name.start.offset..<firm.name.end.offset))
    }
  }

  /// Notes how a name differs from a party's; true where it is that party's.
  private mutating func compare(_ firm: FirmName, _ index: Int) -> Bool {
    let name = names[index]
    if firm.words == name.words {
      guard let form = firm.form, let own = name.form, form != own, !isParty(firm) else {
        names[index].count += 1
        return true
      }
      note(firm.whole, index, PartyName.text(name.span))
      return true
    }
    if Self.isSplit(firm.words, name.words) || Self.isNear(firm.words, Array(name.words.prefix(firm.words.count))) {
      let count = Self.isSplit(firm.words, name.words) ? name.words.count : firm.words.count
      note(firm.name, index, name.words.prefix(count).joined(separator: " "))
      return true
    }
    return false
  }

  /// Another party has the very name.
  private func isParty(_ firm: FirmName) -> Bool {
    names.contains { $0.words == firm.words && $0.form == firm.form }
  }

  private mutating func note(_ span: TextSpan, _ index: Int, _ usual: String) {
    others[PartyName.text(span), default: Other(name: index, span: span, usual: usual, count: 0)].count += 1
  }

  // MARK: Comparing

  /// The same letters, in other words: `Koffie Techniek`.
  private static func isSplit(_ left: [String], _ right: [String]) -> Bool {
    let one = left.joined().lowercased()
    return left.count != right.count && one.count >= shortestSplit && one == right.joined().lowercased()
  }

  /// The same words but for a letter in one of them.
  private static func isNear(_ left: [String], _ right: [String]) -> Bool {
    guard left.count == right.count else { return false }
    let different = zip(left, right).filter { $0.lowercased() != $1.lowercased() }
    guard different.count == 1, let (one, other) = different.first else { return false }
    return isSlip(Array(one.lowercased()), Array(other.lowercased()))
  }

  /// A letter too many or too few, another one, or two that changed places; but no ending, as in `Employer` and `Employee`.
  static func isSlip(_ left: [Character], _ right: [Character]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count >= shortestWord, long.count > shortestWord, long.count - short.count <= 1,
      short.allSatisfy(\.isLetter), long.allSatisfy(\.isLetter), short.first == long.first
    else { return false }
    let front = zip(short, long).prefix { $0 == $1 }.count
    let back = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    guard back > 0 else { return false }
    if short.count < long.count { return front + back >= short.count }
    if front + back == short.count - 1 { return true }
    guard front + back == short.count - 2 else { return false }
    return short[front] == long[front + 1] && short[front + 1] == long[front]
  }

  private static let shortestWord = 6
  private static let shortestSplit = 8

  /// A name that stands there much more often than the party's is no slip of the pen: a firm of the same group.
  private static let mostMore = 1

  /// The names that come near, at their first places.
  var clashes: [FirmSpellings.Clash] {
    others.filter { $0.value.count <= names[$0.value.name].count + Self.mostMore }.map { text, other in
      FirmSpellings.Clash(
        span: other.span, text: text, count: other.count, usual: other.usual, usualCount: names[other.name].count,
        usualPlace: names[other.name].span)
    }.sorted { $0.span.start < $1.span.start }
  }
}

/// A firm's name as it is printed: the words, and the legal form behind them.
private struct FirmName {
  /// Without the legal form.
  let words: [String]
  /// `bv`, `ltd`; nil where none or more than one is printed.
  let form: String?
  /// The words.
  let name: TextSpan
  /// With the legal form.
  let whole: TextSpan

  init(_ line: Line, _ range: Range<Int>) {
    var words = line.text.substring(range).split(separator: " ")
    // Of "Mill Lane B.V." a run has the B.
    while let last = words.last, last.count < 2 || PartyName.isLegalForm(last.lowercased()) { words.removeLast() }
    self.words = words.map(String.init)
    let end = words.last.map { range.lowerBound + line.text.substring(range)[..<$0.endIndex].utf8.count }
    let nameEnd = end ?? range.lowerBound
    name = TextSpan(line, range.lowerBound..<nameEnd)
    let rest = line.text.substring(nameEnd..<min(line.text.count, nameEnd + 40))
    let forms = Self.forms(rest)
    form = forms.names.count == 1 ? forms.names.first : nil
    whole = TextSpan(line, range.lowerBound..<nameEnd + forms.length)
  }

  /// The legal forms with which a text begins, and how many bytes they take.
  private static func forms(_ text: String) -> (names: [String], length: Int) {
    var names: [String] = []
    var end = text.startIndex
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let letters = word.filter { $0 != "." && $0 != "," }.lowercased()
      guard PartyName.isLegalForm(letters) else { break }
      names.append(same[letters] ?? letters)
      end = word.endIndex
      if word.last == "," {
        end = text.index(before: end)
        break
      }
    }
    if text[end...].hasPrefix(" &") { names.append("&") }
    return (names, text[..<end].utf8.count)
  }

  private static let same = ["limited": "ltd", "corporation": "corp"]

  /// Whether the text behind says who that is: seat, register, what the firm is called from here on.
  func isIdentified(_ model: DocumentModel) -> Bool {
    let line = whole.end.line
    var rest = line.text.substring(whole.end.offset..<min(line.text.count, whole.end.offset + 90))
    if !rest.contains(where: \.isLetter), let below = model.following(line), below.scan.kind == .text {
      rest += " " + below.text.string.prefix(90)
    }
    let words = Self.sentence(rest).lowercased()
    return Self.identities.contains { words.contains($0) }
  }

  /// Up to the full stop that ends the sentence.
  private static func sentence(_ text: String) -> Substring {
    var last: Character = " "
    var beforeLast: Character = " "
    for index in text.indices {
      if beforeLast == ".", last == " ", text[index].isUppercase { return text[..<index] }
      (beforeLast, last) = (last, text[index])
    }
    return text[...]
  }

  private static let identities = [
    "gevestigd", "statutair", "ingeschreven", "kantoorhoud", "handelsregister", "hierna", "vennootschap", "(“", "(\"",
    "(de “", "(the “", "(the \"", "(de \"", "registered", "incorporated", "established", "organised", "organized",
    "a company", "hereinafter", "having its",
  ]
}
