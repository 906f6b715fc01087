import TermsModel
import TermsSyntax

/// A provision and the places in which it cites another, or is cited by it.
public struct CitationGroup {
  /// The provision at the other end.
  public let provision: Provision
  /// The citing expressions, in order.
  public let places: [TextSpan]
}

extension EditorDocument {
  /// The provision that a place is about: the one that is cited there, or else the one around it.
  public func citingSubject(at point: TextPoint) -> Provision? {
    if case .provision(let provision)? = subject(at: point) { return provision }
    return model.provision(at: point)
  }

  /// Who cites a provision, or something inside it.
  public func incomingCitations(of provision: Provision) -> [CitationGroup] {
    let cited = [provision] + provision.children
    let references = cited.flatMap { model.references(to: $0) }
    return grouped(references.map { ($0.source, $0.span) })
  }

  /// What a provision cites, its lids and items included.
  public func outgoingCitations(of provision: Provision) -> [CitationGroup] {
    let span = trimmedSpan(of: provision)
    guard let first = document.lines.row(of: span.start.line), let last = document.lines.row(of: span.end.line) else {
      return []
    }
    let references = document.lines.lines(in: first..<last + 1).flatMap { model.references(on: $0) }
      .filter { $0.span.start >= span.start && $0.span.start < span.end }
    return grouped(references.flatMap { reference in reference.targets.map { ($0.provision, reference.span) } })
  }

  private func grouped(_ pairs: [(Provision?, TextSpan)]) -> [CitationGroup] {
    var places: [Provision: [TextSpan]] = [:]
    var order: [Provision] = []
    for case (let provision?, let span) in pairs {
      if places[provision] == nil { order.append(provision) }
      if places[provision]?.contains(span) != true { places[provision, default: []].append(span) }
    }
    return order.sorted { $0.marker.start < $1.marker.start }
      .map { CitationGroup(provision: $0, places: (places[$0] ?? []).sorted { $0.start < $1.start }) }
  }

  /// What the outline calls a provision.
  public func displayName(of provision: Provision) -> String { name(of: provision) }
}
