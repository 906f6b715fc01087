import TermsSyntax

/// Numbers that begin again under headings that print none: whether they are lists, each of its heading, or articles that run on
/// through the headings.
struct HeadedLists: Equatable {
  /// Headings without a number.
  private var headings = 0
  /// Numbers that open a line.
  private var numbers = 0
  /// Such numbers that look like headings.
  private var titled = 0
  /// Clauses, and headings that print their number: they say what the structure is.
  private var others = 0
  /// The first numbers under headings: those that are 1, and the rest.
  private var begun = 0
  private var continued = 0
  /// The number before any heading, when there is one: whether it is 1.
  private var first: Bool?
  /// A heading stands behind the last number.
  private var isOpen = false

  /// Most of the numbers are sentences, and nearly each list begins with 1.
  var areLists: Bool {
    headings >= 3 && others == 0 && titled * 2 <= numbers && (continued == 0 ? begun >= 2 : continued * 3 <= begun)
  }

  mutating func add(_ candidate: Candidate) {
    let marker = candidate.marker
    switch marker.style {
    case .heading where marker.headingLevel > 0:
      headings += 1
      isOpen = true
    case .dotted where candidate.isFirstOnLine: others += 1
    case .single where HeadingClassifier.isTopLevelSingle(candidate):
      if marker.headingLevel > 0 { others += 1 }
      if candidate.looksLikeHeading { titled += 1 }
      let isOne = marker.number.first == NumberComponent(1)
      if isOpen { count(isOne) } else if numbers == 0 { first = isOne }
      numbers += 1
      isOpen = false
    default: break
    }
  }

  private mutating func count(_ isOne: Bool) {
    if isOne { begun += 1 } else { continued += 1 }
  }

  mutating func append(_ next: HeadedLists) {
    if let first = next.first {
      if isOpen { count(first) } else if numbers == 0 { self.first = first }
    }
    isOpen = next.numbers > 0 ? next.isOpen : isOpen || next.isOpen
    headings += next.headings
    numbers += next.numbers
    titled += next.titled
    others += next.others
    begun += next.begun
    continued += next.continued
  }
}
