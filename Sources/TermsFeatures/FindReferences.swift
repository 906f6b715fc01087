import TermsModel
import TermsSyntax

extension EditorDocument {
  /// What a place is about, for finding everything else about it.
  enum Subject {
    case provision(Int)
    case term(Int)
  }

  /// The provision cited or opened at a place, or the term used or defined there.
  func subject(at point: TextPoint) -> Subject? {
    if let reference = model.reference(at: point) {
      let target =
        reference.targets.last { $0.number.touches(point) && $0.provision != nil }
        ?? reference.targets.first { $0.provision != nil }
      if let provision = target?.provision { return .provision(provision) }
    }
    if let provision = model.provision(at: point), model.outline[provision].marker.touches(point) {
      return .provision(provision)
    }
    if let (term, _) = model.term(at: point) { return .term(term) }
    if let provision = model.provision(at: point), model.outline[provision].title?.touches(point) == true {
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
      let definitions = model.definitions.terms[term].definitions.map { model.definitions.definitions[$0].span }
      return (includeDeclaration ? definitions : []) + uses(of: term)
    case nil:
      return []
    }
  }

  /// The expressions that cite a provision; of a list only the member that does.
  func citations(of provision: Int) -> [TextSpan] {
    model.references(to: provision).map { index in
      let reference = model.references[index]
      guard reference.targets.count > 1, let own = reference.targets.last(where: { $0.provision == provision }) else {
        return reference.span
      }
      return own.span
    }
  }

  /// The places that mean a term.
  func uses(of term: Int) -> [TextSpan] {
    model.uses.filter { $0.term == term && $0.meansTerm }.map(\.span)
  }
}
