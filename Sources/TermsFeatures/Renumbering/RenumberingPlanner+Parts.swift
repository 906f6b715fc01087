import TermsModel
import TermsSyntax

/// References into a part that is named by its number: `paragraph 6 of Schedule 2`.
extension RenumberingPlanner {
  /// Whether a reference names a part whose number changes, though the number of what it cites there does not.
  func namesRenumberedPart(_ reference: Reference, _ cited: [Provision]) -> Bool {
    guard Self.part(of: reference) != nil else { return false }
    return cited.contains { $0.ancestors.contains { $0.isDivision && changes.isRenumbered($0) } }
  }

  /// What is cited is not in the part; the part's own number follows all the same.
  /// - Returns: whether the reference names a part of this document.
  mutating func changePart(of reference: Reference) -> Bool {
    guard reference.component === component, let (unit, number) = Self.part(of: reference),
      let part = component.outline.provisions(number).first(where: { $0.isDivision && $0.unit == unit })
    else { return false }
    if changes.isRemoved(part) {
      plan.leave(reference.span, .deleted)
    } else if changes.isRenumbered(part) {
      let bytes = SpanBytes(reference.span)
      let members = reference.syntax.members.last?.range.upperBound ?? reference.syntax.range.lowerBound
      let offset = max(0, members - reference.syntax.range.lowerBound)
      if let parts = PrintedNumberFinder(bytes: bytes.bytes).parts(number.components, from: offset),
        let edits = Self.edits(
          parts, from: number, to: changes.number(of: part), isCapital: changes.hasCapitalSuffixes)
      {
        for edit in edits { plan.change(bytes.span(edit.range), to: edit.text, .reference) }
      } else {
        plan.leave(reference.span, .unwritable)
      }
    }
    return true
  }

  /// The part that is named behind what is cited.
  private static func part(of reference: Reference) -> (UnitLabel, ProvisionNumber)? {
    guard case .within(let around) = reference.syntax.insideDocument.tail, !around.isBefore, around.name == nil else {
      return nil
    }
    if let division = around.division { return (division.unit, division.number) }
    guard around.unit.isDivision, let number = around.number, number.first?.isFromEnd == false else { return nil }
    return (around.unit, number)
  }
}
