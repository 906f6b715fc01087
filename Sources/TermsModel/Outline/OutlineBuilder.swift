import TermsSyntax

/// Builds the outline of one component from the candidate markers of its lines.
///
/// A stack of open units is kept; each candidate either opens a unit, which closes the units that cannot hold it, or is
/// rejected because its number does not fit the series it would belong to.
struct OutlineBuilder {
  let lines: [Line]
  let component: Int
  var candidates: CandidateList
  let headings: HeadingClassifier
  /// Chapters number their articles from 1 again; the chapter's number then leads the article's.
  let chaptersRestart: Bool
  private let survey: Survey

  var provisions: [Provision] = []
  /// Open units, outermost first: indices into `provisions`.
  var stack: [Int] = []
  /// Open lists of items, outermost first.
  var lists: [ItemList] = []
  var currentDivision: Int?
  var currentChapterNumber: NumberComponent?
  /// The row of each provision's marker.
  private var rows: [Int] = []
  /// The number of the last article, without a chapter's prefix.
  var lastArticle: ProvisionNumber?

  init(_ lines: [Line], component: Int) {
    self.lines = lines
    self.component = component
    var candidates = CandidateList(lines)
    ContentsDetector.mark(&candidates)
    headings = HeadingClassifier(&candidates, lines)
    chaptersRestart = Self.restarts(candidates)
    survey = Survey(candidates)
    self.candidates = candidates
  }

  /// Facts about all candidates together that single decisions ask for.
  private struct Survey {
    /// The level of the first Markdown heading that opens an article.
    var articleLevel: UInt8?
    /// Markdown headings of the first level without a number.
    var titles = 0
    /// Some article has a label.
    var hasArticleLabels = false

    init(_ candidates: CandidateList) {
      for candidate in candidates.items {
        let level = candidate.marker.headingLevel
        if articleLevel == nil, level > 0, isArticleHeading(candidate) { articleLevel = level }
        if candidate.marker.style == .heading, level == 1 { titles += 1 }
        if candidate.marker.unit == .article { hasArticleLabels = true }
      }
    }
  }

  static func build(_ lines: [Line], component: Int) -> [Provision] {
    var builder = OutlineBuilder(lines, component: component)
    for index in 0..<builder.candidates.count where !builder.candidates[index].isContents { builder.place(index) }
    builder.closeAll()
    return builder.provisions
  }

  /// Article 1 stands under two or more chapters.
  private static func restarts(_ candidates: CandidateList) -> Bool {
    var chapters = 0
    var firstArticles = 0
    var seenInChapter = false
    for candidate in candidates.items where !candidate.isContents {
      if candidate.marker.style == .label, candidate.marker.unit == .chapter {
        chapters += 1
        seenInChapter = false
      } else if isArticleHeading(candidate), candidate.marker.number == ProvisionNumber([NumberComponent(1)]),
        chapters > 0,
        !seenInChapter
      {
        firstArticles += 1
        seenInChapter = true
      }
    }
    return firstArticles >= 2
  }

  static func isArticleHeading(_ candidate: Candidate) -> Bool {
    candidate.isHeading || (candidate.marker.style == .label && HeadingClassifier.isArticle(candidate.marker))
  }

  private mutating func place(_ index: Int) {
    let candidate = candidates[index]
    switch candidate.marker.style {
    case .label: placeLabel(index, candidate)
    case .heading: placeHeading(index, candidate)
    case .single where candidate.isHeading: placeArticleHeading(index, candidate)
    case .single: placeItem(index, candidate)
    case .dotted: placeDotted(index, candidate)
    case .letter: placeItem(index, candidate)
    case .bare: placeBare(index, candidate)
    case .bullet: break
    }
  }

  // MARK: Divisions

  private mutating func placeLabel(_ index: Int, _ candidate: Candidate) {
    guard candidate.isFirstOnLine, candidate.isSeparated || candidate.shape.isTitleLike,
      let unit = candidate.marker.unit
    else { return }
    switch unit {
    case .article, .paragraph: placeArticleLabel(index, candidate, unit)
    case .chapter, .module, .annex: placeDivision(candidate, unit)
    case .lid: placeItem(index, candidate)
    case .point, .sentence: break
    }
  }

  private mutating func placeDivision(_ candidate: Candidate, _ unit: UnitLabel) {
    guard candidate.shape.isTitleLike || candidate.shape.length == 0 else { return }
    close(downTo: 0)
    let number = candidate.marker.number
    let provision = make(
      unit == .annex ? .annex : .chapter, number, candidate, confidence: .exact, parent: nil)
    let position = open(provision, row: candidate.row)
    currentChapterNumber = unit == .chapter ? number.first : nil
    currentDivision = unit != .chapter || chaptersRestart ? position : nil
    provisions[position].scope = currentDivision
    lastArticle = nil
  }

  /// A Markdown heading without a number: a chapter over articles, or an article of a text without numbers.
  private mutating func placeHeading(_ index: Int, _ candidate: Candidate) {
    let level = candidate.marker.headingLevel
    if let articleLevel = survey.articleLevel, level > articleLevel { return }
    // The document's own title.
    if level == 1, survey.titles == 1 { return }
    close(downTo: 0)
    currentDivision = nil
    currentChapterNumber = nil
    _ = open(make(.chapter, nil, candidate, confidence: .exact, parent: nil), row: candidate.row)
  }

  // MARK: Articles

  private mutating func placeArticleLabel(_ index: Int, _ candidate: Candidate, _ unit: UnitLabel) {
    var number = candidate.marker.number
    guard unit == .article || !survey.hasArticleLabels else { return }
    var confidence = Confidence.exact
    if candidate.marker.isOrdinal, let repaired = repairedOrdinal(index, number) {
      number = repaired
      confidence = .repaired
    }
    // A heading has a title, a separator, or the number that comes next; anything else is a sentence.
    let expected = number.last.flatMap { last in lastArticle?.last.map { $0.next == last } } ?? true
    guard candidate.shape.isTitleLike || candidate.shape.length == 0 || expected else { return }
    openArticle(number, candidate, confidence: confidence)
  }

  /// `10th` between 10d and 10f is 10e.
  private func repairedOrdinal(_ index: Int, _ number: ProvisionNumber) -> ProvisionNumber? {
    guard let last = lastArticle?.last, let printed = number.last, last.value == printed.value, last.packedLetters != 0
    else {
      return nil
    }
    return ProvisionNumber([last.next])
  }

  private mutating func placeArticleHeading(_ index: Int, _ candidate: Candidate) {
    let printed = candidate.marker.number
    let (number, confidence) = headingNumber(index, printed)
    guard let number else { return }
    openArticle(number, candidate, confidence: confidence)
  }

  /// The number that a heading has by its own print, its clauses and its neighbours.
  private func headingNumber(_ index: Int, _ printed: ProvisionNumber) -> (ProvisionNumber?, Confidence) {
    if let child = clauseNumber(under: index) {
      return (child, child == printed ? .exact : .inferred)
    }
    guard let last = lastArticle?.first else {
      guard headings.isRestarted, let following = nextClauseNumber(after: index)?.first, following.value > 1 else {
        return (printed, .exact)
      }
      return (ProvisionNumber([NumberComponent(1)]), printed.first == NumberComponent(1) ? .exact : .inferred)
    }
    guard headings.isRestarted, printed.first != last.next else { return (printed, .exact) }
    return (ProvisionNumber([last.next]), .inferred)
  }

  /// The article whose clauses follow a heading directly, before the next heading.
  private func clauseNumber(under index: Int) -> ProvisionNumber? {
    var next = index + 1
    while next < candidates.count, !candidates[next].isHeading {
      let marker = candidates[next].marker
      if marker.style == .dotted, marker.place == .lineStart, marker.number.depth == 2, let first = marker.number.first
      {
        // Only a clause near the start of a series says which article it belongs to.
        guard let last = marker.number.last, last.value <= 2 || first == candidates[index].marker.number.first else {
          return nil
        }
        return ProvisionNumber([first])
      }
      if marker.style == .label { return nil }
      next += 1
    }
    return nil
  }

  private func nextClauseNumber(after index: Int) -> ProvisionNumber? {
    var next = index + 1
    while next < candidates.count {
      if candidates[next].marker.style == .dotted, candidates[next].marker.place == .lineStart {
        return candidates[next].marker.number
      }
      next += 1
    }
    return nil
  }

  private mutating func openArticle(_ number: ProvisionNumber, _ candidate: Candidate, confidence: Confidence) {
    closeArticle()
    lastArticle = number
    var canonical = number
    if chaptersRestart, let chapter = currentChapterNumber {
      canonical = ProvisionNumber([chapterPrefix(chapter)]).appending(number)
    }
    _ = open(make(.article, canonical, candidate, confidence: confidence, parent: stack.last), row: candidate.row)
  }

  /// A chapter printed in Roman numerals leads its articles in Roman numerals: `II.2.1`.
  private func chapterPrefix(_ chapter: NumberComponent) -> NumberComponent {
    guard let top = stack.first, let label = provisions[top].unit, label == .chapter else { return chapter }
    let marker = provisions[top].marker
    let text = marker.start.line.text.substring(marker.start.offset..<marker.end.offset)
    let isRoman = !text.contains(where: \.isNumber)
    if isRoman, let roman = RomanNumeral.text(of: Int(chapter.value)) { return NumberComponent(letters: roman) }
    return chapter
  }

  // MARK: Clauses

  private mutating func placeDotted(_ index: Int, _ candidate: Candidate) {
    let number = candidate.marker.number
    if candidate.marker.place == .midLine {
      guard fitsSeries(number, exactly: true) else { return }
      openClause(number, candidate, confidence: .exact)
      return
    }
    guard candidate.isSeparated || fitsSeries(number, exactly: true) else { return }
    if number.depth == 2, !articleMatches(number) {
      guard openImplicitArticle(for: number, index, candidate) else { return }
    }
    guard fitsSeries(number, exactly: false) else { return }
    openClause(number, candidate, confidence: .exact)
  }

  private func currentArticle() -> Int? {
    stack.last { provisions[$0].kind == .article }
  }

  private func articleMatches(_ number: ProvisionNumber) -> Bool {
    guard let last = lastArticle else { return false }
    return number.starts(with: last) && number.depth == last.depth + 1 || last.depth >= number.depth
  }

  /// A clause whose article printed no heading proves the article all the same: 3.1 says that there is a 3.
  private mutating func openImplicitArticle(for number: ProvisionNumber, _ index: Int, _ candidate: Candidate) -> Bool {
    // "5.7" under article 4 is a stray number; only the first clause of a series proves its article.
    guard let first = number.first, !first.isLetters, let last = number.last, last.value <= 1 else { return false }
    if let current = lastArticle?.first {
      guard first > current, first.value - current.value <= 3 || headings.isRestarted else { return false }
    } else if first.value > 3 {
      return false
    }
    var heading = candidate
    heading.marker.number = ProvisionNumber([first])
    let title = titleLine(before: candidate.row)
    if let title { heading.row = title }
    openArticle(ProvisionNumber([first]), heading, confidence: .inferred)
    guard let opened = stack.last else { return false }
    let line = lines[heading.row]
    let start = title == nil ? candidate.marker.range.lowerBound : line.scan.textStart
    provisions[opened].marker = TextSpan(line, start..<start)
    provisions[opened].textStart = TextPoint(line, start)
    provisions[opened].title = title == nil ? nil : TextSpan(line, start..<line.text.count)
    return true
  }

  /// A short line without a number right above a clause is the heading of its article.
  private func titleLine(before row: Int) -> Int? {
    var above = row - 1
    while above >= 0, row - above <= 3 {
      let scan = lines[above].scan
      if scan.kind == .text {
        guard scan.markers.isEmpty || scan.markers.first?.style == .heading, scan.shape.isTitleLike,
          scan.shape.length <= 80,
          above == 0 || lines[above - 1].scan.kind != .text
        else { return nil }
        return above
      }
      above -= 1
    }
    return nil
  }

  /// Whether a dotted number can be the next clause of the open article.
  private func fitsSeries(_ number: ProvisionNumber, exactly: Bool) -> Bool {
    guard let article = currentArticle(), let base = lastArticle, number.starts(with: base), number.depth > base.depth,
      let last = number.last
    else { return false }
    let parentNumber = number.parent
    let parent = parentNumber == base ? article : stack.last { printedNumber($0) == parentNumber }
    guard let parent else { return false }
    let previous = provisions[parent].children.last { provisions[$0].kind == .paragraph && !provisions[$0].isVirtual }
    guard let previous, let before = provisions[previous].number?.last else { return exactly ? last.value == 1 : true }
    if exactly { return before.next == last }
    // A repeated or skipped number is a finding, not a reason to lose the clause; a wild jump is prose.
    return last.value <= before.value + 20 && last.value + 20 >= before.value
  }

  /// The number without a restarting chapter's prefix.
  private func printedNumber(_ index: Int) -> ProvisionNumber? {
    guard let number = provisions[index].number else { return nil }
    return chaptersRestart && currentChapterNumber != nil
      ? ProvisionNumber(Array(number.components.dropFirst())) : number
  }

  private mutating func openClause(_ number: ProvisionNumber, _ candidate: Candidate, confidence: Confidence) {
    guard let article = currentArticle(), let base = lastArticle, let articleNumber = provisions[article].number else {
      return
    }
    let parentNumber = number.parent
    let parent = parentNumber == base ? article : stack.last { printedNumber($0) == parentNumber } ?? article
    close(to: parent)
    // A clause with a number of its own ends the lists beside it.
    lists.removeAll { $0.parent == parent }
    let canonical = ProvisionNumber(
      articleNumber.components + number.components.dropFirst(base.depth))
    _ = open(make(.paragraph, canonical, candidate, confidence: confidence, parent: parent), row: candidate.row)
  }

  /// `3 Indien …` after 13.2 and before 13.4 is 13.3.
  private mutating func placeBare(_ index: Int, _ candidate: Candidate) {
    guard let base = lastArticle, base.depth == 1 || base.first?.isLetters == true, let article = currentArticle(),
      let value = candidate.marker.number.first
    else { return }
    let number = base.appending(value)
    let previous = provisions[article].children.last { provisions[$0].kind == .paragraph && !provisions[$0].isVirtual }
    guard let previous, provisions[previous].number?.last?.next == value,
      follows(base.appending(value.next), after: index)
    else { return }
    openClause(number, candidate, confidence: .repaired)
  }

  private func follows(_ number: ProvisionNumber, after index: Int) -> Bool {
    var next = index + 1
    while next < candidates.count, next < index + 60, !Self.isArticleHeading(candidates[next]) {
      if candidates[next].marker.number == number { return true }
      next += 1
    }
    return false
  }

  // MARK: Opening and closing

  func make(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, _ candidate: Candidate, confidence: Confidence, parent: Int?
  ) -> Provision {
    let line = lines[candidate.row]
    let start = TextPoint(line, candidate.marker.contentStart)
    var provision = Provision(
      kind: kind, number: number, unit: candidate.marker.unit, confidence: confidence,
      marker: TextSpan(line, candidate.marker.range), title: nil, textStart: start, end: start, parent: parent,
      component: component, scope: currentDivision, place: candidate.marker.place)
    provision.title = TitleFinder.title(of: provision, candidate, lines)
    return provision
  }

  mutating func open(_ provision: Provision, row: Int) -> Int {
    // Ends of the units before are set where this one begins.
    let position = provisions.count
    provisions.append(provision)
    rows.append(row)
    if let parent = provision.parent { provisions[parent].children.append(position) }
    stack.append(position)
    return position
  }

  /// Closes every unit down to a depth of the stack; their text ends where the next unit begins.
  mutating func close(downTo depth: Int) {
    while stack.count > depth { stack.removeLast() }
    lists.removeAll { list in !stack.contains(list.parent) }
    if depth == 0 { lists = [] }
  }

  mutating func close(to parent: Int) {
    guard let depth = stack.firstIndex(of: parent) else { return }
    close(downTo: depth + 1)
  }

  private mutating func closeArticle() {
    if let depth = stack.firstIndex(where: { provisions[$0].kind == .article }) { close(downTo: depth) }
    // A chapter stays open, anything else at the top level does not hold articles.
    while let top = stack.last, provisions[top].kind == .paragraph || provisions[top].kind == .point {
      stack.removeLast()
    }
    lists = []
  }

  /// Sets the ends: a unit ends where the next unit that is not inside it begins.
  private mutating func closeAll() {
    guard let last = lines.last else { return }
    let end = TextPoint(last, last.text.count)
    var open: [Int] = []
    for index in provisions.indices {
      while let top = open.last, top != provisions[index].parent {
        provisions[top].end = provisions[index].marker.start
        open.removeLast()
      }
      open.append(index)
    }
    for index in open { provisions[index].end = end }
    TextHasher.hash(&provisions, rows: rows, lines)
  }
}
