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

  /// Whether a title holds a name, and not as that of another document: a schedule "bij de Hoofdovereenkomst".
  private static func contains(_ title: [UInt8], _ name: [UInt8]) -> Bool {
    guard name.count <= title.count else { return false }
    return (0...(title.count - name.count)).contains { start in
      title[start..<start + name.count].elementsEqual(name) && (start == 0 || !isRelated(title[..<start]))
    }
  }

  /// Whether the start of a title says that what follows is what the document belongs to; without spaces, as titles are
  /// compared.
  private static func isRelated(_ start: ArraySlice<UInt8>) -> Bool {
    let ends = { (words: [[UInt8]]) in words.contains { start.suffix($0.count).elementsEqual($0) } }
    return ends(relations) || ends(owners) && annexes.contains { start.starts(with: $0) }
  }

  private static let relations = ["bij", "to", "under", "onder"].map { Array($0.utf8) }
  /// "Algemene voorwaarden van Jansen" are not those of an agreement; "Bijlage 2 van de Hoofdovereenkomst" is.
  private static let owners = ["van", "of"].map { Array($0.utf8) }
  private static let annexes = [
    "bijlage", "aanhangsel", "addendum", "annex", "appendix", "exhibit", "schedule", "supplement",
  ].map { Array($0.utf8) }

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
