import TermsSyntax

/// How divisions stand inside each other: parts hold chapters, chapters hold divisions, annexes hold parts.
extension OutlineBuilder {
  /// Opens a chapter, module or annex inside the open divisions that can hold it.
  mutating func openDivision(_ kind: ProvisionKind, _ number: ProvisionNumber?, _ candidate: Candidate) {
    closeArticle()
    let depth = stack.indices.first { !holds($0, kind, number, candidate.marker, isSetOff: candidate.isSetOff) }
    close(downTo: depth ?? stack.count)
    let scopeBefore = state.scope
    state.scope = nil
    let provision = make(kind, number, candidate, confidence: .exact, parent: stack.last)
    open(provision, row: candidate.row)
    state.division = provision
    state.scope = stack.last { numbersItsArticles($0) }
    state.prefix = prefix()
    provision.scope = state.scope
    // Plain headings and chapters do not interrupt the numbers of articles; what numbers for itself does.
    if number != nil || scopeBefore !== state.scope {
      state.articleBefore = state.lastArticle ?? state.articleBefore
      state.lastArticle = nil
    }
  }

  private func numbersItsArticles(_ division: Provision) -> Bool {
    division.kind == .annex || division.unit == .module || mode.restarts(division.openingMarker)
  }

  private func prefix() -> ProvisionNumber? {
    var components: [NumberComponent] = []
    for division in stack {
      if division.kind == .annex { components = [] }
      let marker = division.openingMarker
      guard mode.restarts(marker), division.kind != .annex, let number = division.number?.last else { continue }
      // A chapter printed in Roman numerals leads its articles in Roman numerals: `II.2.1`.
      let isRoman = number.value > 0 && (marker.isRoman || marker.style == .letter)
      let roman = isRoman ? RomanNumeral.text(of: Int(number.value)) : nil
      components.append(roman.map { NumberComponent(letters: $0) } ?? number)
    }
    return components.isEmpty ? nil : ProvisionNumber(components)
  }

  private func holds(
    _ place: Int, _ kind: ProvisionKind, _ number: ProvisionNumber?, _ marker: NumberingMarker, isSetOff: Bool
  ) -> Bool {
    let open = stack[place]
    guard kind != .annex else { return false }
    let levels = (open.openingMarker.headingLevel, marker.headingLevel)
    if levels.0 > 0, levels.1 > 0 {
      if levels.0 != levels.1 { return levels.0 < levels.1 }
      if open.unit == nil || marker.unit == nil { return false }
    }
    if open.kind == .annex {
      // Chapters of the text go on behind an annex; parts of an annex begin with a first.
      return place + 1 < stack.count || number?.last.map { $0.value == 1 || $0.letters == "a" } ?? true
    }
    if marker.unit == .module { return false }
    if open.unit == .module { return true }
    // Titles hold chapters where they come first.
    if open.rank == 3, marker.rank == 2 { return true }
    return Self.order(open.rank, open.unit, open.number != nil) < Self.order(marker.rank, marker.unit, number != nil)
  }

  private static func order(_ rank: UInt8, _ unit: UnitLabel?, _ isNumbered: Bool) -> UInt8 {
    unit != nil ? rank : isNumbered ? 6 : 7
  }
}

extension Provision {
  /// The marker that it prints, or what stands for it.
  var openingMarker: NumberingMarker {
    guard case .marker(let index) = opening, line.scan.markers.indices.contains(index) else { return .none }
    return line.scan.markers[index]
  }

  /// A chapter whose letter or Roman numeral stands without a label.
  var isLetteredChapter: Bool { kind == .chapter && unit == nil && number != nil }
}
