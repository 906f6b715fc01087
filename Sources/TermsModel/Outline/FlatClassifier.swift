import TermsSyntax

/// Decides what opens articles or chapters in a text without headings that print a number: it is looked at as a whole.
extension HeadingClassifier {
  static func classifyFlat(_ candidates: inout CandidateList, _ lines: [Line]) {
    var singles = (0..<candidates.count).filter { isTopLevelSingle(candidates[$0]) }
    if singles.isEmpty, !candidates.items.contains(where: { opensMore($0) }) {
      // "(1) Text" is all there is.
      singles = (0..<candidates.count).filter {
        candidates[$0].marker.style == .single && opensLine(candidates[$0], isParenthesised: true)
      }
    }
    for index in 0..<candidates.count { candidates[index].isHeading = false }
    if !areItemsOfHeadings(singles, candidates) { takeOutermost(singles, &candidates, lines) }
    guard singles.isEmpty, !candidates.items.contains(where: { opensMore($0) }) else { return }
    takeLetters(&candidates)
    guard !candidates.items.contains(where: \.isHeading) else { return }
    takeSetOff(&candidates)
  }

  /// Every number at the outermost indent is an article of its own.
  private static func takeOutermost(_ singles: [Int], _ candidates: inout CandidateList, _ lines: [Line]) {
    let indent = singles.map { lines[candidates[$0].row].scan.indent }.min() ?? 0
    for index in singles where lines[candidates[index].row].scan.indent <= indent + 1 {
      candidates[index].isHeading = true
    }
  }

  /// Labels, clauses and marked headings say what the structure is.
  private static func opensMore(_ candidate: Candidate) -> Bool {
    candidate.marker.style == .label || candidate.marker.style == .dotted || candidate.marker.headingLevel > 0
  }

  /// Under two or more marked headings, lists that begin with 1 each belong to their heading, but for a few whose first
  /// item was not seen; numbers that run on through the headings are articles.
  private static func areItemsOfHeadings(_ singles: [Int], _ candidates: CandidateList) -> Bool {
    let headings = (0..<candidates.count).filter {
      let marker = candidates[$0].marker
      return marker.headingLevel > 0 && (marker.style == .heading || marker.style == .letter)
    }
    guard headings.count >= 3 || headings.count == 2 && candidates[headings[0]].marker.headingLevel > 1,
      let first = singles.first, headings.contains(where: { $0 < first })
    else { return false }
    var group = -1
    var (begun, others) = (0, 0)
    for single in singles {
      let own = headings.last { $0 < single } ?? -1
      defer { group = own }
      guard own != group else { continue }
      if candidates[single].marker.number.first == NumberComponent(1) { begun += 1 } else { others += 1 }
    }
    return others == 0 || begun >= 3 && others * 3 <= begun
  }

  /// `A. Definitions` over text, `B. Liability` over text: chapters by letters or Roman numerals.
  private static func takeLetters(_ candidates: inout CandidateList) {
    var series: [Int] = []
    for index in 0..<candidates.count where OutlineBuilder.mayBeLetteredChapter(candidates[index]) {
      guard let component = candidates[index].marker.number.first else { continue }
      if let last = series.last.flatMap({ candidates[$0].marker.number.first }) {
        let isNext = last.next == component || last.romanValue.map { $0 + 1 } == component.romanValue
        // A tight list of short items is no row of chapters.
        guard isNext, !candidates[index].followsCandidate else { return }
      } else if component.letters != "a", component.letters != "i" {
        return
      }
      series.append(index)
    }
    guard series.count >= 2 else { return }
    for index in series { candidates[index].isHeading = true }
  }

  private static func takeSetOff(_ candidates: inout CandidateList) {
    guard candidates.setOff.count >= 2 else { return }
    candidates.takeSetOff()
    for index in 0..<candidates.count where candidates[index].isSetOff { candidates[index].isHeading = true }
  }
}
