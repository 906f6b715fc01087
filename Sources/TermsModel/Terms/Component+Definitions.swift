import TermsSyntax

/// Which of the places that may define a term do.
extension Component {
  /// Works out what a line leaves behind for the lists of definitions below it.
  /// - Returns: whether that differs from before.
  func updateList(_ line: Line, after previous: Line?) -> Bool {
    let before = line.facts.openList
    var open = previous?.facts.openList
    // Behind the last row of a table its list is closed.
    if previous?.scan.isTableRow == true, !line.scan.isTableRow, line.scan.kind != .skipped { open = nil }
    if line.scan.kind == .text {
      if Self.closesList(line) { open = nil }
      if let scope = line.scan.listScope { open = scope }
    }
    line.facts.openList = open
    return open != before
  }

  /// Decides anew what a line defines. Definitions that say what they said stay the same objects.
  /// - Returns: whether anything but places changed.
  func updateDefinitions(_ line: Line, previous: Line?, next: Line?) -> Bool {
    let old = line.definitions
    guard !line.scan.definitions.isEmpty || !old.isEmpty else { return false }
    let list = Self.closesList(line) ? nil : previous?.facts.openList
    let isListed =
      line.scan.definitions.contains { $0.form == .entry }
      && (list != nil || !line.scan.isTableRow && isInDefinitionsArticle(line))
    var new: [Definition] = []
    for (index, syntax) in line.scan.definitions.enumerated() {
      // An entry's text says something: "Let op:" and a clause's own title do not define.
      guard syntax.form != .entry || isListed && syntax.body.count >= 8 else { continue }
      new.append(Definition(line, index: index, next: next, scope: scope(of: syntax, line, list)))
    }
    if new.count == old.count, zip(new, old).allSatisfy({ $0.isEqual($1) }) {
      for (definition, fresh) in zip(old, new) { definition.source = fresh.source }
      return false
    }
    line.definitions = new
    return true
  }

  /// A heading ends a list of definitions.
  private static func closesList(_ line: Line) -> Bool {
    let scan = line.scan
    // The line under a table's head looks like a title.
    if scan.isTableRow { return false }
    return scan.markers.contains { marker in
      marker.place == .lineStart
        && (marker.style == .label || marker.headingLevel > 0
          || marker.style == .dotted && scan.shape.isTitleLike)
    }
      || (scan.shape.isTitleLike && scan.markers.isEmpty && scan.definitions.isEmpty && scan.shape.length < 60)
  }

  private func isInDefinitionsArticle(_ line: Line) -> Bool {
    guard let provision = outline.innermost(at: TextPoint(line, line.scan.textStart)) else { return false }
    return provision.ancestors.contains { unit in
      unit.titleLine != nil && LawTable.words(of: unit.titleText).contains { Self.definitionTitles.contains($0) }
    }
  }

  private static let definitionTitles = Set(
    [
      "definities", "definitie", "begripsomschrijvingen", "begripsomschrijving", "begrippen", "begripsbepalingen",
      "definitions", "interpretation", "definition",
    ].map { Folding.hash($0) })

  /// What a definition holds for: the unit that it names, a module that is not the general one, or a unit that is a
  /// document in the document.
  private func scope(of syntax: DefinitionSyntax, _ line: Line, _ list: DefinitionSyntax.Scope?) -> Provision? {
    let point = TextPoint(line, min(syntax.term.lowerBound, line.text.count))
    guard let source = outline.innermost(at: point) else { return nil }
    switch syntax.form == .entry && syntax.scope == .unstated ? list ?? .unstated : syntax.scope {
    // "In dit artikel wordt verstaan onder" says nothing in an article of definitions.
    case .article where syntax.form != .hereinafter && isInDefinitionsArticle(line): return nil
    case .article: return source.enclosing([.article])
    case .chapter: return source.enclosing([.chapter]) ?? source.enclosing([.article])
    case .unstated: break
    }
    if let annex = source.enclosing([.annex]) { return annex }
    guard let article = source.enclosing([.article]) else { return nil }
    return isDocumentOfItsOwn(article) ? article : nil
  }

  /// An article that holds titled units with items of their own is an agreement inside the terms.
  private func isDocumentOfItsOwn(_ article: Provision) -> Bool {
    let titled = article.children.count { $0.titleLine != nil && !$0.children.isEmpty }
    return titled >= 3 && titled * 2 >= article.children.count
  }
}
