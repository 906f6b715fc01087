import TermsSyntax

/// The kind of a provision, after Akoma Ntoso's names.
public enum ProvisionKind: String, Sendable {
  /// A chapter, part, title or module.
  case chapter
  /// An article, section or clause at the top level.
  case article
  /// A numbered paragraph of an article (lid).
  case paragraph
  /// An item of a list: a, (i), 1°.
  case point
  /// An annex, schedule or exhibit.
  case annex
}

/// How sure the number of a provision is.
public enum Confidence: String, Sendable {
  /// As printed.
  case exact
  /// Taken from its neighbours or children: the printed number is missing or worthless.
  case inferred
  /// A damaged number, read as the series requires.
  case repaired
}

/// A numbered or headed unit of a document. It keeps its identity while the text around it changes.
///
/// Places are not stored but read from the line that holds the marker, so they are right after any edit of that line.
public final class Provision {
  /// What shows where the provision begins.
  enum Opening: Equatable {
    /// The marker of that place among the line's markers.
    case marker(Int)
    /// Nothing printed: the clause with that marker on the line proves the article.
    case clause(Int)
    /// Nothing printed but a title line above a clause that proves the article.
    case title
  }

  /// What it is.
  @exclusivity(unchecked) public internal(set) var kind: ProvisionKind
  /// The canonical number, nil for a heading without one.
  @exclusivity(unchecked) public internal(set) var number: ProvisionNumber?
  /// The label's unit when one is printed.
  @exclusivity(unchecked) public internal(set) var unit: UnitLabel?
  /// How sure the number is.
  @exclusivity(unchecked) public internal(set) var confidence: Confidence
  /// The unit around it.
  @exclusivity(unchecked) public internal(set) var parent: Provision?
  /// The lids and items directly inside it, in order. The articles of a chapter are not among them.
  @exclusivity(unchecked) public internal(set) var children: [Provision] = []
  /// The division that numbers its articles for itself (a module, an annex, a chapter that restarts), nil for none.
  @exclusivity(unchecked) public internal(set) var scope: Provision?
  /// Where on its line the marker stands.
  @exclusivity(unchecked) public internal(set) var place: NumberingMarker.Place
  /// The number is counted, not printed: item 7 of article 22.
  @exclusivity(unchecked) public internal(set) var isVirtual = false
  /// An article or a chapter that prints its number in Roman numerals.
  @exclusivity(unchecked) var printsRoman = false
  /// How far out its label stands among its kind (``NumberingMarker/rank``): Sections may be parts of Articles.
  @exclusivity(unchecked) public internal(set) var rank: UInt8 = 0
  /// Hash of its own text, the marker left out; 0 when the text is too short to compare or not on lines of its own.
  @exclusivity(unchecked) public internal(set) var textHash: UInt64 = 0

  /// The line with the marker.
  public let line: Line
  let opening: Opening
  /// The line with the title.
  @exclusivity(unchecked) var titleLine: Line?
  @exclusivity(unchecked) var segment: Segment?

  init(
    kind: ProvisionKind, number: ProvisionNumber?, unit: UnitLabel?, confidence: Confidence, parent: Provision?,
    scope: Provision?, place: NumberingMarker.Place, line: Line, opening: Opening
  ) {
    self.kind = kind
    self.number = number
    self.unit = unit
    self.confidence = confidence
    self.parent = parent
    self.scope = scope
    self.place = place
    self.line = line
    self.opening = opening
  }

  /// The component that it belongs to.
  public var component: Component? { segment?.outline?.component }
}

extension Provision: Hashable {
  /// The same unit, whatever its number.
  public static func == (left: Provision, right: Provision) -> Bool { left === right }

  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

// MARK: Places

extension Provision {
  /// The printed marker: label, number and punctuation; empty when nothing is printed.
  public var marker: TextSpan {
    switch opening {
    case .marker(let index):
      let markers = line.scan.markers
      return TextSpan(line, markers.indices.contains(index) ? markers[index].range : 0..<0)
    case .clause(let index):
      let markers = line.scan.markers
      let start = markers.indices.contains(index) ? markers[index].range.lowerBound : 0
      return TextSpan(line, start..<start)
    case .title:
      return TextSpan(line, line.scan.textStart..<line.scan.textStart)
    }
  }

  /// The marker as it was read; nil where nothing is printed.
  public var printedMarker: NumberingMarker? {
    guard case .marker(let index) = opening, line.scan.markers.indices.contains(index) else { return nil }
    return line.scan.markers[index]
  }

  /// Nothing is printed: the clauses below prove that it is there.
  public var isImplied: Bool {
    if case .marker = opening { false } else { true }
  }

  /// Where the text behind the marker starts.
  public var textStart: TextPoint {
    if case .marker(let index) = opening, line.scan.markers.indices.contains(index) {
      return TextPoint(line, line.scan.markers[index].contentStart)
    }
    return marker.start
  }

  /// The title, when there is one.
  public var title: TextSpan? {
    guard let titleLine else { return nil }
    if opening == .title { return TextSpan(line, TitleFinder.trimmed(line, from: line.scan.textStart)) }
    guard titleLine === line else {
      return TextSpan(titleLine, TitleFinder.trimmed(titleLine, from: titleLine.scan.textStart))
    }
    return TextSpan(line, TitleFinder.trimmed(line, from: textStart.offset))
  }

  /// Its text goes on behind the title on the same line.
  var hasTitleInText: Bool { titleLine === line && line.scan.shape.titleLength > 0 }

  /// The title's text, empty without one.
  public var titleText: String {
    title.map { $0.start.line.text.substring($0.start.offset..<$0.end.offset) } ?? ""
  }

  /// Where it ends: behind everything inside it.
  public var end: TextPoint { segment?.outline?.end(of: self) ?? marker.end }

  /// The whole text.
  public var span: TextSpan { TextSpan(marker.start, end) }
}

// MARK: Names

extension Provision {
  /// The canonical number as people write it: a clause that prints `1.01` is 1.01, not 1.1. Empty without a number.
  public var name: String {
    guard let number else { return "" }
    if let roman = romanName { return roman }
    var unit: Provision? = self
    while let clause = unit, clause.number?.depth ?? 0 > 2 { unit = clause.parent }
    guard let clause = unit, clause.number?.depth == 2, clause.printsPaddedNumber else { return number.description }
    let parts = number.components.map(\.description)
    return ([number.first?.isLetters == true ? parts[0].uppercased() : parts[0], "0" + parts[1]] + parts[2...])
      .joined(separator: ".")
  }

  /// `1.01` to `1.09`.
  private var printsPaddedNumber: Bool {
    guard kind == .paragraph, !isVirtual, number?.last.map({ $0.value > 0 && $0.value < 10 }) == true else {
      return false
    }
    let marker = marker
    return marker.start.line.text.withBytes { bytes in
      let range = marker.start.offset..<min(marker.end.offset, bytes.count)
      return range.dropFirst().dropLast().contains {
        bytes[$0] == 0x30 && bytes[$0 - 1] == 0x2E && bytes[$0 + 1] &- 0x31 < 9
      }
    }
  }
}

// MARK: Around it

extension Provision {
  /// Whether it opens a segment of the outline.
  var isBoundary: Bool { kind == .article || isDivision }

  /// A chapter or annex: it holds articles.
  public var isDivision: Bool { kind == .chapter || kind == .annex }

  /// It and the units around it, innermost first.
  public var ancestors: [Provision] { Array(sequence(first: self) { $0.parent }) }

  /// The innermost unit of a kind around it, itself included.
  public func enclosing(_ kinds: Set<ProvisionKind>) -> Provision? {
    sequence(first: self) { $0.parent }.first { kinds.contains($0.kind) }
  }

  /// Whether it is the unit, or stands inside it.
  public func isInside(_ unit: Provision) -> Bool { sequence(first: self) { $0.parent }.contains { $0 === unit } }

  /// Whether it begins before another of the same document.
  func precedes(_ other: Provision) -> Bool { marker.start < other.marker.start }
}
