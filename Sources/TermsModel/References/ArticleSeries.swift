import TermsSyntax

/// The article numbers of a component: which are there, which is the highest, and how sure they are.
struct ArticleSeries {
  /// Numbers of the top-level articles, ascending, with the provision that has each.
  private var articles: [(number: ProvisionNumber, provision: Int)] = []
  /// First parts that lead the articles of a part of the document: module letters, or chapters that restart.
  private(set) var prefixes: Set<NumberComponent>?
  /// Articles are called paragraphs here: `§ 1`.
  private(set) var areParagraphs = false
  private let exactShare: Int

  init(_ outline: Outline, component: Int) {
    var exact = 0
    for (index, provision) in outline.provisions.enumerated() where provision.component == component {
      guard provision.kind == .article, let number = provision.number else { continue }
      articles.append((number, index))
      if provision.confidence == .exact { exact += 1 }
      if provision.unit == .paragraph { areParagraphs = true }
      if number.depth > 1, let first = number.first { prefixes = (prefixes ?? []).union([first]) }
    }
    articles.sort { $0.number < $1.number }
    exactShare = articles.isEmpty ? 0 : exact * 100 / articles.count
  }

  /// What to say of a number that was not found.
  func missing(_ number: ProvisionNumber, spellings: [ProvisionNumber], _ outline: Outline) -> Resolver.MissingResult {
    guard articles.count >= 2 else { return .unknown }
    // The article is there: the clause is not.
    for spelling in spellings {
      if let parent = deepest(spelling, outline) { return missingClause(spelling, parent, outline) }
    }
    guard let spelling = comparable(spellings) else { return .unknown }
    let depth = articles[0].number.depth
    let wanted = ProvisionNumber(Array(spelling.components.prefix(depth)))
    let peers = articles.filter { $0.number.depth == wanted.depth && $0.number.parent == wanted.parent }
    guard let highest = (peers.isEmpty ? articles : peers).last else { return .unknown }
    let nearest = peers.min { distance($0.number, wanted) < distance($1.number, wanted) }?.provision
    if wanted > highest.number || peers.isEmpty {
      return .missing(.aboveHighest(number, highest: highest.number), nearest: nearest)
    }
    return .missing(.number(number, certain: isCertain(around: wanted, peers, outline)), nearest: nearest)
  }

  /// A number of letters cannot be compared with plain ones: "artikel II" in a text of articles 1 to 20.
  private func comparable(_ spellings: [ProvisionNumber]) -> ProvisionNumber? {
    spellings.first { $0.first?.isLetters == articles[0].number.first?.isLetters }
  }

  private func deepest(_ number: ProvisionNumber, _ outline: Outline) -> Int? {
    var shorter = number.parent
    while shorter.depth > 0 {
      let place = articles.partitioningIndex { $0.number >= shorter }
      if place < articles.count, articles[place].number == shorter {
        return deepestChild(number, articles[place].provision, outline)
      }
      shorter = shorter.parent
    }
    return nil
  }

  private func deepestChild(_ number: ProvisionNumber, _ provision: Int, _ outline: Outline) -> Int {
    for child in outline[provision].children {
      if let own = outline[child].number, number.starts(with: own), own != number {
        return deepestChild(number, child, outline)
      }
    }
    return provision
  }

  private func missingClause(_ number: ProvisionNumber, _ parent: Int, _ outline: Outline) -> Resolver.MissingResult {
    let children = outline[parent].children.filter { outline[$0].kind == .paragraph || outline[$0].kind == .point }
    let numbers = children.compactMap { outline[$0].number?.last }.filter { !$0.isLetters }
    guard let own = outline[parent].number, let last = number.components.dropFirst(own.depth).first else {
      return .unknown
    }
    if last.isLetters { return .unknown }
    guard let first = numbers.first, let highest = numbers.max(), numbers.count >= 1 else {
      // One unnumbered text: the clause may be a paragraph of it.
      return .missing(.number(number, certain: false), nearest: parent)
    }
    let printed = children.contains { !outline[$0].isVirtual }
    let exact = children.allSatisfy { outline[$0].confidence == .exact } && outline[parent].confidence == .exact
    if printed, exact { return .missing(.number(number, certain: true), nearest: parent) }
    return .missing(
      .inner(of: own, .init(unit: .lid, component: last), first: first, last: highest), nearest: parent)
  }

  private func isCertain(
    around wanted: ProvisionNumber, _ peers: [(number: ProvisionNumber, provision: Int)], _ outline: Outline
  ) -> Bool {
    guard exactShare >= 80, let above = peers.firstIndex(where: { $0.number > wanted }), above > 0 else { return false }
    return outline[peers[above].provision].confidence == .exact
      && outline[peers[above - 1].provision].confidence == .exact
  }

  private func distance(_ left: ProvisionNumber, _ right: ProvisionNumber) -> Int {
    guard let a = left.last, let b = right.last else { return .max }
    return abs(Int(a.value) - Int(b.value)) * 32 + (a.packedLetters == b.packedLetters ? 0 : 1)
  }
}
