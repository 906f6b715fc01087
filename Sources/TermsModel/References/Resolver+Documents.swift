import TermsSyntax

/// Which document a name means.
extension Resolver {
  /// Whether a named document is this one or a part of it: a title names it, or it is defined as "these terms".
  func isOwnDocument(_ name: String) -> Bool {
    if model.configuration.cited.isDocument(name) { return false }
    if component.outline.titles.exact(name) != nil { return true }
    let wanted = TitleIndex.normalise(name)
    guard wanted.count >= 4 else { return false }
    if component.documentTitles.contains(where: { Self.contains($0, wanted) }) { return true }
    return component.terms.term(named: name)?.definitions.contains(where: \.saysThis) ?? false
  }

  /// From where a reference that names a document is to be read: inside the annex of that title, or in the body of the
  /// agreement when an annex cites it.
  func place(_ reference: Reference, _ source: Provision?) -> Provision? {
    guard case .document = reference.syntax.tail, reference.syntax.form == .absolute, let name = reference.documentName
    else { return source }
    if let part = component.outline.titles.exact(name), part.isDivision { return part }
    guard source?.scope?.kind == .annex, citesBody(reference.syntax) else { return source }
    return nil
  }

  /// The body has what is cited: where all articles stand in modules or annexes, a number is one of the own part.
  private func citesBody(_ syntax: ReferenceSyntax) -> Bool {
    syntax.members.allSatisfy { member in
      member.unit == .article
        && component.outline.numbers.provisions(member.number).contains { !$0.isDivision && $0.scope == nil }
    }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  // MARK: Laws

  /// The law to which the document gave a name: `Wet kwaliteitsborging voor het bouwen (hierna: Wkb)`.
  func law(named name: String) -> (index: Int?, definition: Definition)? {
    guard let term = component.terms.term(named: name) else { return nil }
    for definition in term.definitions {
      switch definition.law {
      case .known(let index): return (index, definition)
      case .shape: return (nil, definition)
      case nil: continue
      }
    }
    return nil
  }

  /// A reference with a name right behind it, when that is a law's: `artikel 7 Wkb`.
  func ownLaw(
    _ range: Range<Int>, _ line: Line, _ syntax: ReferenceSyntax, _ reference: inout Reference
  ) -> Reference? {
    let name = line.text.substring(range)
    guard let law = law(named: name) else { return nil }
    reference.status = .external
    reference.law = law.index
    reference.documentName = name
    reference.span = TextSpan(reference.span.start, TextPoint(line, max(range.upperBound, syntax.range.upperBound)))
    return reference
  }
}
