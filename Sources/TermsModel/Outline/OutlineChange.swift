import TermsSyntax

/// What bringing an outline up to date changed, for all that depends on it.
struct OutlineChange {
  /// First and second parts of the numbers of provisions that came, went or changed: what cites them may lead elsewhere.
  var numbers: Set<NumberComponent> = []
  /// Titles came, went or changed.
  var hasTitles = false
  /// Chapters or annexes came, went or changed.
  var hasDivisions = false
  /// Equal texts may have come or gone.
  var hasTexts = false
  /// What leads the numbers of parts of the document changed, so every reference may lead elsewhere.
  var hasPrefixes = false
  /// Lines that had or got titles, and whether they had one before.
  private var titled: [Line: Bool] = [:]
  /// The places that were built anew, in the component as it is now.
  var rebuilt: [Range<Int>] = []

  var isEmpty: Bool { rebuilt.isEmpty && !hasTitles && !hasTexts }

  /// A title comes to the line or leaves it: call it before it does.
  mutating func willChangeTitle(on line: Line) {
    if titled[line] == nil { titled[line] = line.facts.titles > 0 }
  }

  /// Lines that became or ceased to be titles.
  var titleLines: [Line] { titled.filter { ($0.key.facts.titles > 0) != $0.value }.map(\.key) }

  mutating func note(_ number: ProvisionNumber?) {
    guard let number else { return }
    for component in number.components.prefix(2) { numbers.insert(component) }
  }
}
