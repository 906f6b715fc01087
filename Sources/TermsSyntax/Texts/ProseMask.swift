/// Hides what is no prose in a text: code spans, addresses, e-mail, file names with paths, link targets, tags and comments.
///
/// What is hidden becomes bytes that are neither letter, digit, space nor punctuation, so offsets stay as they are.
struct ProseMask {
  /// What stands for a hidden byte.
  static let hidden: UInt8 = 0x01

  /// The text with everything hidden that is no prose.
  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var mask = ProseMask(bytes)
    mask.run()
    return mask.result
  }

  private let bytes: [UInt8]
  private var result: [UInt8]

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result = bytes
  }

  private func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x60: index = hideCode(from: index)
      case 0x5D where byte(index + 1) == 0x28: index = hideTarget(from: index + 2)
      case 0x3C: index = hideTag(from: index)
      case 0x3A where byte(index + 1) == 0x2F && byte(index + 2) == 0x2F: index = hideChunk(around: index)
      case 0x40 where byte(index - 1).isWordLike && byte(index + 1).isWordLike: index = hideChunk(around: index)
      case 0x77, 0x57: index = startsWWW(index) ? hideChunk(around: index) : index + 1
      default: index += 1
      }
    }
  }

  private func startsWWW(_ index: Int) -> Bool {
    (index..<index + 3).allSatisfy { byte($0) | 0x20 == 0x77 } && byte(index + 3) == 0x2E
  }

  private mutating func hide(_ range: Range<Int>) {
    for index in range where index >= 0 && index < result.count { result[index] = Self.hidden }
  }

  /// A code span ends at as many backticks as it began with (CommonMark 6.1).
  private mutating func hideCode(from start: Int) -> Int {
    var length = 0
    while byte(start + length) == 0x60 { length += 1 }
    var index = start + length
    while index < bytes.count, index - start < Self.mostOfCode {
      guard bytes[index] == 0x60 else {
        index += 1
        continue
      }
      let first = index
      while byte(index) == 0x60 { index += 1 }
      guard index - first == length else { continue }
      hide(start..<index)
      return index
    }
    return start + length
  }

  /// The target of a Markdown link, up to its closing parenthesis; white space in it makes it none, but for a title.
  private mutating func hideTarget(from start: Int) -> Int {
    var depth = 1
    var index = start
    while index < bytes.count, index - start < Self.mostOfTarget {
      switch bytes[index] {
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 {
          hide(start..<index)
          return index
        }
      case 0x20 where byte(index + 1) != 0x22: return start
      default: break
      }
      index += 1
    }
    return start
  }

  // Further than this nothing is looked for, so that a text of openings costs no more than one of words.
  private static let mostOfTarget = 512
  private static let mostOfCode = 2048

  /// A comment, or a tag by its name: what else stands in angle brackets may be a place to fill in.
  private mutating func hideTag(from start: Int) -> Int {
    let isComment = byte(start + 1) == 0x21 && byte(start + 2) == 0x2D
    let name = tagName(start + 1)
    guard isComment || HTMLTags.names.contains(name) else { return start + 1 }
    var index = start + 1
    while index < bytes.count, index - start < Self.mostOfTarget {
      if bytes[index] == 0x3E, !isComment || byte(index - 1) == 0x2D && byte(index - 2) == 0x2D {
        hide(start..<index + 1)
        return index + 1
      }
      index += 1
    }
    return start + 1
  }

  private func tagName(_ start: Int) -> String {
    var index = byte(start) == 0x2F ? start + 1 : start
    let first = index
    while byte(index).isLetter || byte(index).isDigit, index - first < 12 { index += 1 }
    guard byte(index) == 0x3E || byte(index) == 0x20 || byte(index) == 0x2F else { return "" }
    return String(decoding: bytes[first..<index].map(\.lowered), as: UTF8.self)
  }

  /// Everything between white space around a place.
  private mutating func hideChunk(around place: Int) -> Int {
    var start = place
    while start > 0, !byte(start - 1).isChunkEnd, result[start - 1] != Self.hidden { start -= 1 }
    var end = place
    while end < bytes.count, !bytes[end].isChunkEnd { end += 1 }
    // Punctuation behind an address is the sentence's.
    while end > place, ".,;:!?\"')]}".utf8.contains(byte(end - 1)) { end -= 1 }
    hide(start..<end)
    return max(end, place + 1)
  }
}

extension UInt8 {
  /// A letter, a digit, or a part of a character beyond ASCII.
  var isWordLike: Bool { isLetter || isDigit || self >= 0x80 }
  /// An address does not go on behind it.
  fileprivate var isChunkEnd: Bool { self <= 0x20 || self == 0x28 || self == 0x5B || self == 0x3C || self == 0x3E }
}

/// The names of HTML elements that texts carry.
enum HTMLTags {
  static let names = Set(
    """
    a abbr address article aside b blockquote body br button caption center cite code col colgroup dd del details dfn div dl \
    dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li \
    link main mark meta nav ol option p pre q s samp script section select small span strike strong style sub summary sup \
    svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr
    """.split(separator: " ").map(String.init))
}
