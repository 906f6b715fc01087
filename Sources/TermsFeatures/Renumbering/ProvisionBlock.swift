import TermsModel
import TermsText

/// The text of a provision that begins on a line of its own, by whole lines.
struct ProvisionBlock {
  let provision: Provision
  /// The start of its first line.
  let start: TextPoint
  /// The end of its last line that is not blank.
  let contentEnd: TextPoint
  /// Where the next provision begins; the same as ``contentEnd`` at the end of the document.
  let end: TextPoint
  /// Nothing follows in the document.
  let isLast: Bool
  /// The next provision begins on a line of its own.
  let endsLine: Bool

  /// - Parameter isWhole: the whole text is wanted, not only the place where it begins.
  init(_ provision: Provision, _ editor: EditorDocument, isWhole: Bool = true) throws(Refusal) {
    self.provision = provision
    guard let component = provision.component, Self.beginsLine(provision, component) else { throw .insideLine }
    start = TextPoint(provision.line, 0)
    let behind = provision.end
    let next = component.outline.innermost(at: behind)
    isLast = next.map { $0.marker.start != behind || $0.isInside(provision) } ?? true
    endsLine = isLast || next?.place == .lineStart
    if endsLine {
      contentEnd = editor.lastText(before: isLast ? nil : behind.line, behind.line, from: provision.line)
      end = isLast ? contentEnd : TextPoint(behind.line, 0)
    } else {
      contentEnd = behind
      end = behind
    }
    let (first, last) = (start, contentEnd)
    guard !isWhole || component.spans.contains(where: { $0.start <= first && last <= $0.end }) else {
      throw Refusal(
        dutch: "Een ander document onderbreekt de tekst van deze bepaling.",
        english: "Another document interrupts the text of this provision.")
    }
  }

  /// Nothing but marks and outer list numbers stands before it on its line.
  private static func beginsLine(_ provision: Provision, _ component: Component) -> Bool {
    guard provision.place == .lineStart else { return false }
    let before = component.outline.innermost(at: TextPoint(provision.line, max(0, provision.marker.start.offset - 1)))
    guard let before, before.line === provision.line, before !== provision else { return true }
    return before.marker.start >= provision.marker.start || before.isInside(provision)
  }
}

extension EditorDocument {
  /// The end of the last line with text before a line, or up to another one.
  fileprivate func lastText(before next: Line?, _ last: Line, from first: Line) -> TextPoint {
    guard let low = document.lines.row(of: first), var row = document.lines.row(of: next ?? last) else {
      return TextPoint(first, first.text.count)
    }
    if next != nil { row -= 1 }
    while row > low, let line = document.lines.line(at: row), Self.isBlank(line) { row -= 1 }
    let line = document.lines.line(at: max(row, low)) ?? first
    return TextPoint(line, line.text.count)
  }

  static func isBlank(_ line: Line) -> Bool { line.text.withBytes { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }

  /// How many blank lines stand right above a line.
  func blankLines(above line: Line) -> Int {
    guard let row = document.lines.row(of: line) else { return 0 }
    var count = 0
    while let above = document.lines.line(at: row - 1 - count), Self.isBlank(above) { count += 1 }
    return count
  }

  /// The end of the last line with text above a line; nil at the top.
  func textEnd(above line: Line) -> TextPoint? {
    guard let row = document.lines.row(of: line) else { return nil }
    return document.lines.line(at: row - 1 - blankLines(above: line)).map { TextPoint($0, $0.text.count) }
  }

  /// The line end that the text around a line uses.
  func lineEnd(at line: Line) -> String {
    let row = document.lines.row(of: line) ?? 0
    for near in [line, document.lines.line(at: row - 1), document.lines.line(at: 0)] {
      if let near, near.text.terminator != .none { return near.text.terminator.text }
    }
    return "\n"
  }

  /// The text between two places, its line ends as they are.
  func exactText(_ span: TextSpan) -> String {
    guard let first = document.lines.row(of: span.start.line), let last = document.lines.row(of: span.end.line),
      first < last
    else { return document.text(of: span) }
    var bytes: [UInt8] = []
    document.lines.forEach(in: first..<last + 1) { row, line in
      let own = line.text.bytes
      let upper = row == last ? min(span.end.offset, own.count) : own.count
      bytes += own[min(row == first ? span.start.offset : 0, upper)..<upper]
      if row < last { bytes += line.text.terminator.text.utf8 }
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LineTerminator {
  /// The bytes as text.
  var text: String {
    switch self {
    case .none: ""
    case .lineFeed: "\n"
    case .carriageReturn: "\r"
    case .carriageReturnLineFeed: "\r\n"
    }
  }
}

extension Refusal {
  static let insideLine = Refusal(
    dutch: "Deze bepaling begint midden in een regel; zet haar eerst op een eigen regel.",
    english: "This provision begins inside a line; put it on a line of its own first.")
  static let sharedLine = Refusal(
    dutch: "De volgende bepaling begint midden in een regel; zet haar eerst op een eigen regel.",
    english: "The provision behind begins inside a line; put it on a line of its own first.")
}
