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
  let survey: Survey

  var provisions: [Provision] = []
  /// Open units, outermost first: indices into `provisions`.
  var stack: [Int] = []
  /// Open lists of items, outermost first.
  var lists: [ItemList] = []
  var currentDivision: Int?
  var currentChapterNumber: NumberComponent?
  /// The row of each provision's marker.
  var rows: [Int] = []
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
  struct Survey {
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
  static func restarts(_ candidates: CandidateList) -> Bool {
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

  mutating func place(_ index: Int) {
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

  // MARK: Articles

  // MARK: Clauses

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

  mutating func closeArticle() {
    if let depth = stack.firstIndex(where: { provisions[$0].kind == .article }) { close(downTo: depth) }
    // A chapter stays open, anything else at the top level does not hold articles.
    while let top = stack.last, provisions[top].kind == .paragraph || provisions[top].kind == .point {
      stack.removeLast()
    }
    lists = []
  }

  /// Sets the ends: a unit ends where the next unit that is not inside it begins.
  mutating func closeAll() {
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
