import TermsModel
import TermsSyntax

/// A range that runs backwards, `16.4 tot en met 16.1`, or whose ends are of different levels, `16.1 tot en met 17`.
public enum InvalidRange: LineRule, FixableRule {
  /// The stable code.
  public static let code = "invalid-range"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// One finding for each such range.
  public static func findings(on line: Line, in model: DocumentModel) -> [Finding] {
    guard line.scan.references.contains(where: { $0.members.contains(where: \.endsRange) }) else { return [] }
    return model.references(on: line).flatMap { reference -> [Finding] in
      guard reference.status != .external, reference.status != .otherDocument else { return [] }
      return ranges(of: reference, line, model).filter { $0.fault != nil }.map { finding($0) }
    }
  }

  // MARK: Ranges

  private enum Fault { case backwards, levels }

  private struct Ends {
    let first: TextSpan
    let last: TextSpan
    let fault: Fault?
  }

  private static func ranges(of reference: Reference, _ line: Line, _ model: DocumentModel) -> [Ends] {
    let members = reference.syntax.members
    return members.indices.dropFirst().filter { members[$0].endsRange }.map { index in
      let (first, last) = (members[index - 1], members[index])
      let (from, to) = (model.span(of: first, from: line), model.span(of: last, from: line))
      var fault = fault(first, last)
      // "artikel 16.1 tot en met artikel 18" says what it counts.
      if fault == .levels, hasLabel(TextSpan(from.end, to.start)) { fault = nil }
      return Ends(first: from, last: to, fault: fault)
    }
  }

  /// Whether more stands between the ends of a range than the words for one.
  private static func hasLabel(_ between: TextSpan) -> Bool {
    let words = between.string.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains { !connectors.contains($0) }
  }

  private static let connectors: Set<String> = [
    "tot", "en", "met", "t", "m", "to", "through", "up", "and", "including",
  ]

  private static func fault(_ first: ReferenceSyntax.Member, _ last: ReferenceSyntax.Member) -> Fault? {
    guard first.unit == last.unit, !first.number.components.isEmpty, !last.number.components.isEmpty else { return nil }
    if first.inner.isEmpty, last.inner.isEmpty {
      if first.number.depth != last.number.depth {
        return .levels
      }
      let (from, to) = (first.number.components, last.number.components)
      guard let place = from.indices.first(where: { from[$0] != to[$0] }) else { return nil }
      return isBackwards(from[place], to[place]) ? .backwards : nil
    }
    guard first.number == last.number, first.inner.count == last.inner.count, let from = first.inner.last?.component,
      let to = last.inner.last?.component
    else { return nil }
    return isBackwards(from, to) ? .backwards : nil
  }

  private static func isBackwards(_ from: NumberComponent, _ to: NumberComponent) -> Bool {
    guard from.isLetters == to.isLetters else { return false }
    guard from.isLetters else { return to < from }
    // A letter may be a Roman numeral: only what is backwards either way counts.
    guard let a = from.letterRank, let b = to.letterRank, b < a else { return false }
    if let a = from.romanValue, let b = to.romanValue { return b < a }
    return from.romanValue == nil || to.romanValue == nil ? from.letters.count == 1 && to.letters.count == 1 : true
  }

  // MARK: Findings

  private static func finding(_ ends: Ends) -> Finding {
    let (first, last) = (ends.first.string, ends.last.string)
    return Finding(
      Self.self, at: .span(TextSpan(ends.first.start, ends.last.end)),
      ends.fault == .levels
        ? Message(
          dutch: "Bereik \(first) tot en met \(last) wisselt van niveau.",
          english: "Range \(first) to \(last) mixes levels.")
        : Message(
          dutch: "Bereik \(first) tot en met \(last) loopt terug.", english: "Range \(first) to \(last) runs backwards."
        ))
  }

  /// Swaps the ends of a range that runs backwards.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let line = finding.span.start.line
    for reference in model.references(on: line) {
      for ends in ranges(of: reference, line, model) where ends.fault == .backwards {
        guard ends.first.start == finding.span.start, ends.last.end == finding.span.end else { continue }
        return [
          Fix(
            Message(dutch: "Verwissel begin en einde", english: "Swap the ends"),
            [Replacement(ends.first, with: ends.last.string), Replacement(ends.last, with: ends.first.string)],
            isPreferred: true)
        ]
      }
    }
    return []
  }
}

extension DocumentModel {
  /// The number of a member of a reference that begins on a line, without its label.
  func span(of member: ReferenceSyntax.Member, from line: Line) -> TextSpan {
    let count = line.text.count
    let next = member.range.upperBound > count ? following(line) : nil
    func point(_ offset: Int) -> TextPoint {
      guard offset > count, let next else { return TextPoint(line, min(offset, count)) }
      return TextPoint(next, min(offset - count - 1, next.text.count))
    }
    return TextSpan(point(member.numberStart), point(max(member.numberStart, member.range.upperBound)))
  }
}
