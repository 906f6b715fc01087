import TermsModel
import TermsSyntax

/// The lines of a table of contents that name provisions, in order.
struct ContentsRows {
  /// A line.
  struct Row {
    let line: Line
    let title: Range<Int>
    let provision: Provision
  }

  let rows: [Row]
  private let editor: EditorDocument

  init(_ component: Component, _ editor: EditorDocument) {
    self.editor = editor
    let contents = component.outline.contents
    guard let first = contents.first, let last = contents.last, let low = editor.document.lines.row(of: first.line),
      let high = editor.document.lines.row(of: last.line), low <= high
    else {
      rows = []
      return
    }
    let provisions = component.outline.provisions
    let opening = Set(provisions.map(\.line))
    let named = NamedHeadings(provisions.reversed().filter { $0.title != nil }, component)
    // A title that is still to be filled in is not read as an entry, but stands among them or right beside them.
    let margin = 3
    rows = editor.document.lines.lines(in: max(0, low - margin)..<min(editor.document.lines.count, high + 1 + margin))
      .compactMap { line in
        guard !opening.contains(line), let provision = named.provision(named: line),
          let title = TermsModel.ContentsEntry(line)?.title
        else { return nil }
        return Row(line: line, title: title, provision: provision)
      }
  }

  /// The places of a provision's line and of those of what is inside it; nil when it has none.
  func block(of provision: Provision) -> Range<Int>? {
    guard let start = rows.firstIndex(where: { $0.provision === provision }) else { return nil }
    let end = rows[(start + 1)...].firstIndex { !$0.provision.isInside(provision) } ?? rows.count
    return start..<end
  }

  /// The blank lines between a row and the next; nil when something else stands there, or nothing follows.
  func gap(behind index: Int) -> Int? {
    guard rows.indices.contains(index), rows.indices.contains(index + 1),
      let low = editor.document.lines.row(of: rows[index].line),
      let high = editor.document.lines.row(of: rows[index + 1].line), low < high,
      editor.blankLines(above: rows[index + 1].line) >= high - low - 1
    else { return nil }
    return high - low - 1
  }

  func start(of index: Int) -> TextPoint { TextPoint(rows[index].line, 0) }
  func end(of index: Int) -> TextPoint { TextPoint(rows[index].line, rows[index].line.text.count) }

  /// What takes the lines of a provision away; nil when other text would have to move up.
  func removal(of provision: Provision) -> TextSpan? {
    guard let block = block(of: provision) else { return nil }
    if gap(behind: block.upperBound - 1) != nil {
      return TextSpan(start(of: block.lowerBound), start(of: block.upperBound))
    }
    guard gap(behind: block.lowerBound - 1) != nil else { return nil }
    return TextSpan(end(of: block.lowerBound - 1), end(of: block.upperBound - 1))
  }
}
