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

  /// The number of a provision, written as the cited one is: `9 lid 1` for clause 9.1 where the text has `8 lid 2`, `5.3 sub c`
  /// for `5.3 sub d`. Nil when the form cannot be kept.
  func text(for provision: Provision) -> String? {
    guard let member, provision.number != nil, target.number.start.line === target.number.end.line else { return nil }
    guard !member.inner.isEmpty else { return name(of: provision, member) }
    // The units that the steps count, the outermost first.
    var units: [Provision] = []
    var around: Provision? = provision
    for step in member.inner.reversed() {
      guard let unit = around, let own = unit.number?.last, own.isLetters == step.component.isLetters else {
        return nil
      }
      units.insert(unit, at: 0)
      around = unit.parent
    }
    guard let front = around, !front.isDivision, let name = name(of: front, member) else { return nil }
    var rest = target.number.string[...]
    guard let printed = Self.opening(rest, [member.number.description, front.naming(member.number)]) else { return nil }
    rest.removeFirst(printed)
    var text = name
    for (step, unit) in zip(member.inner, units) {
      guard let own = unit.number?.last, let place = rest.range(ofWord: step.component.description) else { return nil }
      let isCapital = own.isLetters && rest[place].first?.isUppercase == true
      text += rest[..<place.lowerBound] + (isCapital ? own.description.uppercased() : own.description)
      rest = rest[place.upperBound...]
    }
    return text + rest
  }

  /// The number as the text prints such numbers: Roman where it cites in Roman numerals, without the letter of the module where
  /// it leaves that out, and alone where the units around it are not named.
  private func name(of provision: Provision, _ member: ReferenceSyntax.Member) -> String? {
    guard let number = provision.number, let first = number.first else { return nil }
    let depth = member.number.depth
    switch member.unit {
    case .lid, .point, .paragraph:
      if number.depth > depth { return ProvisionNumber(Array(number.components.suffix(depth))).description }
    default: break
    }
    if first.isLetters, number.depth > 1, member.number.first?.isLetters == false {
      return ProvisionNumber(Array(number.components.dropFirst())).description
    }
    let name = provision.name
    let isFigure = target.number.string.first?.isNumber ?? true
    return isFigure && name.first?.isNumber != true && !first.isLetters ? number.description : name
  }

  /// How long the first of some texts is with which another begins, in whatever case, at the end of a word.
  private static func opening(_ text: Substring, _ names: [String]) -> Int? {
    for name in names where text.lowercased().hasPrefix(name.lowercased()) {
      let next = text.dropFirst(name.count).first
      if next.map({ $0.isLetter || $0.isNumber }) != true { return name.count }
    }
    return nil
  }
}

extension Substring {
  /// Where a text first stands between other characters than letters and figures.
  fileprivate func range(ofWord part: String) -> Range<Index>? {
    guard !part.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      guard let end = index(start, offsetBy: part.count, limitedBy: endIndex) else { return nil }
      let isOpen = start == startIndex || !Self.joins(self[index(before: start)])
      if isOpen, end == endIndex || !Self.joins(self[end]), self[start..<end].lowercased() == part {
        return start..<end
      }
      start = index(after: start)
    }
    return nil
  }

  private static func joins(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
}
