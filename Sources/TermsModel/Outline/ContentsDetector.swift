import TermsSyntax

/// Finds tables of contents: runs of headings without text between them, whose numbers and titles come back later. Their
/// lines open no provisions.
enum ContentsDetector {
  static func mark(_ candidates: inout CandidateList) {
    var lastPlaces: [Key: Int] = [:]
    for (index, candidate) in candidates.items.enumerated() where isEntry(candidate) {
      lastPlaces[Key(candidate)] = index
    }
    var index = 0
    while index < candidates.count {
      guard isEntry(candidates[index]) else {
        index += 1
        continue
      }
      var seen: Set<Key> = [Key(candidates[index])]
      var end = index + 1
      while end < candidates.count, candidates[end].followsCandidate, isEntry(candidates[end]),
        seen.insert(Key(candidates[end])).inserted
      {
        end += 1
      }
      if end - index >= 3, comeBack(seen, behind: end, lastPlaces) {
        for entry in index..<end { candidates[entry].isContents = true }
      }
      index = end
    }
  }

  private static func isEntry(_ candidate: Candidate) -> Bool {
    guard candidate.isFirstOnLine, candidate.shape.isTitleLike || candidate.shape.length == 0 else { return false }
    switch candidate.marker.style {
    case .label, .single, .dotted: return true
    default: return false
    }
  }

  private static func comeBack(_ wanted: Set<Key>, behind end: Int, _ lastPlaces: [Key: Int]) -> Bool {
    let found = wanted.count { lastPlaces[$0].map { $0 >= end } ?? false }
    return found >= 2 && found * 2 >= wanted.count
  }

  /// A label's number is enough to know it again; a plain number needs its title too.
  private struct Key: Hashable {
    let unit: UnitLabel?
    let number: ProvisionNumber
    let title: UInt64

    init(_ candidate: Candidate) {
      unit = candidate.marker.unit
      number = candidate.marker.number
      title = candidate.marker.style == .label ? 0 : candidate.textHash
    }
  }
}
