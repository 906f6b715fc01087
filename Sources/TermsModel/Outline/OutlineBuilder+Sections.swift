import TermsSyntax

/// Sections and paragraphs beside articles: inside them (`Section 2` of `ARTICLE I`, `§ 2` of `Art. 3`), or around them
/// (`Section 2` of a regulation).
extension OutlineBuilder {
  mutating func placeSection(_ index: Int, _ candidate: Candidate) {
    if standsOverArticles(index, candidate) {
      openDivision(.chapter, candidate.marker.number, candidate)
    } else if let article = currentArticle() {
      placeSection(candidate, in: article)
    } else if candidate.marker.unit == .article {
      openArticle(candidate.marker.number, candidate, confidence: .exact)
    }
  }

  private mutating func placeSection(_ candidate: Candidate, in article: Provision) {
    guard candidate.marker.number.depth == 1, let component = candidate.marker.number.first,
      let number = article.number
    else { return }
    let before = article.children.last { $0.kind == .paragraph && !$0.isVirtual }?.number?.last
    // A first one begins the series; a gap is a finding, a wild jump a citation.
    guard component.value > (before?.value ?? 0), component.value <= (before?.value ?? 0) + 3 else { return }
    close(to: article)
    lists.removeAll()
    open(
      make(.paragraph, number.appending(component), candidate, confidence: .exact, parent: article), row: candidate.row)
  }

  /// An article follows, with a title between them at the most.
  private func standsOverArticles(_ index: Int, _ candidate: Candidate) -> Bool {
    guard candidate.shape.isTitleLike || candidate.shape.length == 0 else { return false }
    var next = index + 1
    while next < candidates.count, candidates[next].isSetOff { next += 1 }
    guard next < candidates.count, candidates[next].marker.style == .label, candidates[next].marker.unit == .article,
      candidates[next].marker.rank == 0, candidates[next].row - candidate.row <= 8
    else { return false }
    let between = lines[candidate.row + 1..<max(candidate.row + 1, candidates[next].row)].filter {
      $0.scan.kind == .text
    }
    return between.count <= (candidate.shape.length == 0 ? 1 : 0) && between.allSatisfy { $0.scan.shape.isTitleLike }
  }
}
