import TermsSyntax

/// Builds the outline of one component, or of a window of its lines, from the candidate markers.
///
/// A stack of open units is kept; each candidate either opens a unit, which closes the units that cannot hold it, or is
/// rejected because its number does not fit the series it would belong to. Building changes nothing that exists.
struct OutlineBuilder {
  let lines: [Line]
  let candidates: CandidateList
  let mode: OutlineMode

  private(set) var segments: [Segment] = []
  var provisions: [Provision] = []
  /// The row of each provision's marker.
  var rows: [Int] = []
  /// Open units, outermost first.
  var stack: [Provision] = []
  /// Open lists of items, outermost first.
  var lists: [ItemList] = []
  var state: OutlineState
  /// The state before the candidate at hand, and the candidate.
  private var entry: OutlineState
  private var current = 0

  /// - Parameter first: the line with which the first segment begins, when no provision opens it.
  init(_ lines: [Line], _ candidates: CandidateList, _ mode: OutlineMode, state: OutlineState, first: Line?) {
    self.lines = lines
    self.candidates = candidates
    self.mode = mode
    self.state = state
    entry = state
    if let division = state.division { stack = division.ancestors.reversed() }
    if let first { segments = [Segment(start: nil, entry: state, first: first)] }
  }

  /// Places the candidates from `index` on until one of them `stops` the work.
  /// - Returns: the index of that candidate; nil at the end.
  mutating func run(from index: Int, stops: (Candidate, OutlineState) -> Bool) -> Int? {
    current = index
    while current < candidates.count {
      entry = state
      let candidate = candidates[current]
      if stops(candidate, entry) { return current }
      if !candidate.isContents { place(current) }
      segments.last?.counts.add(candidate)
      current += 1
    }
    return nil
  }

  static func isArticleHeading(_ candidate: Candidate) -> Bool {
    candidate.isHeading || (candidate.marker.style == .label && HeadingClassifier.isArticle(candidate.marker))
  }

  private mutating func place(_ index: Int) {
    let candidate = candidates[index]
    switch candidate.marker.style {
    case .label: placeLabel(index, candidate)
    case .heading where candidate.isSetOff: placeSetOff(index, candidate)
    case .heading: placeHeading(index, candidate)
    case .single where candidate.isHeading || isProvenArticle(index):
      placeArticleHeading(index, candidate)
    case .bare where candidate.isHeading || isProvenArticle(index): placeBareHeading(index, candidate)
    case .bare where isMisprintedHeading(index): placeArticleHeading(index, candidate)
    case .letter where isLetteredChapter(index, candidate): placeLetteredChapter(candidate)
    case .single: placeItem(index, candidate)
    case .dotted: placeDotted(index, candidate)
    case .letter: placeItem(index, candidate)
    case .bare: placeBare(index, candidate)
    case .bullet: break
    }
  }

  // MARK: Opening and closing

  func make(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, _ candidate: Candidate, confidence: Confidence,
    parent: Provision?
  ) -> Provision {
    let provision = Provision(
      kind: kind, number: number, unit: candidate.marker.unit, confidence: confidence, parent: parent,
      scope: state.scope, place: candidate.marker.place, line: lines[candidate.row],
      opening: candidate.isSetOff ? .title : .marker(candidate.markerIndex))
    provision.titleLine = TitleFinder.line(of: provision, candidate, lines)
    provision.rank = candidate.isSetOff ? 0 : candidate.marker.rank
    provision.printsRoman = (kind == .article || provision.isDivision) && candidate.marker.isRoman
    return provision
  }

  mutating func open(_ provision: Provision, row: Int) {
    if provision.isBoundary {
      let candidate = candidates[current]
      segments.append(
        Segment(start: Segment.Start(candidate, lines[candidate.row]), entry: entry, first: provision.line))
    }
    segments.last?.provisions.append(provision)
    provisions.append(provision)
    rows.append(row)
    if !provision.isBoundary { provision.parent?.children.append(provision) }
    stack.append(provision)
  }

  /// Closes every unit down to a depth of the stack.
  mutating func close(downTo depth: Int) {
    while stack.count > depth { stack.removeLast() }
    lists.removeAll { list in !stack.contains(list.parent) }
  }

  mutating func close(to parent: Provision) {
    guard let depth = stack.firstIndex(of: parent) else { return }
    close(downTo: depth + 1)
  }

  /// A chapter stays open, anything else does not hold articles.
  mutating func closeArticle() {
    while let top = stack.last, !top.isDivision { stack.removeLast() }
    lists = []
  }
}
