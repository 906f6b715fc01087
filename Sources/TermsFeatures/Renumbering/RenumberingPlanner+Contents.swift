import TermsModel
import TermsSyntax

/// Tables of contents and links follow the headings that they name.
extension RenumberingPlanner {
  mutating func changeContents() {
    let headed = renumbered.filter { $0.title != nil && $0.numberMarker != nil }
    guard !headed.isEmpty else { return }
    let opening = Set(provisions.map(\.line))
    let entries = NamedHeadings(headed, component)
    let anchors = HeadingAnchors(headed) { provision in self.markerEdits(of: provision) }
    for span in component.spans {
      editor.forEachLine(of: span) { line in
        if !opening.contains(line), let provision = entries.provision(named: line) { changeEntry(line, provision) }
        for edit in anchors.edits(line) { plan.change(edit.span, to: edit.text, .contents) }
      }
    }
  }

  private mutating func changeEntry(_ line: Line, _ provision: Provision) {
    guard let marker = ContentsEntry.marker(of: line), printed.isTrue(provision),
      let parts = PrintedNumberFinder(bytes: Array(line.text.bytes.prefix(marker.range.upperBound)))
        .parts(marker.number.components, from: marker.range.lowerBound),
      let edits = edits(parts, provision)
    else { return }
    for edit in edits { plan.change(TextSpan(line, edit.range), to: edit.text, .contents) }
  }
}

extension EditorDocument {
  /// Calls `body` with each line that a span touches.
  func forEachLine(of span: TextSpan, _ body: (Line) -> Void) {
    guard let first = document.lines.row(of: span.start.line), let last = document.lines.row(of: span.end.line),
      first <= last
    else { return }
    document.lines.forEach(in: first..<last + 1) { _, line in
      body(line)
      return true
    }
  }
}
