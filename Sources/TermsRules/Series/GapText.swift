import TermsModel
import TermsSyntax

/// The text between two members of a series between which numbers are missing: are they really?
struct GapText {
  /// What stands there in the place of the missing number.
  enum Found {
    case nothing
    /// The number itself, or a word that says that it lapsed.
    case present
    case damaged(TextSpan)
    case hidden(TextSpan)
  }

  private let lines: [Line]
  private let first: Provision
  private let second: Provision

  private let model: DocumentModel

  init(_ lines: [Line], _ first: Provision, _ second: Provision, _ model: DocumentModel) {
    self.lines = lines
    self.model = model
    self.first = first
    self.second = second
  }

  /// - Parameters:
  ///   - numbers: the last parts of the missing numbers.
  ///   - prefix: what is printed before them.
  ///   - isClause: a number of several parts, which stands for nothing else in a text.
  func find(_ numbers: [NumberComponent], in prefix: ProvisionNumber, isClause: Bool) -> Found {
    var found = Found.nothing
    for line in lines {
      let from = line === first.line ? first.textStart.offset : 0
      let to = line === second.line ? second.marker.start.offset : line.text.count
      guard from < to else { continue }
      if isPresent(numbers, prefix, isClause: isClause, line, from..<to) { return .present }
      guard case .nothing = found, isClause, prefix.depth > 0, numbers.count == 1, line.scan.kind == .text else {
        continue
      }
      found = damage(numbers[0], prefix, line, from..<to)
    }
    return found
  }

  // MARK: There after all

  private func isPresent(
    _ numbers: [NumberComponent], _ prefix: ProvisionNumber, isClause: Bool, _ line: Line, _ range: Range<Int>
  ) -> Bool {
    for marker in line.scan.markers where range.contains(marker.range.lowerBound) && !opensSomething(marker, line) {
      // An item with a wrong number stands here: that is the fault.
      if !isClause, marker.style == .single, marker.place == .lineStart, StrayItems.isSentence(line, model) {
        return true
      }
      if numbers.contains(where: { number in
        marker.number == prefix.appending(number)
          || !isClause && marker.number.last == number && marker.number.depth == 1
      }) {
        return true
      }
    }
    let text = line.text.substring(range)
    if LapsedNumber.isNamed(in: text) { return true }
    guard range.lowerBound == 0 else { return false }
    let start = NumberText(line.text.substring(0..<min(48, range.upperBound)))
    return numbers.contains { start.names(prefix.appending($0), label: second.unit, isClause: isClause) }
  }

  private func opensSomething(_ marker: NumberingMarker, _ line: Line) -> Bool {
    let place = TextPoint(line, marker.range.lowerBound)
    return model.provision(at: place).map { $0.marker.start == place } ?? false
  }

  // MARK: There, but not as it should be

  private func damage(
    _ number: NumberComponent, _ prefix: ProvisionNumber, _ line: Line, _ range: Range<Int>
  ) -> Found {
    let wanted = prefix.appending(number).description
    if range.lowerBound == 0 {
      if let marker = line.scan.markers.first, marker.place == .lineStart, marker.number.last == number,
        Self.opensSentence(line), !opensSomething(marker, line)
      {
        if marker.number.depth == 1, marker.style == .single || marker.style == .bare {
          return .damaged(TextSpan(line, marker.range))
        }
      }
      if let span = NumberText.damaged(wanted, at: line) { return .damaged(span) }
    }
    guard let span = NumberText.inside(wanted, line, range) else { return .nothing }
    return line.scan.references.contains { $0.range.overlaps(span) } ? .nothing : .hidden(TextSpan(line, span))
  }

  private static func opensSentence(_ line: Line) -> Bool {
    line.scan.shape.startsUpper && line.scan.shape.length >= 12
  }
}
