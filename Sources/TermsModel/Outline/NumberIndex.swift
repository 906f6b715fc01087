import TermsSyntax

/// The provisions of a component by number, and the series that its articles form.
struct NumberIndex {
  private var byNumber: [ProvisionNumber: [Provision]] = [:]
  /// Top-level articles, ascending by number.
  private(set) var articles: [Provision] = []
  /// The same by the number around them: those of a module stand together.
  private var byParent: [ProvisionNumber: [Provision]] = [:]
  /// Chapters, annexes and modules.
  private(set) var divisions: [Provision] = []
  /// Numbers that several provisions have.
  private(set) var repeated: Set<ProvisionNumber> = []
  private var exact = 0
  private var paragraphs = 0
  private var prefixCounts: [NumberComponent: Int] = [:]

  /// The provisions with a number, in document order.
  func provisions(_ number: ProvisionNumber) -> [Provision] { byNumber[number] ?? [] }

  /// Articles are called paragraphs here: `§ 1`.
  var areParagraphs: Bool { paragraphs > 0 }

  /// First parts that lead the articles of a part of the document: module letters, or chapters that restart.
  func isPrefix(_ component: NumberComponent) -> Bool { prefixCounts[component] != nil }

  /// All of those.
  var prefixes: Set<NumberComponent> { prefixCounts.isEmpty ? [] : Set(prefixCounts.keys) }

  /// How many in a hundred articles print their number.
  var exactShare: Int { articles.isEmpty ? 0 : exact * 100 / articles.count }

  /// The articles whose number is one part longer than this one and begins with it, ascending.
  func articles(under parent: ProvisionNumber) -> [Provision] { byParent[parent] ?? [] }

  mutating func insert(_ provision: Provision) {
    if provision.isDivision { divisions.append(provision) }
    guard let number = provision.number else { return }
    if byNumber[number, default: []].insertInOrder(provision) > 1 { repeated.insert(number) }
    guard provision.kind == .article else { return }
    Self.insert(provision, number, into: &articles)
    Self.insert(provision, number, into: &byParent[number.parent, default: []])
    count(provision, number, 1)
  }

  private static func insert(_ provision: Provision, _ number: ProvisionNumber, into series: inout [Provision]) {
    let place = series.partitioningIndex { other in
      guard let own = other.number else { return true }
      return own > number || own == number && provision.precedes(other)
    }
    series.insert(provision, at: place)
  }

  /// Takes in many at once, in document order, when there are none yet.
  mutating func fill(_ provisions: [Provision]) {
    byNumber.reserveCapacity(provisions.count)
    for provision in provisions {
      if provision.isDivision { divisions.append(provision) }
      guard let number = provision.number else { continue }
      byNumber[number, default: []].append(provision)
      if byNumber[number]?.count ?? 0 > 1 { repeated.insert(number) }
      guard provision.kind == .article else { continue }
      articles.append(provision)
      count(provision, number, 1)
    }
    // Numbers of articles rise through a document, but for those that are wrong.
    for place in articles.indices.dropFirst() {
      guard let a = articles[place - 1].number, let b = articles[place].number, b < a else { continue }
      articles = articles.enumerated().sorted { left, right in
        guard let a = left.element.number, let b = right.element.number else { return left.offset < right.offset }
        return a == b ? left.offset < right.offset : a < b
      }.map(\.element)
      break
    }
    for article in articles {
      if let number = article.number { byParent[number.parent, default: []].append(article) }
    }
  }

  /// Takes a provision out; its number and kind must be those with which it came in.
  mutating func remove(_ provision: Provision) {
    if provision.isDivision { divisions.removeAll { $0 === provision } }
    guard let number = provision.number else { return }
    if byNumber.remove(provision, from: number) < 2 { repeated.remove(number) }
    guard provision.kind == .article else { return }
    Self.remove(provision, number, from: &articles)
    Self.remove(provision, number, from: &byParent[number.parent, default: []])
    count(provision, number, -1)
  }

  private static func remove(_ provision: Provision, _ number: ProvisionNumber, from series: inout [Provision]) {
    var place = series.partitioningIndex { $0.number.map { $0 >= number } ?? true }
    while place < series.count, series[place].number == number {
      if series[place] === provision {
        series.remove(at: place)
        return
      }
      place += 1
    }
  }

  private mutating func count(_ provision: Provision, _ number: ProvisionNumber, _ sign: Int) {
    if provision.confidence == .exact { exact += sign }
    if provision.unit == .paragraph { paragraphs += sign }
    if number.depth > 1, let first = number.first {
      let left = (prefixCounts[first] ?? 0) + sign
      prefixCounts[first] = left == 0 ? nil : left
    }
  }
}
