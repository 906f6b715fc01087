import TermsModel
import TermsSyntax

/// Numbered lines that look like an item of the list around them and are none, because their number does not come next: the
/// second 2 in 1, 2, 2, 3.
struct StrayItems {
  /// A line that is no item.
  struct Stray {
    let line: Line
    let marker: NumberingMarker
    /// The item before it.
    let previous: Provision
    /// The number that its place asks for, where only one can be meant.
    let expected: NumberComponent?
    let isRepeated: Bool
  }

  /// Lines with a number that no provision has claimed yet.
  private var open: [Line] = []
  private var seen = 0
  private var unclaimed: [Line] = []

  /// Takes in the next line of the component.
  mutating func visit(_ line: Line) {
    guard let marker = line.scan.markers.first, marker.style == .single, marker.place == .lineStart, !marker.isOuter,
      marker.headingLevel == 0
    else { return }
    open.append(line)
  }

  /// Takes in the next provision, after all lines.
  mutating func visit(_ provision: Provision) {
    guard provision.place == .lineStart, seen < open.count, provision.printedMarker != nil else { return }
    while seen < open.count, open[seen].order < provision.line.order {
      unclaimed.append(open[seen])
      seen += 1
    }
    if seen < open.count, open[seen] === provision.line { seen += 1 }
  }

  /// The strays among the lines, in order.
  func strays(in model: DocumentModel) -> [Stray] {
    (unclaimed + open[seen...]).compactMap { Self.stray($0, model) }
  }

  private static func stray(_ line: Line, _ model: DocumentModel) -> Stray? {
    guard let marker = line.scan.markers.first, let number = marker.number.first, number != NumberComponent(1),
      isSentence(line, model),
      let around = model.provision(at: TextPoint(line, marker.range.lowerBound)),
      let item = around.ancestors.first(where: { isBeside($0, line, marker) }), let before = item.number?.last
    else { return nil }
    let next = next(behind: item, line)
    let isInside = next.map { $0 == before.next || $0 == before.next.next } ?? true
    guard isInside, number <= before || number.value > before.value + 3 else { return nil }
    let expected = next == before.next.next ? before.next : nil
    return Stray(line: line, marker: marker, previous: item, expected: expected, isRepeated: number == before)
  }

  /// It stands by itself and reads like an item, not like the second line of one.
  static func isSentence(_ line: Line, _ model: DocumentModel) -> Bool {
    guard line.scan.shape.startsUpper, line.scan.shape.length >= 12 else { return false }
    guard let above = model.preceding(line), above.scan.kind == .text else { return true }
    switch above.scan.shape.ending {
    case .period, .semicolon, .colon: return true
    default: return false
    }
  }

  private static func isBeside(_ provision: Provision, _ line: Line, _ marker: NumberingMarker) -> Bool {
    guard provision.isVirtual, let own = provision.printedMarker else { return false }
    return own.style == .single && own.isParenthesised == marker.isParenthesised && own.headingLevel == 0
      && abs(provision.line.scan.indent - line.scan.indent) <= 1
  }

  private static func next(behind item: Provision, _ line: Line) -> NumberComponent? {
    item.parent?.children.first { $0.isVirtual && $0.line.order > line.order && $0.kind == item.kind }?.number?.last
  }
}
