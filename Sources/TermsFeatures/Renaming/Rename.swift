import TermsModel
import TermsSyntax

/// What can be renamed at a place.
public struct RenameSubject {
  /// The text that the user sees selected.
  public var span: TextSpan
  /// The name or number to begin with.
  public var placeholder: String
}

/// Rename: on a number, the provision that has it gets another one and every reference follows (its siblings stay, see
/// ``NumberingCommand/renumber(to:)``); on a defined term, the term gets another name.
extension EditorDocument {
  private enum Target {
    case number(Provision, TextSpan)
    case term(DefinedTerm, TermName, TextSpan)
  }

  /// What a rename at a place would be about.
  public func prepareRename(at point: TextPoint) throws(Refusal) -> RenameSubject {
    switch try target(at: point) {
    case .number(_, let span): RenameSubject(span: span, placeholder: text(span))
    case .term(_, let name, let span): RenameSubject(span: span, placeholder: name.text)
    }
  }

  /// Renames what stands at a place.
  public func rename(at point: TextPoint, to new: String, doubted: [TextSpan] = []) throws(Refusal) -> RefactoringPlan {
    switch try target(at: point) {
    case .number(let provision, _): try plan(.renumber(to: new), for: provision, doubted: doubted)
    case .term(let term, let name, _): try rename(term, name, to: new)
    }
  }

  private func target(at point: TextPoint) throws(Refusal) -> Target {
    guard point.line.scan.kind == .text else {
      throw Refusal(
        dutch: "Hier staat code, commentaar of een lege regel.", english: "This is code, a comment or a blank line.")
    }
    let reference = model.reference(at: point)
    if let reference, let (provision, span) = cited(in: reference, at: point) { return .number(provision, span) }
    if let provision = model.provision(at: point), let span = numberSpan(of: provision), span.touches(point) {
      return .number(provision, span)
    }
    if let (term, span) = model.term(at: point) {
      let use = text(span)
      guard let name = TermName.all(of: term).first(where: { $0.covers(use) }) else { throw .notRenamable }
      return .term(term, name, span)
    }
    switch reference?.status {
    case .external:
      throw Refusal(dutch: "Dit verwijst naar een wet.", english: "This refers to a law.")
    case .otherDocument:
      throw Refusal(dutch: "Dit verwijst naar een ander document.", english: "This refers to another document.")
    case .broken:
      throw Refusal(
        dutch: "Deze verwijzing leidt nergens heen; er is niets om te hernummeren.",
        english: "This reference leads nowhere; there is nothing to renumber.")
    case .resolved where reference.map(printsNumber) ?? false:
      throw Refusal(dutch: "Zet de cursor op het nummer zelf.", english: "Put the cursor on the number itself.")
    case .resolved, .unknown, nil: throw .notRenamable
    }
  }

  /// The printed number of a provision, nil when it prints none that means something.
  private func numberSpan(of provision: Provision) -> TextSpan? {
    guard let parts = provision.printedParts(), let first = parts.first, let last = parts.last else { return nil }
    return TextSpan(provision.line, first.range.lowerBound..<last.range.upperBound)
  }

  /// Whether a number stands in a reference, in another place than the cursor.
  private func printsNumber(_ reference: Reference) -> Bool {
    (CitedMember.members(of: reference) ?? []).contains { $0.print() != nil }
  }

  /// The number under the cursor in a reference, and the provision that it names.
  private func cited(in reference: Reference, at point: TextPoint) -> (Provision, TextSpan)? {
    for member in CitedMember.members(of: reference) ?? [] {
      guard let print = member.print() else { continue }
      if let first = print.number.first, let last = print.number.last {
        let span = print.bytes.span(first.range.lowerBound..<last.range.upperBound)
        if span.touches(point) { return (member.base, span) }
      }
      for (part, step) in zip(print.steps, member.steps.suffix(print.steps.count)) {
        let span = print.bytes.span(part.range)
        if let step, span.touches(point) { return (step, span) }
      }
    }
    return nil
  }
}

extension Refusal {
  static let notRenamable = Refusal(
    dutch: "Hier staat geen nummer van een bepaling en geen gedefinieerd begrip.",
    english: "There is neither a provision's number nor a defined term here.")
}
