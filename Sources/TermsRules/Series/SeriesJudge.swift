import TermsModel
import TermsSyntax

/// Decides what is wrong in a series of numbers.
struct SeriesJudge {
  private let component: Component
  private let model: DocumentModel

  init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// What is wrong in a series that starts once.
  func faults(in series: NumberSeries) -> [SeriesFault] {
    guard series.members.count > 1 else { return [] }
    let kept = series.rising()
    let present = Set(series.positions)
    var misplaced: [SeriesFault] = []
    var gaps: [SeriesFault] = []
    var previous: Int?
    for index in kept + [series.members.count] {
      let between = (previous.map { $0 + 1 } ?? 0)..<index
      let next = index < series.members.count ? index : nil
      let missing = missing(series, previous, next).filter { !present.contains($0) }
      if !between.isEmpty {
        misplaced += self.misplaced(series, between, after: previous, missing: missing, present)
      } else if let previous, let next, !missing.isEmpty, !isRepeated(series, next) {
        gaps += gap(series, previous, next, missing).map { [$0] } ?? []
      }
      previous = next
    }
    // Selected articles of a law, or numbers by tens: no series at all.
    if gaps.count >= 3, gaps.count * 3 >= series.members.count { gaps = [] }
    return misplaced + gaps
  }

  private func missing(_ series: NumberSeries, _ before: Int?, _ behind: Int?) -> [SeriesPosition] {
    guard let before, let behind else { return [] }
    return series.positions[before].missing(before: series.positions[behind])
  }

  /// The same number follows right behind: that is the fault, and it is reported as a duplicate.
  private func isRepeated(_ series: NumberSeries, _ index: Int) -> Bool {
    index + 1 < series.positions.count && series.positions[index + 1] == series.positions[index]
  }

  // MARK: Order

  /// Members out of their place, but for those whose number another member has: they are duplicates.
  private func misplaced(
    _ series: NumberSeries, _ range: Range<Int>, after previous: Int?, missing: [SeriesPosition],
    _ present: Set<SeriesPosition>
  ) -> [SeriesFault] {
    var counts: [SeriesPosition: Int] = [:]
    for position in series.positions { counts[position, default: 0] += 1 }
    let wrong = range.filter { counts[series.positions[$0]] == 1 }
    guard let first = wrong.first else { return [] }
    let fits = missing.count == range.count && wrong.count == range.count
    if fits, let expected = missing.first?.component(series.reading) {
      return [
        .misplaced(
          series.members[first], others: wrong.dropFirst().map { series.members[$0] },
          after: first > 0 ? series.members[first - 1] : nil, expected: expected)
      ]
    }
    // Of numbers that changed places, the lower one that comes later is called wrong: it is the one that surprises.
    if range.upperBound < series.members.count,
      series.positions[range.upperBound - 1] > series.positions[range.upperBound]
    {
      return [
        .misplaced(
          series.members[range.upperBound], others: [], after: series.members[range.upperBound - 1], expected: nil)
      ]
    }
    return [
      .misplaced(
        series.members[first], others: wrong.dropFirst().map { series.members[$0] },
        after: first > 0 ? series.members[first - 1] : previous.map { series.members[$0] }, expected: nil)
    ]
  }

  // MARK: Gaps

  private func gap(
    _ series: NumberSeries, _ before: Int, _ behind: Int, _ missing: [SeriesPosition]
  ) -> SeriesFault? {
    let (first, second) = (series.members[before], series.members[behind])
    let numbers = missing.compactMap { $0.component(series.reading) }
    guard !isOnPurpose(series, first, second, missing), let number = numbers.first,
      let parent = second.number?.parent
    else { return nil }
    let text = GapText(model.lines(of: component, from: first.line, through: second.line), first, second, model)
    let printed = Self.printed(of: second, parent)
    switch text.find(numbers, in: printed, isClause: !second.isVirtual && second.kind == .paragraph) {
    case .present: return nil
    case .damaged(let span): return .damaged(span, number: parent.appending(number), after: first)
    case .hidden(let span): return .hidden(span, number: parent.appending(number), after: first)
    case .nothing:
      return second.isVirtual && comesLater(number, second)
        ? nil : .gap(after: first, before: second, missing: numbers)
    }
  }

  /// The missing item stands further on in the list, where its number cannot be an item's.
  private func comesLater(_ number: NumberComponent, _ item: Provision) -> Bool {
    guard let parent = item.parent else { return false }
    let behind = model.lines(of: component, from: item.line, through: parent.end.line).dropFirst().prefix(100)
    return behind.contains { line in
      guard let marker = line.scan.markers.first, marker.style == .single, marker.number == ProvisionNumber([number])
      else {
        return false
      }
      return model.provision(at: TextPoint(line, marker.range.lowerBound))?.line !== line
    }
  }

  /// A clause that is the first of its article and is not numbered 1.
  func late(_ clause: Provision) -> SeriesFault? {
    guard let article = clause.parent, let parent = clause.number?.parent, clause.confidence == .exact,
      article.confidence == .exact, article.printedMarker != nil, clause.place == .lineStart
    else { return nil }
    let text = GapText(model.lines(of: component, from: article.line, through: clause.line), article, clause, model)
    switch text.find([NumberComponent(1)], in: Self.printed(of: clause, parent), isClause: true) {
    case .present: return nil
    case .damaged(let span): return .damaged(span, number: parent.appending(NumberComponent(1)), after: article)
    case .hidden(let span): return .hidden(span, number: parent.appending(NumberComponent(1)), after: article)
    case .nothing: return .late(clause, article: article)
    }
  }

  /// The number around the printed number: of clause 3.2 in a chapter that counts for itself 3, not II.3.
  private static func printed(of provision: Provision, _ parent: ProvisionNumber) -> ProvisionNumber {
    let depth = provision.printedMarker?.number.depth ?? 1
    return ProvisionNumber(Array(parent.components.suffix(max(0, depth - 1))))
  }

  /// What drafters do knowingly: attachments that are published apart, letters that look like digits left out, articles
  /// that begin with 201 in chapter 2.
  private func isOnPurpose(
    _ series: NumberSeries, _ first: Provision, _ second: Provision, _ missing: [SeriesPosition]
  ) -> Bool {
    if second.kind == .annex { return true }
    if series.reading == .letters, missing.count == 1, let letter = missing[0].component(.letters)?.letters {
      return ["i", "j", "l", "o"].contains(letter)
    }
    guard second.kind == .article, first.parent !== second.parent, let number = second.number?.last else {
      return false
    }
    return number.value >= 10 && number.value % 10 <= 1
  }
}
