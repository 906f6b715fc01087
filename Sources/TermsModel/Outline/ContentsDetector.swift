import TermsSyntax

/// Finds tables of contents: runs of headings without text between them, whose numbers and titles come back later. Their
/// lines open no provisions.
enum ContentsDetector {
  /// Runs of three or more headings that may be a table of contents.
  static func runs(in candidates: CandidateList) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < candidates.count {
      guard isEntry(candidates[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      if end < candidates.count, candidates[end].followsCandidate, isEntry(candidates[end]) {
        var seen: Set<Key> = [Key(candidates[index])]
        while end < candidates.count, candidates[end].followsCandidate, isEntry(candidates[end]),
          seen.insert(Key(candidates[end])).inserted
        { end += 1 }
      }
      if end - index >= 3, hasSeveralOfAKind(index..<end, candidates) { runs.append(index..<end) }
      index = end
    }
    return runs
  }

  /// Whether three headings stand together without text between them, whatever they say: only there can a table of
  /// contents be.
  static func mayHaveRuns(_ candidates: CandidateList) -> Bool {
    var start = 0
    for index in 0..<candidates.count {
      if !isEntry(candidates[index]) {
        start = index + 1
      } else if !candidates[index].followsCandidate {
        start = index
      } else if index - start == 2, hasSeveralOfAKind(start..<index + 1, candidates) {
        return true
      } else if index - start > 2,
        candidates.items[start..<index].contains(where: { Kind($0) == Kind(candidates[index]) })
      {
        return true
      }
    }
    return false
  }

  /// Marks the runs whose headings come back behind them.
  static func mark(_ runs: [Range<Int>], _ candidates: inout CandidateList, _ lines: [Line]) {
    guard !runs.isEmpty else { return }
    var lastPlaces: [Key: Int] = [:]
    for (index, candidate) in candidates.items.enumerated() where isEntry(candidate) {
      lastPlaces[Key(candidate)] = index
    }
    // Page numbers behind the titles: then the titles are compared without.
    var titlePlaces: [TitleKey: Int]?
    var labels: LabelledTitles?
    for run in runs {
      let wanted = Set(run.map { Key(candidates[$0]) })
      let found = wanted.count { lastPlaces[$0].map { $0 >= run.upperBound } ?? false }
      if found >= 2, found * 2 >= wanted.count {
        for entry in run { candidates[entry].isContents = true }
        continue
      }
      // "11. Betaling" above "Artikel 11 - Betaling".
      let labelled = labels ?? LabelledTitles(candidates, lines)
      labels = labelled
      if labelled.comeBack(run, candidates, lines) {
        for entry in run where LabelledTitles.isPlain(candidates[entry]) { candidates[entry].isContents = true }
        continue
      }
      let paged = run.filter { endsInNumber(candidates[$0], lines) }
      guard paged.count >= 3, let last = paged.last else { continue }
      let places = titlePlaces ?? self.titlePlaces(candidates, lines)
      titlePlaces = places
      let back = paged.count { places[TitleKey(candidates[$0], lines, withoutPage: true)].map { $0 > last } ?? false }
      if back >= 2, back * 2 >= paged.count {
        for entry in run.lowerBound...last { candidates[entry].isContents = true }
      }
    }
  }

  private static func titlePlaces(_ candidates: CandidateList, _ lines: [Line]) -> [TitleKey: Int] {
    var places: [TitleKey: Int] = [:]
    for (index, candidate) in candidates.items.enumerated() where isEntry(candidate) {
      places[TitleKey(candidate, lines, withoutPage: false)] = index
    }
    return places
  }

  private static func endsInNumber(_ candidate: Candidate, _ lines: [Line]) -> Bool {
    guard candidate.shape.length > 0 else { return false }
    return lines[candidate.row].text.withBytes { $0.last.map { $0 &- 48 < 10 } ?? false }
  }

  /// The headings with a label, by number and title: a table of contents may print the numbers only.
  private struct LabelledTitles {
    private var places: [TitleKey: (index: Int, unit: UnitLabel?)] = [:]

    init(_ candidates: CandidateList, _ lines: [Line]) {
      for (index, candidate) in candidates.items.enumerated()
      where ContentsDetector.isEntry(candidate) && candidate.marker.style == .label {
        let key = TitleKey(candidate, lines, withoutPage: false)
        if !key.title.isEmpty { places[key] = (index, candidate.marker.unit) }
      }
    }

    static func isPlain(_ candidate: Candidate) -> Bool {
      candidate.marker.style == .single && candidate.marker.unit == nil
    }

    /// Whether most of a run of plain numbers comes back behind it as headings of one kind.
    func comeBack(_ run: Range<Int>, _ candidates: CandidateList, _ lines: [Line]) -> Bool {
      guard !places.isEmpty else { return false }
      let plain = run.filter { Self.isPlain(candidates[$0]) }
      guard plain.count >= 3 else { return false }
      var counts: [UnitLabel: Int] = [:]
      for entry in plain {
        guard let place = places[TitleKey(candidates[entry], lines, withoutPage: false)], place.index >= run.upperBound,
          let unit = place.unit
        else { continue }
        counts[unit, default: 0] += 1
      }
      let most = counts.values.max() ?? 0
      return most >= 2 && most * 2 >= plain.count
    }
  }

  /// A number and the letters of a title.
  private struct TitleKey: Hashable {
    let number: ProvisionNumber
    let title: [UInt8]

    init(_ candidate: Candidate, _ lines: [Line], withoutPage: Bool) {
      number = candidate.marker.number
      let line = lines[candidate.row]
      title = line.text.withBytes { bytes in
        var end = bytes.count
        while withoutPage, end > 0, bytes[end - 1] &- 48 < 10 { end -= 1 }
        let start = min(candidate.marker.contentStart, end)
        return bytes[start..<end].filter { ($0 | 0x20) &- 97 < 26 || $0 >= 0x80 || $0 &- 48 < 10 }.map { $0 | 0x20 }
      }
    }
  }

  private static func isEntry(_ candidate: Candidate) -> Bool {
    guard candidate.isFirstOnLine, !candidate.isSetOff, !candidate.isContents,
      candidate.shape.isTitleLike || candidate.shape.length == 0
    else { return false }
    switch candidate.marker.style {
    case .label, .single, .dotted: return true
    default: return false
    }
  }

  /// A part, its chapter and its article stand together too, one of each.
  private static func hasSeveralOfAKind(_ run: Range<Int>, _ candidates: CandidateList) -> Bool {
    Set(run.map { Kind(candidates[$0]) }).count < run.count
  }

  private struct Kind: Hashable {
    let unit: UnitLabel?
    let rank: UInt8
    let style: NumberingMarker.Style

    init(_ candidate: Candidate) {
      unit = candidate.marker.unit
      rank = candidate.marker.rank
      style = candidate.marker.style
    }
  }

  /// A label's number is enough to know it again; a plain number needs its title too.
  private struct Key: Hashable {
    let unit: UnitLabel?
    let rank: UInt8
    let number: ProvisionNumber
    let title: UInt64

    init(_ candidate: Candidate) {
      unit = candidate.marker.unit
      rank = candidate.marker.rank
      number = candidate.marker.number
      title = candidate.marker.style == .label ? 0 : candidate.textHash
    }
  }
}
