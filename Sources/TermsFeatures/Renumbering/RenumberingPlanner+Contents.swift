import TermsModel
import TermsSyntax

/// Tables of contents and links follow the headings that they name.
extension RenumberingPlanner {
  mutating func changeContents() {
    let headed = renumbered.filter { $0.title != nil && $0.numberMarker != nil }
    guard !headed.isEmpty else { return }
    let opening = Set(provisions.map(\.line))
    var entries: [ContentsEntry: Provision] = [:]
    for provision in headed {
      if let entry = ContentsEntry(provision) { entries[entry] = provision }
    }
    let anchors = HeadingAnchors(headed) { provision in self.markerEdits(of: provision) }
    for span in component.spans {
      editor.forEachLine(of: span) { line in
        if !opening.contains(line), let entry = ContentsEntry(line), let provision = entries[entry] {
          changeEntry(line, provision)
        }
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

/// What tells that a line of a table of contents and a heading are about the same provision: label, number and title.
struct ContentsEntry: Hashable {
  private let unit: UnitLabel?
  private let number: ProvisionNumber
  private let title: String

  /// The entry that a provision would have; nil without a printed number and a title.
  init?(_ provision: Provision) {
    guard let marker = provision.numberMarker else { return nil }
    self.init(marker, provision.titleText)
  }

  /// The entry that a line may be.
  init?(_ line: Line) {
    guard line.scan.kind == .text, let marker = Self.marker(of: line) else { return nil }
    self.init(marker, line.text.substring(marker.contentStart..<line.text.count))
  }

  private init?(_ marker: NumberingMarker, _ title: String) {
    unit = marker.unit
    number = marker.number
    self.title = Self.normalised(title)
    if self.title.isEmpty { return nil }
  }

  /// The first number on a line.
  static func marker(of line: Line) -> NumberingMarker? {
    line.scan.markers.first { $0.place == .lineStart && $0.number.depth > 0 && $0.style != .letter }
  }

  /// Letters and digits in small letters, without the number of a page behind dots or tabs.
  private static func normalised(_ title: String) -> String {
    var text = title[...]
    while text.last.map({ $0.isWhitespace || $0.isNumber }) == true { text.removeLast() }
    if text.last != "." && text.last != "…" || text.count == title.count { text = title[...] }
    return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
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
