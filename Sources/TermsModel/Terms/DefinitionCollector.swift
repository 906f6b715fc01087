import TermsSyntax

/// Decides which of the places that may define a term do.
struct DefinitionCollector {
  let outline: Outline
  private(set) var table = DefinitionTable()
  /// A list of definitions is open: entries count.
  private var inList = false

  init(_ outline: Outline) { self.outline = outline }

  mutating func collect(_ lines: [Line], component: Int) {
    inList = false
    for (row, line) in lines.enumerated() {
      let scan = line.scan
      guard scan.kind == .text else { continue }
      if closesList(line) { inList = false }
      let listed =
        scan.definitions.contains { $0.form == .entry }
        && (inList || isDefinitionsArticle(TextPoint(line, scan.textStart), component))
      for syntax in scan.definitions where syntax.form != .entry || listed && isEntry(syntax, line) {
        table.add(
          syntax, line, next: row + 1 < lines.count ? lines[row + 1] : nil, component: component,
          scope: scope(of: syntax, line, component))
      }
      if scan.opensDefinitionList { inList = true }
    }
  }

  mutating func finish(_ titles: [[String]]) { table.setDocumentTitles(titles) }

  mutating func addHeading(_ provision: Int) {
    guard let title = outline[provision].title else { return }
    let line = title.start.line
    table.addHeading(
      title, body: TextSpan(line, title.start.offset..<line.text.count), component: outline[provision].component)
  }

  /// A heading ends a list of definitions.
  private func closesList(_ line: Line) -> Bool {
    line.scan.markers.contains { marker in
      marker.place == .lineStart
        && (marker.style == .label || marker.style == .heading
          || marker.style == .dotted && line.scan.shape.isTitleLike)
    }
      || (line.scan.shape.isTitleLike && line.scan.markers.isEmpty && line.scan.definitions.isEmpty
        && line.scan.shape.length < 60)
  }

  private func isDefinitionsArticle(_ point: TextPoint, _ component: Int) -> Bool {
    guard let provision = outline.innermost(at: point, component: component) else { return false }
    return outline.ancestors(of: provision).contains { index in
      guard let title = outline[index].title else { return false }
      let words = LawTable.words(of: title.start.line.text.substring(title.start.offset..<title.end.offset))
      return words.contains { Self.definitionTitles.contains($0) }
    }
  }

  private static let definitionTitles = Set(
    [
      "definities", "definitie", "begripsomschrijvingen", "begripsomschrijving", "begrippen", "begripsbepalingen",
      "definitions", "interpretation", "definition",
    ].map { Folding.hash($0) })

  /// An entry's text says something: "Let op:" and a clause's own title do not define.
  private func isEntry(_ syntax: DefinitionSyntax, _ line: Line) -> Bool {
    syntax.body.count >= 8
  }

  /// What a definition holds for: the unit that it names, a module that is not the general one, or a unit that is a
  /// document in the document.
  private func scope(of syntax: DefinitionSyntax, _ line: Line, _ component: Int) -> Int? {
    guard
      let source = outline.innermost(
        at: TextPoint(line, min(syntax.term.lowerBound, line.text.count)), component: component)
    else {
      return nil
    }
    switch syntax.scope {
    case .article: return outline.enclosing(source, [.article])
    case .chapter: return outline.enclosing(source, [.chapter]) ?? outline.enclosing(source, [.article])
    case .unstated: break
    }
    if let annex = outline.enclosing(source, [.annex]) { return annex }
    guard let article = outline.enclosing(source, [.article]) else { return nil }
    return isDocumentOfItsOwn(article) ? article : nil
  }

  /// An article that holds titled units with items of their own is an agreement inside the terms.
  private func isDocumentOfItsOwn(_ article: Int) -> Bool {
    let titled = outline[article].children.filter { outline[$0].title != nil && !outline[$0].children.isEmpty }
    return titled.count >= 3 && titled.count * 2 >= outline[article].children.count
  }
}
