import TermsModel
import TermsSyntax

/// Names of firms, of two words and more, that are written in small letters further on: `zeilmakerij de vries`.
struct SmallNames {
  /// A name and how it is written.
  private struct Name {
    let text: String
    let small: [UInt8]
    let place: TextSpan
    /// As it is introduced, the introduction included.
    var usual = 1
    var first: TextSpan?
    var count = 0
  }

  private var names: [Name] = []
  /// A text that introduces more firms than this is a list of firms.
  private static let most = 16

  /// Takes in the name of a firm that a run of words with a capital ends: `de Vries B.V.` behind `Zeilmakerij`.
  mutating func introduce(_ run: CapitalRun, _ line: Line) {
    guard run.isIntroduced else { return }
    var words = line.text.substring(run.range).split(separator: " ")
    while let last = words.last, last.count < 2 || PartyName.isLegalForm(last.lowercased()) { words.removeLast() }
    guard !words.isEmpty else { return }
    let end = run.range.lowerBound + words.joined(separator: " ").utf8.count
    let start = Self.start(of: run, line)
    guard start < end else { return }
    add(TextSpan(line, start..<end))
  }

  /// Takes in a name that is a term.
  mutating func add(_ span: TextSpan) {
    let text = PartyName.text(span)
    let words = text.split(separator: " ")
    let small = Array(text.lowercased().utf8)
    guard names.count < Self.most, words.count > 1, words.allSatisfy({ $0.count > 1 }),
      small.count >= 8, small.count == text.utf8.count,
      text.contains(where: \.isUppercase), text.contains(where: \.isLowercase),
      !names.contains(where: { $0.small == small })
    else { return }
    names.append(Name(text: text, small: small, place: span))
  }

  /// Where a name begins of which particles in small letters divide the words.
  private static func start(of run: CapitalRun, _ line: Line) -> Int {
    var start = run.range.lowerBound
    let first = max(0, start - longest)
    var words = line.text.substring(first..<start).split(separator: " ", omittingEmptySubsequences: false)[...]
    // The first word may be cut off.
    if first > 0 { words = words.dropFirst() }
    guard words.last?.isEmpty == true else { return start }
    words.removeLast()
    var offset = start - 1
    var hasParticle = false
    while let word = words.popLast(), !word.isEmpty {
      offset -= word.utf8.count
      if particles.contains(String(word)) {
        hasParticle = true
      } else if hasParticle, word.first?.isUppercase == true, word.allSatisfy({ $0.isLetter || $0 == "-" }) {
        start = offset
        hasParticle = false
      } else {
        break
      }
      offset -= 1
    }
    return start
  }

  /// No name has more bytes in front of its last words.
  private static let longest = 200

  private static let particles: Set<String> = [
    "de", "van", "der", "den", "het", "ten", "ter", "en", "&", "und", "von", "of", "the", "and", "'t", "’t",
  ]

  /// Counts the names on a line, in small letters and as they are introduced.
  mutating func count(_ line: Line, except slips: [TextSpan]) {
    for index in names.indices {
      for start in Self.places(of: names[index].small, in: line) {
        let span = TextSpan(line, start..<start + names[index].small.count)
        let text = PartyName.text(span)
        if text == names[index].text, span != names[index].place {
          names[index].usual += 1
        } else if !text.contains(where: \.isUppercase), !slips.contains(where: { $0.start == span.start }),
          !AddressText.holds(start..<start + names[index].small.count, in: line.text), !Self.isNoun(span)
        {
          names[index].count += 1
          names[index].first = names[index].first ?? span
        }
      }
    }
  }

  /// `de nova kranen`: behind an article the words are what they say.
  private static func isNoun(_ span: TextSpan) -> Bool {
    let before = span.preceding(16).split(separator: " ").last?.lowercased() ?? ""
    return determiners.contains(before)
  }

  private static let determiners: Set<String> = [
    "de", "het", "een", "deze", "dit", "die", "dat", "alle", "onze", "uw", "the", "a", "an", "this", "these", "all",
    "our", "your", "any",
  ]

  var isEmpty: Bool { names.isEmpty }

  /// The names that are written in small letters, at the first place.
  var clashes: [FirmSpellings.Clash] {
    names.compactMap { name in
      name.first.map {
        FirmSpellings.Clash(
          span: $0, text: PartyName.text($0), count: name.count, usual: name.text, usualCount: name.usual,
          usualPlace: name.place)
      }
    }
  }

  /// Where a line has the letters, in whatever case, as whole words.
  private static func places(of name: [UInt8], in line: Line) -> [Int] {
    line.text.withBytes { bytes in
      guard bytes.count >= name.count else { return [] }
      var places: [Int] = []
      var start = 0
      while start + name.count <= bytes.count {
        defer { start += 1 }
        guard bytes[start] | 0x20 == name[0], start == 0 || !joins(bytes[start - 1]) else { continue }
        let end = start + name.count
        guard end == bytes.count || !joins(bytes[end]) else { continue }
        if zip(bytes[start..<end], name).allSatisfy({ $0 == $1 || $0 &- 65 < 26 && $0 | 0x20 == $1 }) {
          places.append(start)
        }
      }
      return places
    }
  }

  private static func joins(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80 || byte == 0x2D
  }
}
