import TermsSyntax

/// Deciding anew what lines define.
extension ComponentUpdate {
  /// - Returns: whether anything but the places of definitions changed.
  mutating func updateDefinitions() -> Bool {
    if isFirst { return defineAll() }
    let places = touched + outlineChange.rebuilt + touched.map { spreadLists(from: $0) }
    var isChanged = component.hasLostDefinitions
    component.hasLostDefinitions = false
    for place in Self.merged(places) {
      for (index, line) in zip(place, text.lines(in: place)) where define(line, index) { isChanged = true }
    }
    // A chapter's title may make definitions of all entries below it, a clause's title may give an article a scope.
    if outlineChange.hasTitles || outlineChange.hasDivisions {
      for line in component.definingLines {
        guard let index = text.index(of: line) else { continue }
        if define(line, index) { isChanged = true }
      }
    }
    return isChanged
  }

  private func defineAll() -> Bool {
    var previous: Line?
    var isChanged = false
    for (index, line) in text.lines(in: 0..<text.count).enumerated() {
      _ = component.updateList(line, after: previous)
      if line.scan.opensDefinitionList { component.listOpeners.insert(line) }
      if !line.scan.definitions.isEmpty, define(line, index) { isChanged = true }
      previous = line
    }
    return isChanged
  }

  private func define(_ line: Line, _ index: Int) -> Bool {
    if line.scan.definitions.isEmpty {
      guard line.facts.rare != nil else { return false }
      component.definingLines.remove(line)
      return component.updateDefinitions(line, previous: nil, next: nil)
    }
    component.definingLines.insert(line)
    return component.updateDefinitions(line, previous: text.line(at: index - 1), next: text.line(at: index + 1))
  }

  /// Works out which lines stand in a list of definitions, and on from the places while that differs from before.
  private func spreadLists(from places: Range<Int>) -> Range<Int> {
    var previous = text.line(at: places.lowerBound - 1)
    var differs = false
    for line in text.lines(in: places) {
      differs = component.updateList(line, after: previous)
      previous = line
    }
    var index = places.upperBound
    while differs, let line = text.line(at: index) {
      differs = component.updateList(line, after: previous)
      previous = line
      index += 1
    }
    // The line behind the last that changed inherits from it.
    return places.lowerBound..<min(text.count, index + 1)
  }
}
