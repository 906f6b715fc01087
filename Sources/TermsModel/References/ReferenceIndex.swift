import TermsSyntax

/// Which lines cite what: finds the references that an edit of their target concerns.
struct ReferenceIndex {
  private var byNumber: [NumberComponent: Set<Line>] = [:]
  /// Lines with references by title.
  private(set) var titled: Set<Line> = []
  /// Lines with references that name a document.
  private(set) var naming: Set<Line> = []
  /// Lines with ranges, and the first numbers between which they lie.
  private(set) var ranges: [Line: ClosedRange<UInt32>] = [:]
  /// Lines with references of which some member was not found.
  private(set) var unsettled: Set<Line> = []

  mutating func insert(_ line: Line, _ scan: LineScan) {
    for reference in scan.references {
      for number in Self.numbers(of: reference) { byNumber[number, default: []].insert(line) }
      if reference.form == .title { titled.insert(line) }
      if Self.isNaming(reference.tail) { naming.insert(line) }
      if reference.members.contains(where: \.endsRange) {
        let values = reference.members.compactMap(\.number.first).filter { !$0.isFromEnd }.map(\.value)
        if let low = values.min(), let high = values.max() {
          let own = ranges[line] ?? low...high
          ranges[line] = min(own.lowerBound, low)...max(own.upperBound, high)
        }
      }
    }
  }

  mutating func remove(_ line: Line, _ scan: LineScan) {
    guard !scan.references.isEmpty else { return }
    for reference in scan.references {
      for number in Self.numbers(of: reference) {
        byNumber[number]?.remove(line)
        if byNumber[number]?.isEmpty == true { byNumber[number] = nil }
      }
    }
    titled.remove(line)
    naming.remove(line)
    ranges[line] = nil
    unsettled.remove(line)
  }

  /// All lines with references that cite numbers.
  var lines: Set<Line> { byNumber.values.reduce(into: titled) { $0.formUnion($1) } }

  mutating func note(_ line: Line, isSettled: Bool) {
    if isSettled { unsettled.remove(line) } else { unsettled.insert(line) }
  }

  /// Lines with references to provisions whose number begins with one of these, or has it behind a module's letter.
  func lines(citing numbers: Set<NumberComponent>) -> Set<Line> {
    var lines = Set<Line>()
    for number in numbers { lines.formUnion(byNumber[number] ?? []) }
    for (line, range) in ranges where numbers.contains(where: { range.contains($0.value) }) { lines.insert(line) }
    return lines
  }

  private static func isNaming(_ tail: ReferenceSyntax.Tail) -> Bool {
    switch tail {
    case .document, .name: true
    case .within(let around): around.name != nil
    case .none, .thisDocument, .law: false
    }
  }

  private static func numbers(of reference: ReferenceSyntax) -> [NumberComponent] {
    var numbers = reference.members.compactMap(\.number.first)
    for member in reference.members {
      // "artikel IV.3" may be the third clause of article 4.
      if member.number.depth > 1, let value = member.number.first?.romanValue { numbers.append(NumberComponent(value)) }
      // "artikel 10 a" may be article 10a.
      guard let step = member.inner.first, step.isApart, let number = member.number.first else { continue }
      numbers.append(NumberComponent(Int(number.value), suffix: step.component.letters))
    }
    if case .within(let around) = reference.insideDocument.tail {
      numbers += [around.number, around.division?.number].compactMap { $0?.first }
    }
    return numbers
  }
}
