import TermsModel
import TermsSyntax

/// Reads the series of a component and keeps those in which something is not as it should be. A provision whose items are in
/// order costs one comparison an item.
struct SeriesReader {
  /// What articles and chapters have in common that are numbered in one series.
  private struct Key: Hashable {
    let scope: Provision?
    let prefix: ProvisionNumber?
    let kind: ProvisionKind
    let label: UInt64
  }

  private var articles: [Key: NumberSeries] = [:]
  private var order: [Key] = []
  private var lists: [NumberSeries] = []
  /// Clauses that are the first of their article and not numbered 1.
  private(set) var late: [Provision] = []

  /// Nothing read yet.
  init() {}

  /// All of a component.
  init(_ component: Component) {
    for provision in component.outline.provisions { visit(provision) }
  }

  /// Takes in the next provision of the component.
  mutating func visit(_ provision: Provision) {
    if !provision.children.isEmpty { visitChildren(of: provision) }
    if provision.isDivision || provision.kind == .article { visitUnit(provision) }
  }

  /// The series that are not in order.
  var suspects: [NumberSeries] {
    order.compactMap { articles[$0] }.filter { !$0.isClean } + lists
  }

  /// The series, cut where they start again, that a provision stands in and that is not in order.
  func run(with provision: Provision) -> NumberSeries? {
    for series in suspects {
      if let run = series.runs().first(where: { $0.members.contains(provision) }) { return run }
    }
    return nil
  }

  // MARK: Articles and chapters

  private mutating func visitUnit(_ provision: Provision) {
    guard let number = provision.number, let last = number.last else { return }
    let key = Key(
      scope: provision.isDivision ? nil : provision.scope, prefix: provision.isDivision ? nil : number.parent,
      kind: provision.kind, label: Self.label(of: provision))
    if articles[key] == nil {
      articles[key] = NumberSeries(last.isLetters ? .letters : .digits)
      order.append(key)
    }
    articles[key]?.append(provision)
  }

  /// The word before the number, packed: a text in two languages numbers `Artikel 1` and `Article 1` side by side, and parts
  /// beside chapters.
  private static func label(of provision: Provision) -> UInt64 {
    guard let marker = provision.printedMarker, marker.unit != nil else { return 0 }
    var word: UInt64 = 0
    provision.line.text.withBytes { bytes in
      for byte in bytes[marker.range.clamped(to: bytes.indices)].prefix(8) {
        guard (byte | 0x20) &- 0x61 < 26 else { break }
        word = word << 8 | UInt64(byte | 0x20)
      }
    }
    return word == abbreviated ? unabbreviated : word
  }

  private static let abbreviated = pack("art")
  private static let unabbreviated = pack("artikel")

  private static func pack(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  // MARK: Clauses and items

  private mutating func visitChildren(of provision: Provision) {
    var clauses = NumberSeries(.digits)
    var items: NumberSeries?
    for child in provision.children {
      guard let component = child.number?.last else { continue }
      guard child.isVirtual else {
        clauses.append(child)
        continue
      }
      if Self.isFirst(component), !(items.map { Self.continues($0, component) } ?? false) {
        keep(items)
        items = NumberSeries(Self.reading(startingWith: component))
      }
      if items?.append(child) != true {
        keep(items)
        items = nil
      }
    }
    if let first = clauses.positions.first, first.value > 1, provision.kind == .article {
      late += clauses.members.prefix(1)
    }
    keep(clauses)
    keep(items)
  }

  private mutating func keep(_ series: NumberSeries?) {
    if let series, !series.isClean { lists.append(series) }
  }

  private static func isFirst(_ component: NumberComponent) -> Bool {
    component == NumberComponent(1) || component.letters == "a" || component.letters == "i" || component.letters == "aa"
  }

  /// `i` behind `h` is a letter, not a Roman one.
  private static func continues(_ series: NumberSeries, _ component: NumberComponent) -> Bool {
    guard let last = series.positions.last, let next = series.position(of: component) else { return false }
    return last.isFollowed(by: next)
  }

  private static func reading(startingWith component: NumberComponent) -> SeriesPosition.Reading {
    if !component.isLetters { return .digits }
    return component.letters == "i" ? .roman : .letters
  }
}
