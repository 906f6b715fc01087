import TermsSyntax

/// What came of a slice of looking again, after edits, at where the documents of a file begin and end.
enum ComponentCheck {
  case unfinished, same, different
}

extension DocumentModel {
  /// Does a slice of checking the borders between components.
  /// - Parameter count: how many lines to look at.
  func checkComponents(lines count: Int) -> ComponentCheck {
    guard !isSettled else { return .same }
    var search = self.search ?? ComponentSearch()
    self.search = nil
    guard search.search(document.lines, lines: count) else {
      self.search = search
      return .unfinished
    }
    isSettled = true
    return adopt(search.parts, search.lines)
  }

  private func adopt(_ parts: [ComponentSplitter.Part], _ lines: [Line]) -> ComponentCheck {
    let stretches = Self.stretches(parts)
    let isSame =
      stretches.count == borders.count && parts.count == components.count
      && zip(stretches, borders).enumerated().allSatisfy { index, pair in
        pair.0.component == pair.1.component && (index == 0 || lines[pair.0.row] === pair.1.first)
      }
      && zip(parts, components).allSatisfy { $0.copyOf == $1.copyOf }
    guard isSame else { return .different }
    for (part, component) in zip(parts, components) {
      let before = (component.similarity, component.originalLines?.first, component.originalLines?.last)
      describe(component, part, lines)
      if before != (component.similarity, component.originalLines?.first, component.originalLines?.last) {
        pending.hasComponents = true
      }
    }
    return .same
  }
}
