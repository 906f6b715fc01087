import TermsModel
import TermsSyntax

/// References to other documents, and terms that other documents define.
extension EditorDocument {
  /// The reference to another document at a place.
  public func referenceElsewhere(at point: TextPoint) -> Reference? {
    guard let reference = model.reference(at: point), reference.status == .otherDocument,
      reference.documentName != nil
    else { return nil }
    return reference
  }

  /// The provisions that a reference at a place means in another document: on a number of a list that one, elsewhere all.
  public func provisions(of reference: Reference, at point: TextPoint, in other: EditorDocument) -> [Provision] {
    var targets = other.model.targets(of: reference, in: model)
    if targets.count > 1 {
      if let own = targets.last(where: { $0.number.touches(point) }) {
        targets = [own]
      } else {
        targets.removeAll(where: \.isLimit)
      }
    }
    var seen = Set<Provision>()
    return targets.compactMap(\.provision).filter { seen.insert($0).inserted }
  }

  /// What a reference at a place means in another document.
  /// - Parameter file: the name of the file that holds it.
  public func hover(
    on reference: Reference, at point: TextPoint, in other: EditorDocument, file: String
  ) -> HoverContent? {
    let found = provisions(of: reference, at: point, in: other)
    guard !found.isEmpty else { return nil }
    var text = HoverText()
    text.paragraph("\(reference.documentName ?? "") (\(file))")
    let limit = found.count == 1 ? Self.clauseLimit : Self.memberLimit
    for provision in found.prefix(Self.mostMembers) { other.describe(provision, limit: limit, into: &text) }
    return text.content(reference.span)
  }

  /// The place of the definition that a term at a place has in another document.
  public func definitionElsewhere(at point: TextPoint) -> (place: ExternalPlace, origin: TextSpan)? {
    guard model.reference(at: point)?.targets.isEmpty != false, let (term, span) = model.term(at: point),
      model.definition(of: term, at: point) == nil, let place = term.external?.place
    else { return nil }
    return (place, span)
  }
}
