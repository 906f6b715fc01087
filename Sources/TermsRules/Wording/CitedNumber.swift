import TermsModel
import TermsSyntax

extension DocumentModel {
  /// The reference and the member of it that a finding is about.
  func cited(at span: TextSpan) -> (reference: Reference, target: ReferenceTarget)? {
    for reference in references(on: span.start.line) {
      if let target = reference.targets.first(where: { $0.span == span }) { return (reference, target) }
    }
    guard let above = preceding(span.start.line) else { return nil }
    for reference in references(on: above) {
      if let target = reference.targets.first(where: { $0.span == span }) { return (reference, target) }
    }
    return nil
  }

  /// The reference that a finding is about.
  func reference(spanning span: TextSpan) -> Reference? {
    references(on: span.start.line).first { $0.span.start == span.start && span.end <= $0.span.end }
  }
}

/// The number of a cited place as it is printed: writes another number in the same form.
struct CitedNumber {
  private let target: ReferenceTarget
  private let member: ReferenceSyntax.Member?

  init(_ target: ReferenceTarget, _ reference: Reference, _ model: DocumentModel) {
    self.target = target
    let offset = target.number.start.offset
    let isNext = target.number.start.line !== reference.span.start.line
    let start = isNext ? reference.span.start.line.text.count + 1 + offset : offset
    member = reference.syntax.members.first { $0.numberStart == start }
  }

  /// The number of a provision, written as the cited one is: `9 lid 1` for clause 9.1 where the text has `8 lid 2`. Nil
  /// when the form cannot be kept.
  func text(for provision: Provision) -> String? {
    guard let member, let number = provision.number, target.number.start.line === target.number.end.line else {
      return nil
    }
    guard let last = member.inner.last else { return Self.plain(number, like: member) }
    // "artikel 9 lid 1": the article's number at the front and the clause's at the end.
    guard member.inner.count == 1, let article = provision.enclosing([.article])?.number,
      number.depth == article.depth + 1, let own = number.last, own.isLetters == last.component.isLetters
    else { return nil }
    let printed = target.number.string
    let (front, back) = (member.number.description, last.component.description)
    var rest = printed[...]
    guard rest.hasPrefix(front) else { return nil }
    rest.removeFirst(front.count)
    // Behind the number of the lid may stand a parenthesis.
    guard let place = rest.lastRange(of: back) else { return nil }
    return Self.plain(article, like: member) + rest[..<place.lowerBound] + own.description + rest[place.upperBound...]
  }

  /// The canonical number, without the letter of the module where the text leaves it out.
  private static func plain(_ number: ProvisionNumber, like member: ReferenceSyntax.Member) -> String {
    guard let first = number.first, first.isLetters, number.depth > 1, member.number.first?.isLetters == false else {
      return number.description
    }
    return ProvisionNumber(Array(number.components.dropFirst())).description
  }
}

extension Substring {
  fileprivate func lastRange(of part: String) -> Range<Index>? {
    var end = endIndex
    while end > startIndex {
      let start = index(end, offsetBy: -part.count, limitedBy: startIndex) ?? startIndex
      if self[start..<end] == part { return start..<end }
      end = index(before: end)
    }
    return nil
  }
}
