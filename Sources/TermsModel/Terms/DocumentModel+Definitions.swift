import TermsSyntax

/// Looking definitions up.
extension DocumentModel {
  /// The definition whose term stands at a place.
  public func definition(at point: TextPoint) -> Definition? {
    component(of: point.line)?.terms.definitions.first { $0.span.start.line === point.line && $0.span.touches(point) }
  }

  /// Whether another document of the file has the words of a term, in any spelling: a body of terms and the annex that
  /// uses its definitions may count as two. Copies of the term's own document do not matter.
  public func mentionsElsewhere(_ term: DefinedTerm) -> Bool {
    guard components.count > 1, let own = term.component else { return false }
    let others = components.filter { $0 !== own && $0.copyOf != own.index }
    guard !others.isEmpty else { return false }
    var matcher = TermMatcher([term.patterns])
    return lines(with: term.patterns.firstWords).contains { line in
      guard let component = component(of: line), others.contains(component) else { return false }
      var consumed = 0
      return !matcher.occurrences(in: line.text, line.scan, previous: nil, next: nil, consumed: &consumed).isEmpty
    }
  }
}

extension DocumentModel {
  /// Whether a document has the beginning of a term's name, as the name is written, outside the lines that define it: people
  /// say `de Overeenkomst` where an `Overeenkomst van opdracht` is defined.
  public func mentionsHead(of term: DefinedTerm) -> Bool {
    guard let head = term.head, let own = term.component else { return false }
    let patterns = TermPatterns(names: [head], isExact: false)
    var matcher = TermMatcher([patterns])
    let defining = Set(term.definitions.map(\.line))
    return lines(with: patterns.firstWords).contains { line in
      guard component(of: line) === own, !defining.contains(line) else { return false }
      var consumed = 0
      return matcher.occurrences(in: line.text, line.scan, previous: nil, next: nil, consumed: &consumed)
        .contains { $0.spelling == .asDefined }
    }
  }
}

extension DocumentModel {
  /// The lines of a provision.
  /// - Parameter count: how many at most.
  public func text(of provision: Provision, atMost count: Int) -> [String] {
    let end = provision.end
    var line: Line? = provision.marker.start.line
    var texts: [String] = []
    while let current = line, texts.count < count, TextPoint(current, 0) <= end {
      texts.append(current === end.line ? current.text.substring(0..<end.offset) : current.text.string)
      line = following(current)
    }
    return texts
  }
}
