import TermsSyntax

/// The provisions of one component, as a tree over its text, and the look-up by number and title.
///
/// It is kept in segments, each from one article, chapter or annex to the next. An edit builds the segments around it anew
/// until one inherits what it inherited before.
public final class Outline {
  /// The component that it is the outline of.
  public internal(set) var component: Component?
  /// In order; the first begins with the component's first line.
  private(set) var segments: [Segment] = []
  var mode = OutlineMode(OutlineCounts())
  /// Headings without text between them stand together somewhere: they may be a table of contents.
  var mayHaveContents = false
  /// The entries of tables of contents, in order.
  public internal(set) var contents: [ContentsEntry] = []
  /// Look-up by number.
  var numbers = NumberIndex()
  /// Look-up by title.
  var titles = TitleIndex()
  /// Provisions by the hash of their text.
  var texts: [UInt64: [Provision]] = [:]
  /// Hashes that several provisions have.
  var repeatedTexts: Set<UInt64> = []
  /// Articles whose title may itself be a term.
  var coined: Set<Provision> = []
  /// Lines whose structure was worked out since the outline was made.
  var linesBuilt = 0
  /// What speaks for a terms document.
  var evidence = ProvisionEvidence()

  /// Every provision, in document order.
  public var provisions: [Provision] { segments.flatMap(\.provisions) }

  /// The articles, chapters and annexes, in document order: far fewer than all provisions.
  public var openers: [Provision] { segments.compactMap(\.opener) }

  /// The first provision.
  var first: Provision? { segments.first { !$0.provisions.isEmpty }?.provisions.first }

  /// The provisions with a canonical number; several when the text uses a number twice.
  public func provisions(_ number: ProvisionNumber) -> [Provision] { numbers.provisions(number) }

  /// Numbers that several provisions have, in any order.
  public var repeatedNumbers: Set<ProvisionNumber> { numbers.repeated }

  /// Provisions with equal texts: each group in document order, the groups in any.
  public var equalTexts: [[Provision]] { repeatedTexts.compactMap { texts[$0] } }

  /// Provisions with equal titles: each group in document order, the groups in any.
  public var equalTitles: [[Provision]] { titles.equal }
  /// Whether some provision has this title, whatever its case.
  public func hasTitle(_ title: String) -> Bool { titles.exact(title) != nil }

  // MARK: Segments

  /// The index of the segment that a line stands in.
  func segmentIndex(of line: Line) -> Int {
    max(0, segments.partitioningIndex { $0.first.order > line.order } - 1)
  }

  func index(of segment: Segment) -> Int? {
    var index = segmentIndex(of: segment.first)
    // Segments may begin on the same line.
    while index >= 0, segments[index].first === segment.first {
      if segments[index] === segment { return index }
      index -= 1
    }
    return nil
  }

  /// The segments whose lines are all still there, by index; nil when that is every one.
  func present(hasLost: Bool) -> [Int]? {
    hasLost ? segments.indices.filter { !segments[$0].isLost } : nil
  }

  func replaceSegments(_ range: Range<Int>, with new: [Segment]) {
    segments.replaceSubrange(range, with: new)
  }

  // MARK: Around a place

  /// The innermost provision around a place.
  public func innermost(at point: TextPoint) -> Provision? {
    guard !segments.isEmpty else { return nil }
    var index = segmentIndex(of: point.line)
    while index >= 0 {
      let provisions = segments[index].provisions
      let behind = provisions.partitioningIndex { $0.marker.start > point }
      if behind > 0 { return provisions[behind - 1] }
      index -= 1
    }
    return nil
  }

  /// The provision behind another in the text.
  public func following(_ provision: Provision) -> Provision? {
    guard let segment = provision.segment, let place = segment.provisions.firstIndex(of: provision) else { return nil }
    if place + 1 < segment.provisions.count { return segment.provisions[place + 1] }
    return index(of: segment).flatMap { opener(behind: $0) }
  }

  private func opener(behind index: Int) -> Provision? {
    segments[(index + 1)...].first { !$0.provisions.isEmpty }?.provisions.first
  }

  /// Where a provision ends: where the next one begins that is not inside it, or at the end of the component.
  func end(of provision: Provision) -> TextPoint {
    let atEnd = component?.end ?? provision.marker.end
    guard let segment = provision.segment, let place = segment.provisions.firstIndex(of: provision) else {
      return atEnd
    }
    for next in segment.provisions[(place + 1)...] where !next.isInside(provision) { return next.marker.start }
    guard var index = index(of: segment).map({ $0 + 1 }) else { return atEnd }
    while index < segments.count {
      if let next = segments[index].provisions.first, !next.isInside(provision) { return next.marker.start }
      index += 1
    }
    return atEnd
  }

  /// The lids and items beside one, or the articles or chapters beside one, itself included, in order.
  func siblings(of provision: Provision) -> [Provision] {
    if !provision.isBoundary, let parent = provision.parent { return parent.children }
    return segments.compactMap(\.opener).filter { $0.parent === provision.parent }
  }

  /// The provision of the same kind before (-1) or behind (1) one, in the same unit.
  public func neighbour(of provision: Provision, step: Int) -> Provision? {
    if !provision.isBoundary, let parent = provision.parent {
      let siblings = parent.children.filter { $0.kind == provision.kind }
      guard let place = siblings.firstIndex(of: provision) else { return nil }
      return siblings.indices.contains(place + step) ? siblings[place + step] : nil
    }
    guard let segment = provision.segment, var index = index(of: segment) else { return nil }
    index += step
    while segments.indices.contains(index) {
      if let opener = segments[index].opener, opener.parent === provision.parent, opener.kind == provision.kind {
        return opener
      }
      index += step
    }
    return nil
  }

  /// The provisions of one kind between two of the same unit.
  func between(_ first: Provision, _ last: Provision) -> [Provision] {
    guard first.parent === last.parent, first.precedes(last) else { return [] }
    if !first.isBoundary, let parent = first.parent {
      guard let low = parent.children.firstIndex(of: first), let high = parent.children.firstIndex(of: last),
        low < high
      else { return [] }
      return parent.children[(low + 1)..<high].filter { $0.kind == first.kind }
    }
    guard let low = first.segment.flatMap({ index(of: $0) }), let high = last.segment.flatMap({ index(of: $0) }),
      low < high
    else { return [] }
    return segments[(low + 1)..<high].compactMap(\.opener)
      .filter { $0.parent === first.parent && $0.kind == first.kind }
  }

  /// The unit right before one in the same unit, of whatever kind.
  public func previousSibling(of provision: Provision) -> Provision? {
    if !provision.isBoundary, let parent = provision.parent {
      guard let place = parent.children.firstIndex(of: provision), place > 0 else { return nil }
      return parent.children[place - 1]
    }
    guard let segment = provision.segment, var index = index(of: segment) else { return nil }
    index -= 1
    while index >= 0 {
      guard let opener = segments[index].opener else { return nil }
      if opener.parent === provision.parent { return opener }
      if opener === provision.parent { return opener.children.last }
      index -= 1
    }
    return nil
  }

  /// The articles whose title may itself be a term, in order.
  var coinedTitles: [Provision] { coined.sorted { $0.precedes($1) } }

  /// The places of the segment of a provision and of those beside it: what cites it by its place stands there.
  func places(around provision: Provision, _ text: ComponentText) -> [Range<Int>] {
    guard let own = provision.segment.flatMap({ index(of: $0) }) else { return [] }
    let first = max(0, own - 1)
    // "This chapter" may stand anywhere in the chapter.
    var end = own + 2
    if provision.isDivision {
      while end < segments.count, segments[end].opener?.isInside(provision) ?? true { end += 1 }
    }
    let start = text.index(of: segments[first].first) ?? 0
    let behind = end < segments.count ? text.index(of: segments[end].first) ?? text.count : text.count
    return start < behind ? [start..<behind] : []
  }

  /// Takes everything apart: provisions, segments and lines point at each other.
  func dissolve() {
    for segment in segments { segment.dissolve() }
    segments = []
    component = nil
    contents = []
    numbers = NumberIndex()
    titles = TitleIndex()
    texts = [:]
    repeatedTexts = []
    coined = []
  }
}

extension Segment {
  func dissolve() {
    for provision in provisions { provision.leave() }
    provisions = []
    outline = nil
    entry = OutlineState()
  }
}

extension Provision {
  /// The provision is part of the outline no more.
  func leave() {
    segment = nil
    parent = nil
    scope = nil
    children = []
  }
}
