import TermsModel
import TermsSyntax

/// A line of remarks above a provision or a definition.
public struct Lens {
  /// Where: the number, or the term.
  public let place: TextSpan
  /// What it counts.
  let subject: EditorDocument.Subject
}

extension EditorDocument {
  /// A remark for every article, chapter and annex that is cited, itself or a clause of it, and for every definition. They
  /// count nothing yet: an editor asks for those that it shows.
  public func lenses() -> [Lens] {
    let cited = citedProvisions()
    let provisions = model.provisions.filter {
      $0.kind != .paragraph && $0.kind != .point && $0.number != nil && cited.contains($0)
    }
    .map { Lens(place: selection(of: $0), subject: .provision($0)) }
    let terms = model.terms.flatMap { term in
      term.definitions.map { Lens(place: $0.span, subject: .term(term)) }
    }
    return (provisions + terms).sorted { $0.place.start < $1.place.start }
  }

  /// The remark at a place as it reads, and the places that it counts.
  public func remark(at point: TextPoint) -> (text: String, places: [TextSpan])? {
    switch subject(at: point) {
    case .provision(let provision):
      let places = citationsWithin(provision)
      return (count(places.count, ("verwijzing", "verwijzingen"), ("reference", "references")), places)
    case .term(let term):
      let places = uses(of: term)
      return (count(places.count, ("keer gebruikt", "keer gebruikt"), ("use", "uses")), places)
    case nil: return nil
    }
  }

  /// What is cited, with all that it stands in.
  private func citedProvisions() -> Set<Provision> {
    var cited = Set<Provision>()
    model.forEachLine { line in
      guard !line.scan.references.isEmpty else { return }
      for target in model.references(on: line).flatMap(\.targets) where !target.isLimit {
        var provision = target.provision
        while let own = provision, cited.insert(own).inserted { provision = own.parent }
      }
    }
    return cited
  }

  /// The expressions that cite a provision or one inside it, from elsewhere or from itself.
  private func citationsWithin(_ provision: Provision) -> [TextSpan] {
    var all = citations(of: provision)
    for child in provision.children { all += citationsWithin(child) }
    all.sort { $0.start < $1.start }
    return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }

  private func count(
    _ number: Int, _ dutch: (one: String, more: String), _ english: (one: String, more: String)
  ) -> String {
    let words = language == .dutch ? dutch : english
    return "\(number) \(number == 1 ? words.one : words.more)"
  }
}
