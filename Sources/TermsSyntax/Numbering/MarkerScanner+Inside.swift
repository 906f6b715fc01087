/// Markers inside a line: clauses behind a full stop, items in parentheses.
extension MarkerScanner {
  /// Adds the candidates inside the line: clauses that start behind a full stop, items in parentheses, and numbers that
  /// a heading swallowed. `isTaken` says that a token belongs to a reference.
  mutating func scanInside(isTaken: (Int) -> Bool) {
    guard line.marks.contains(.opening), !opensNothing else { return }
    let heading = markers.last { $0.style == .label }
    // A series may begin right behind the clause's number: "7.2 (a) rent, (b) deposit".
    let start = !markers.isEmpty && isParenthesised(textStart) ? textStart : textStart + 1
    for index in min(start, line.ownCount)..<line.ownCount where line[index].marks.contains(.opening) {
      guard !isTaken(index) else { continue }
      let token = line[index]
      if token.isNumber {
        midLineNumber(at: index, heading: heading)
      } else if token.symbol == .openParenthesis {
        inlineItem(at: index)
      } else {
        midLineLetter(at: index)
      }
    }
  }

  mutating func midLineNumber(at index: Int, heading: NumberingMarker?) {
    let token = line[index]
    guard !token.isGlued, let value = line.number(token), value.depth > 1, !value.hasColon
    else { return }
    var next = index + 1
    if line[next].symbol == .period, line[next].isGlued { next += 1 }
    let isClause = isStop(index - 1) && next < line.ownCount && !line[next].isGlued && line[next].isCapitalised
    guard isClause || heading != nil, let number = line.provisionNumber(token) else { return }
    if !isClause, let heading {
      // A number that a heading swallowed.
      guard number.depth == heading.number.depth + 1, number.starts(with: heading.number) else { return }
    }
    markers.append(
      NumberingMarker(
        style: .dotted, place: .midLine, unit: nil, number: number,
        range: Int(token.start)..<Int(line[next - 1].end),
        contentStart: next < line.ownCount ? Int(line[next].start) : bytes.count))
  }

  func isStop(_ index: Int) -> Bool {
    switch line[index].symbol {
    case .period, .semicolon, .colon: true
    default: false
    }
  }

  mutating func inlineItem(at index: Int) {
    guard index + 3 < line.ownCount, line[index + 1].isGlued, line[index + 2].symbol == .closeParenthesis,
      line[index + 2].isGlued, !line[index + 3].isGlued, let component = component(of: line[index + 1])
    else { return }
    var marker = NumberingMarker(
      style: .letter, place: .inline, unit: nil, number: ProvisionNumber(component),
      range: Int(line[index].start)..<Int(line[index + 2].end), contentStart: Int(line[index + 3].start))
    marker.isParenthesised = true
    marker.isUpperCase = line[index + 1].isCapitalised
    markers.append(marker)
  }

  /// `…; C. Information`: a lettered item that was joined to the line of the one before.
  mutating func midLineLetter(at index: Int) {
    let token = line[index]
    let punctuation = line[index + 1]
    guard line[index - 1].symbol == .semicolon || line[index - 1].symbol == .period, index + 2 < line.ownCount,
      punctuation.isGlued, punctuation.symbol == .period || punctuation.symbol == .closeParenthesis,
      !line[index + 2].isGlued, line[index + 2].isWord, let component = component(of: token)
    else { return }
    var marker = NumberingMarker(
      style: .letter, place: .midLine, unit: nil, number: ProvisionNumber(component),
      range: Int(token.start)..<Int(punctuation.end), contentStart: Int(line[index + 2].start))
    marker.isUpperCase = token.isCapitalised
    markers.append(marker)
  }
}
