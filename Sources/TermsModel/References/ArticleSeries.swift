import TermsSyntax

/// What to say of a number that no provision has, from the series of article numbers around it.
struct ArticleSeries {
  private let numbers: NumberIndex

  init(_ numbers: NumberIndex) { self.numbers = numbers }

  /// What to say of a number that was not found.
  func missing(_ number: ProvisionNumber, spellings: [ProvisionNumber]) -> Resolver.MissingResult {
    guard numbers.articles.count >= 2 else { return .unknown }
    // The article is there: the clause is not.
    for spelling in spellings {
      if let parent = deepest(spelling) { return missingClause(spelling, parent) }
    }
    guard let (lowest, spelling) = comparable(spellings) else {
      // A number of letters cannot be compared with plain ones: "artikel II" in a text of articles 1 to 20.
      return .unknown
    }
    let wanted = ProvisionNumber(Array(spelling.components.prefix(lowest.depth)))
    let peers = numbers.articles(under: wanted.parent)
    guard let highest = (peers.last ?? numbers.articles.last)?.number else { return .unknown }
    let nearest = nearest(to: wanted, peers)
    if wanted > highest || peers.isEmpty {
      return .missing(.aboveHighest(number, highest: highest), nearest: nearest)
    }
    return .missing(.number(number, certain: isCertain(around: wanted, peers)), nearest: nearest)
  }

  /// The spelling that can be compared with the articles, and the lowest of those. Beside the lettered articles of annexes the
  /// plain ones count when they are the body's.
  private func comparable(_ spellings: [ProvisionNumber]) -> (lowest: ProvisionNumber, ProvisionNumber)? {
    guard let lowest = numbers.articles.first?.number else { return nil }
    if let spelling = spellings.first(where: { $0.first?.isLetters == lowest.first?.isLetters }) {
      return (lowest, spelling)
    }
    let start = numbers.articles.partitioningIndex { $0.number?.first?.isLetters != true }
    guard numbers.articles.count - start >= 2, let plain = numbers.articles[start].number,
      numbers.articles.last?.scope == nil, let spelling = spellings.first(where: { $0.first?.isLetters == false })
    else { return nil }
    return (plain, spelling)
  }

  /// The innermost provision in which a number would stand.
  private func deepest(_ number: ProvisionNumber) -> Provision? {
    var shorter = number.parent
    while shorter.depth > 0 {
      if let article = numbers.provisions(shorter).first(where: { $0.kind == .article }) {
        return deepestChild(number, article)
      }
      shorter = shorter.parent
    }
    return nil
  }

  private func deepestChild(_ number: ProvisionNumber, _ provision: Provision) -> Provision {
    for child in provision.children {
      if let own = child.number, number.starts(with: own), own != number { return deepestChild(number, child) }
    }
    return provision
  }

  private func missingClause(_ number: ProvisionNumber, _ parent: Provision) -> Resolver.MissingResult {
    let children = parent.children.filter { $0.kind == .paragraph || $0.kind == .point }
    let values = children.compactMap { $0.number?.last }.filter { !$0.isLetters }
    guard let own = parent.number, let last = number.components.dropFirst(own.depth).first, !last.isLetters else {
      return .unknown
    }
    guard let first = values.first, let highest = values.max() else {
      // One unnumbered text: the clause may be a paragraph of it.
      return .missing(.number(number, certain: false), nearest: parent)
    }
    let isPrinted = children.contains { !$0.isVirtual }
    let isExact = children.allSatisfy { $0.confidence == .exact } && parent.confidence == .exact
    if isPrinted, isExact { return .missing(.number(number, certain: true), nearest: parent) }
    return .missing(
      .inner(of: own, .init(unit: .lid, component: last), first: first, last: highest), nearest: parent)
  }

  /// The numbers on both sides of the gap are printed, and so are most of the others.
  private func isCertain(around wanted: ProvisionNumber, _ peers: [Provision]) -> Bool {
    guard numbers.exactShare >= 80 else { return false }
    let above = peers.partitioningIndex { $0.number.map { $0 > wanted } ?? true }
    guard above > 0, above < peers.count else { return false }
    return peers[above].confidence == .exact && peers[above - 1].confidence == .exact
  }

  private func nearest(to wanted: ProvisionNumber, _ peers: [Provision]) -> Provision? {
    let place = peers.partitioningIndex { $0.number.map { $0 >= wanted } ?? true }
    // On each side the first with the nearest value, and the first of those whose letters are the same: a text may print
    // one number thousands of times.
    let values = Set([place - 1, place].filter { peers.indices.contains($0) }.compactMap { value(peers[$0]) }).sorted()
    let candidates = values.flatMap { value in
      let first = peers.partitioningIndex { (self.value($0) ?? .max) >= value }
      let own = wanted.parent.appending(NumberComponent(Int(value), suffix: wanted.last?.letters ?? ""))
      return [first, peers.partitioningIndex { $0.number.map { $0 >= own } ?? true }]
    }
    return candidates.filter { $0 < peers.count }.map { peers[$0] }
      .min { distance($0, wanted) < distance($1, wanted) }
  }

  private func value(_ provision: Provision) -> UInt32? { provision.number?.last?.value }

  private func distance(_ provision: Provision, _ wanted: ProvisionNumber) -> Int {
    guard let a = provision.number?.last, let b = wanted.last else { return .max }
    return abs(Int(a.value) - Int(b.value)) * 32 + (a.packedLetters == b.packedLetters ? 0 : 1)
  }
}
