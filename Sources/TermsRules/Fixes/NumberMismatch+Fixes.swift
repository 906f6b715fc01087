import TermsModel
import TermsSyntax

extension NumberMismatch: FixableRule {
  /// Prints the number that clauses and neighbours prove, in the whole series at once. References go by that number already.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let places = [finding.span] + finding.related.map(\.span)
    let provisions = places.compactMap { model.provision(beginningAt: $0.start) }
    let headings = provisions.filter(isMismatch)
    let clauses = provisions.filter(isForeign)
    let replacements = headings.compactMap(heading) + clauses.compactMap(clause)
    guard let first = provisions.first?.name, !replacements.isEmpty else { return [] }
    return [Fix(title(first, replacements.count), replacements, isPreferred: true)]
  }

  private static func heading(_ provision: Provision) -> Replacement? {
    guard let number = provision.number?.last, let depth = provision.printedMarker?.number.depth else { return nil }
    return Renumbering.replacement(provision, part: depth - 1, with: number)
  }

  /// The part before the last is wrong.
  private static func clause(_ provision: Provision) -> Replacement? {
    guard let number = provision.number, let depth = provision.printedMarker?.number.depth, depth > 1,
      number.depth > 1
    else { return nil }
    return Renumbering.replacement(provision, part: depth - 2, with: number.components[number.depth - 2])
  }

  private static func title(_ first: String, _ count: Int) -> Message {
    count == 1
      ? Message(dutch: "Schrijf \(first)", english: "Write \(first)")
      : Message(
        dutch: "Schrijf de \(count) nummers zoals ze gelezen worden",
        english: "Write the \(count) numbers as they are read")
  }
}
