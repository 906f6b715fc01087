import TermsModel
import TermsSyntax

extension EditorDocument {
  /// What a place is about, for finding everything else about it.
  enum Subject {
    case provision(Provision)
    case term(DefinedTerm)
  }

  /// The provision cited or opened at a place, or the term used or defined there.
  func subject(at point: TextPoint) -> Subject? {
    if let reference = model.reference(at: point) {
      let target =
        reference.targets.last { $0.number.touches(point) && $0.provision != nil }
        ?? reference.targets.first { $0.provision != nil }
      if let provision = target?.provision { return .provision(provision) }
    }
    if let provision = model.provision(at: point), provision.marker.touches(point) {
      return .provision(provision)
    }
    if let (term, _) = model.term(at: point) { return .term(term) }
    if let provision = model.provision(at: point), provision.title?.touches(point) == true {
      return .provision(provision)
    }
    return nil
  }

  /// Every place that cites the provision, or uses the term, at a place.
  /// - Parameter includeDeclaration: the provision's own number or the term's definitions come first.
  public func references(at point: TextPoint, includeDeclaration: Bool) -> [TextSpan] {
    switch subject(at: point) {
    case .provision(let provision):
      let declaration = includeDeclaration ? [selection(of: provision)] : []
      return declaration + citations(of: provision)
    case .term(let term):
      let definitions = term.definitions.map(\.span)
      return (includeDeclaration ? definitions : []) + uses(of: term)
    case nil:
      return []
    }
  }

  /// The expressions that cite a provision; of a list only the member that does.
  func citations(of provision: Provision) -> [TextSpan] {
    model.references(to: provision).map { reference in
      guard reference.targets.count > 1, let own = reference.targets.last(where: { $0.provision === provision }) else {
        return reference.span
      }
      return own.span
    }
  }

  /// The places that mean a term.
  func uses(of term: DefinedTerm) -> [TextSpan] {
    model.uses(of: term).map(\.span)
  }
}
