import TermsSyntax

/// Building an outline, whole or around an edit.
extension Outline {
  /// Builds everything. Provisions that begin where one began before stay the same objects.
  func rebuild(_ text: ComponentText, _ change: inout OutlineChange) {
    let lines = text.lines(in: 0..<text.count)
    linesBuilt += lines.count
    guard let first = lines.first else { return }
    var candidates = CandidateList(lines, from: 0, isHead: true)
    mayHaveContents = ContentsDetector.mayHaveRuns(candidates)
    if mayHaveContents { ContentsDetector.mark(ContentsDetector.runs(in: candidates), &candidates, lines) }
    contents = Self.contents(candidates, lines, 0..<lines.count)
    mode = Self.classify(&candidates, lines)
    var builder = OutlineBuilder(lines, candidates, mode, state: OutlineState(), first: first)
    _ = builder.run(from: 0) { _, _ in false }
    TextHasher.hash(builder.provisions, rows: builder.rows, lines, end: lines.count)
    reconcile(0..<segments.count, with: builder.segments, &change)
    change.rebuilt.append(0..<text.count)
  }

  /// Decides which candidates are headings, looking at all of them.
  private static func classify(_ candidates: inout CandidateList, _ lines: [Line]) -> OutlineMode {
    let labels = count(candidates)
    guard !OutlineMode.hasLabelledArticles(labels) else { return OutlineMode(labels) }
    HeadingClassifier.look(&candidates, lines)
    let mode = OutlineMode(count(candidates))
    if mode.isFlat { HeadingClassifier.classifyFlat(&candidates, lines) }
    if mode.hasMarkedHeadings { HeadingClassifier.keepMarked(&candidates) }
    var final = OutlineMode(count(candidates))
    if mode.isFlat {
      let headings = candidates.items.filter(\.isHeading)
      let ones = headings.count { $0.marker.number.first == NumberComponent(1) }
      final.isRestarted = ones >= 3 && ones * 2 >= headings.count
    }
    return final
  }

  private static func count(_ candidates: CandidateList) -> OutlineCounts {
    var counts = OutlineCounts()
    for candidate in candidates.items { counts.add(candidate) }
    return counts
  }

  // MARK: Around an edit

  /// How many lines above a candidate its decision looks at.
  private static let linesAbove = 4

  /// Builds anew what an edit of some lines may have changed.
  /// - Parameters:
  ///   - touched: the places of the lines that changed, came, or stand beside lines that went; not empty.
  ///   - hasLost: lines went with which segments began.
  func update(_ text: ComponentText, touched: Range<Int>, hasLost: Bool, _ change: inout OutlineChange) {
    if hasLost, let segment = segments.first, segment.start == nil, segment.isLost, let line = text.line(at: 0) {
      segment.first = line
    }
    guard !mode.isUncertain, !mayHaveContents, segments.first?.start == nil, !segments.isEmpty,
      let firstTouched = text.line(at: touched.lowerBound), let lastTouched = text.line(at: touched.upperBound - 1)
    else { return rebuild(text, &change) }
    // The labels of lost lines say nothing any more; the segments stand between others that are there.
    let present = present(hasLost: hasLost)
    var start = place(present, -2) { $0.first.order >= firstTouched.order }
    let behind = place(present, 0) { $0.first.order > lastTouched.order }
    var reach = 3
    while true {
      switch window(text, from: start, to: behind + reach, behind: touched.upperBound + Self.linesAbove, &change) {
      case .done: return
      case .beginEarlier: start = max(0, start - 1)
      case .endLater: reach *= 2
      case .buildAll: return rebuild(text, &change)
      }
    }
  }

  private func place(_ present: [Int]?, _ step: Int, _ belongs: (Segment) -> Bool) -> Int {
    guard let present else { return max(0, segments.partitioningIndex(belongs) + step) }
    let place = max(0, present.partitioningIndex { belongs(segments[$0]) } + step)
    return place < present.count ? present[place] : segments.count
  }

  private enum WindowResult {
    case done, beginEarlier, endLater, buildAll
  }

  /// Builds the segments from `start` on, until one inherits what it did before.
  /// - Parameters:
  ///   - end: the segment before whose first line the window ends.
  ///   - settled: the first place from which on all lines are as they were.
  private func window(
    _ text: ComponentText, from start: Int, to end: Int, behind settled: Int, _ change: inout OutlineChange
  ) -> WindowResult {
    let opening = segments[start].start
    if segments[start].isLost { return .beginEarlier }
    let first = opening.map { text.index(of: $0.line) } ?? 0
    guard let first else { return start == 0 ? .buildAll : .beginEarlier }
    let reachesEnd = end >= segments.count
    guard let last = reachesEnd ? text.count : text.index(of: segments[end].first) else { return .endLater }
    let margin = margin(before: first, text)
    let lines = text.lines(in: first - margin..<last)
    linesBuilt += lines.count
    var candidates = CandidateList(lines, from: margin, isHead: first == margin)
    // The candidates before the one that opened the segment belong to the segment before.
    var index = 0
    if let opening {
      guard
        let place = candidates.items.firstIndex(where: {
          lines[$0.row] === opening.line && $0.markerIndex == opening.markerIndex
        })
      else {
        return .beginEarlier
      }
      index = place
    }
    // A new table of contents shows three entries in the window: it reaches two segments beyond the edit.
    guard !ContentsDetector.mayHaveRuns(candidates) else { return .buildAll }
    if !mode.hasLabelledArticles { HeadingClassifier.look(&candidates, lines) }
    if mode.hasMarkedHeadings { HeadingClassifier.keepMarked(&candidates) }

    var builder = OutlineBuilder(
      lines, candidates, mode, state: segments[start].entry, first: opening == nil ? lines.first : nil)
    var old = start + 1
    let offset = first - margin
    let stop = builder.run(from: index) { candidate, state in
      guard candidate.row + offset >= settled else { return false }
      let line = lines[candidate.row]
      while old < segments.count,
        segments[old].isLost || segments[old].isBefore(line, candidate.markerIndex)
      { old += 1 }
      guard old < segments.count, old + 1 < end || reachesEnd else { return false }
      return segments[old].start == Segment.Start(candidate, line) && segments[old].entry.isEqual(state)
    }
    if stop == nil, !reachesEnd { return .endLater }
    if let opening, builder.segments.first?.start.map({ $0.isSamePlace(opening) }) != true { return .beginEarlier }
    let range = start..<(stop == nil ? segments.count : old)
    guard isSameMode(range, builder.segments) else { return .buildAll }

    let endRow = stop == nil ? lines.count : (text.index(of: segments[old].first) ?? last) - offset
    TextHasher.hash(builder.provisions, rows: builder.rows, lines, end: endRow)
    reconcile(range, with: builder.segments, &change)
    updateContents(candidates, lines, margin..<endRow)
    change.rebuilt.append(first..<endRow + offset)
    return .done
  }

  // MARK: Tables of contents

  private static func contents(_ candidates: CandidateList, _ lines: [Line], _ rows: Range<Int>) -> [ContentsEntry] {
    candidates.items.filter { $0.isContents && rows.contains($0.row) }
      .map { ContentsEntry(lines[$0.row], markerIndex: $0.markerIndex) }
  }

  private func updateContents(_ candidates: CandidateList, _ lines: [Line], _ rows: Range<Int>) {
    let new = Self.contents(candidates, lines, rows)
    guard !contents.isEmpty || !new.isEmpty, let first = rows.first, let last = rows.last else { return }
    let window = lines[first].order...lines[last].order
    contents.removeAll { $0.line.facts.isGone || window.contains($0.line.order) }
    contents = (contents + new).sorted { $0.line.order < $1.line.order }
  }

  private func margin(before first: Int, _ text: ComponentText) -> Int {
    var wanted = 16
    while true {
      let above = text.lines(in: max(0, first - wanted)..<first)
      let context = max(CandidateList.context(above), Self.linesAbove + 1)
      if context <= above.count || above.count == first { return min(context, first) }
      wanted *= 4
    }
  }

  private func isSameMode(_ range: Range<Int>, _ new: [Segment]) -> Bool {
    let before = Self.total(segments[range])
    let after = Self.total(new[...])
    if before == after { return true }
    var total = Self.total(segments[..<range.lowerBound])
    total.append(after)
    total.append(Self.total(segments[range.upperBound...]))
    return OutlineMode(total) == mode
  }

  private static func total(_ segments: ArraySlice<Segment>) -> OutlineCounts {
    var total = OutlineCounts()
    for segment in segments { total.append(segment.counts) }
    return total
  }
}
