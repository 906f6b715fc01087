/// A reference that the end of a page cut in two: "de staffel in artikel", a page number, perhaps the header that every page
/// has, and "14.5, met een minimum van". A line inherits what stood since the label.
struct PageCut: Hashable, Sendable {
  /// How many lines may still stand between in the three lowest bits, 0 when no label is open; and what stood, in two more.
  let bits: UInt8

  init(bits: UInt8) { self.bits = bits }

  private static let lines: UInt8 = 7
  private static let page: UInt8 = 8
  private static let header: UInt8 = 16

  /// No label is open.
  static let none = PageCut(bits: 0)

  /// A label ends the line.
  static let opened = PageCut(bits: lines)

  /// The page ended, so that a number here may belong to the label.
  var isAtNextPage: Bool { bits & Self.page != 0 }

  /// Behind an empty line.
  var behindBlank: PageCut { following(0) }

  /// Behind the number of the page.
  var behindPage: PageCut { isAtNextPage ? .none : following(Self.page) }

  /// Behind a short line that opens nothing.
  private var behindHeader: PageCut {
    isAtNextPage && bits & Self.header == 0 ? following(Self.header) : .none
  }

  private func following(_ seen: UInt8) -> PageCut {
    bits & Self.lines > 1 ? PageCut(bits: (bits &- 1) | seen) : .none
  }

  // MARK: What lines say

  /// What a text line leaves behind.
  /// - Parameters:
  ///   - isHeader: the line may be a page's header.
  ///   - next: the line after it, nil when that is empty.
  func behind(_ line: LineTokens, isHeader: Bool, next: LineBytes?) -> PageCut {
    if Self.endsInLabel(line), next.map(Self.endsPage) ?? true { return .opened }
    return isHeader ? behindHeader : .none
  }

  private static func endsInLabel(_ line: LineTokens) -> Bool {
    guard line.ownCount > 2 else { return false }
    switch line[line.ownCount - 1].keyword {
    case .article, .articles, .section, .clause: return true
    default: return false
    }
  }

  /// Nothing stands on the line, or the number of a page.
  private static func endsPage(_ line: LineBytes) -> Bool {
    var first = 0
    while line[first] == 0x20 || line[first] == 0x09 { first += 1 }
    return first >= line.count || PageMark.isPageMark(line, first: first, next: nil)
  }

  /// Whether the number that opens a line is cited: no clause begins with it, and it counts nothing else.
  static func opensWithNumber(_ line: LineTokens, _ bytes: LineBytes) -> Bool {
    guard line[0].isNumber, let value = line.number(line[0]), value.isProvision, !value.isOrdinal,
      !MemberParser(line: line, bytes: bytes).isQuantity(0, value)
    else { return false }
    let next = line[1]
    if next.symbol == .comma || next.symbol == .closeParenthesis { return true }
    return next.isWord && !next.isGlued && !next.isCapitalised && next.keyword != .unit
  }
}
