import TermsModel
import TermsSyntax

/// References to articles of another document of the workspace: a warning at most, because the file may be another version
/// than the one that is meant.
extension BrokenReference {
  static func findingsElsewhere(on line: Line, in model: DocumentModel) -> [Finding] {
    guard let others = model.others else { return [] }
    return model.referencesElsewhere(on: line).flatMap { reference -> [Finding] in
      guard let name = reference.documentName,
        let outline = others.outline(named: name, model.configuration.documentFiles)
      else { return [] }
      return reference.syntax.members.compactMap { member in
        guard member.unit == .article, let number = missing(member.number, in: outline) else { return nil }
        let start = reference.span.start.offset - reference.syntax.range.lowerBound
        let range = member.range.lowerBound + start..<member.range.upperBound + start
        let isOnLine = range.lowerBound >= 0 && range.upperBound <= line.text.count
        let span = isOnLine ? TextSpan(line, range) : reference.span
        return finding(number, outline, ProvisionNoun(citing: span, in: reference), at: span)
      }
    }
  }

  /// The number, when it is provably not there: above the last article, or in an article that counts others of its kind.
  private static func missing(_ number: ProvisionNumber, in outline: OtherOutline) -> ProvisionNumber? {
    guard let last = outline.lastArticle, let first = number.first, !first.isLetters, first.packedLetters == 0,
      !first.isFromEnd
    else { return nil }
    if first.value > last || first.value == 0 { return number }
    guard number.depth == 2, !outline.numbers.contains(number.description), number.last?.isLetters == false else {
      return nil
    }
    let one = number.parent.appending(NumberComponent(1))
    let two = number.parent.appending(NumberComponent(2))
    return outline.numbers.contains(one.description) && outline.numbers.contains(two.description) ? number : nil
  }

  private static func finding(
    _ number: ProvisionNumber, _ outline: OtherOutline, _ noun: ProvisionNoun, at span: TextSpan
  ) -> Finding {
    let last = outline.lastArticle ?? 0
    return Finding(
      Self.self, .warning, at: .span(span),
      Message(
        dutch: """
          \(noun.opening(.dutch)) \(number) bestaat niet in \(outline.file) (laatste \(noun.text(.dutch)) is \(last)).
          """,
        english: """
          \(noun.opening(.english)) \(number) does not exist in \(outline.file) \
          (last \(noun.text(.english)) is \(last)).
          """))
  }
}
