import TermsSyntax
import TermsText

/// Where the components of a file begin and end.
extension DocumentModel {
  func setBorders(_ parts: [ComponentSplitter.Part], _ lines: [Line]) {
    borders = Self.stretches(parts).compactMap { row, component in
      lines.indices.contains(row) ? Border(first: lines[row], component: component) : nil
    }
    for (index, part) in parts.enumerated() { describe(components[index], part, lines) }
  }

  /// Takes over what does not move borders.
  func describe(_ component: Component, _ part: ComponentSplitter.Part, _ lines: [Line]) {
    component.language = configuration.language ?? part.language
    component.similarity = part.similarity
    component.originalLines = part.original.map { rows in
      (lines[rows.lowerBound], lines[rows.last { lines[$0].scan.kind != .blank } ?? rows.lowerBound])
    }
  }

  /// The first row of each stretch, and the part that it belongs to, in order.
  static func stretches(_ parts: [ComponentSplitter.Part]) -> [(row: Int, component: Int)] {
    var stretches: [(row: Int, component: Int)] = []
    for (index, part) in parts.enumerated() {
      for place in part.rows.indices where place == 0 || part.rows[place] != part.rows[place - 1] + 1 {
        stretches.append((part.rows[place], index))
      }
    }
    return stretches.sorted { $0.row < $1.row }
  }

  /// The lines of a component as they are now.
  func text(of component: Component) -> ComponentText {
    ComponentText(document.lines, rows(of: component))
  }

  func rows(of component: Component) -> [Range<Int>] {
    guard components.count > 1 else { return [0..<document.lines.count] }
    var rows: [Range<Int>] = []
    for (index, border) in borders.enumerated() where border.component == component.index {
      let start = index == 0 ? 0 : document.lines.row(of: border.first) ?? 0
      let end =
        index + 1 < borders.count ? document.lines.row(of: borders[index + 1].first) ?? start : document.lines.count
      rows.append(start..<max(start, end))
    }
    return rows
  }

  func spans(of component: Component) -> [TextSpan] {
    rows(of: component).compactMap { rows in
      var last = rows.upperBound - 1
      while last > rows.lowerBound, document.lines.line(at: last)?.scan.kind == .blank { last -= 1 }
      guard let first = document.lines.line(at: rows.lowerBound), let end = document.lines.line(at: last) else {
        return nil
      }
      return TextSpan(TextPoint(first, 0), TextPoint(end, end.text.count))
    }
  }

  func lastLine(of component: Component) -> Line? {
    rows(of: component).last.flatMap { document.lines.line(at: $0.upperBound - 1) }
  }
}
