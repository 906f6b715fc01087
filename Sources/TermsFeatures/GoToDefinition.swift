import TermsModel
import TermsSyntax

/// A place to jump to.
public struct NavigationTarget {
  /// The text that was asked about.
  public var origin: TextSpan
  /// The whole provision or definition.
  public var target: TextSpan
  /// The part to put the cursor on: number or term.
  public var selection: TextSpan
}

extension EditorDocument {
  /// Where the expression at a place leads: on a number of a list or range to that provision, elsewhere in it to all
  /// members; from a term to its definition.
  public func definition(at point: TextPoint) -> [NavigationTarget] {
    if let reference = model.reference(at: point) { return targets(of: reference, at: point) }
    guard let (term, span) = model.term(at: point) else { return [] }
    guard let definition = model.definition(of: term, at: point) else { return [] }
    return [NavigationTarget(origin: span, target: definition.span, selection: definition.span)]
  }

  private func targets(of reference: Reference, at point: TextPoint) -> [NavigationTarget] {
    var targets = reference.targets
    if targets.count > 1 {
      // A range's inner members share the span of its end; the end itself comes last.
      if let own = targets.last(where: { $0.number.touches(point) }) {
        targets = [own]
      } else {
        targets.removeAll(where: \.isLimit)
      }
    }
    var seen = Set<Provision>()
    return targets.compactMap { target in
      guard let provision = target.provision, seen.insert(provision).inserted else { return nil }
      return NavigationTarget(
        origin: targets.count == 1 && reference.targets.count > 1 ? target.number : reference.span,
        target: trimmedSpan(of: provision), selection: selection(of: provision))
    }
  }

  /// The marker, or the title of a heading without a number; never empty where there is text.
  public func selection(of provision: Provision) -> TextSpan {
    let marker = provision.marker
    if marker.start == marker.end, let title = provision.title { return title }
    return marker
  }
}
