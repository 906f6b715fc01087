import TermsSyntax
import TermsText

/// A document under edit: its lines in a tree, each with its scan, and the model of the whole.
///
/// An edit makes new lines for what it touched and scans these, and goes on while the state that a line leaves behind differs
/// from before. Everything else of the document is shared with the version before.
public struct Document {
  /// The lines.
  public private(set) var lines: LineTree<Line>
  private var scanner = LineScanner()
  private var cached: DocumentModel?

  /// A document with this text, UTF-8 encoded.
  public init(_ bytes: [UInt8]) {
    let texts = LineSplitter.split(TextChunk(bytes))
    var scanner = LineScanner()
    var scanned: [Line] = []
    scanned.reserveCapacity(texts.count)
    var state = LineState.start
    for (row, text) in texts.enumerated() {
      let scan = scanner.scan(text, next: row + 1 < texts.count ? texts[row + 1] : nil, entry: state)
      state = scan.exit
      scanned.append(Line(text: text, scan: scan))
    }
    lines = LineTree(scanned)
    self.scanner = scanner
  }

  /// A document with this text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// How many lines have been scanned since the document was opened.
  public var scannedLines: Int { scanner.scannedLines }

  /// What the program understands of the document as it is now; worked out when first asked for after an edit.
  public mutating func model() -> DocumentModel {
    if let cached { return cached }
    let model = DocumentModel(lines.lines(in: 0..<lines.count))
    cached = model
    return model
  }

  // MARK: Edits

  /// Replaces the text between two places; they are clamped to the document, and swapped when they are the wrong way
  /// round.
  public mutating func replace(_ start: BytePosition, _ end: BytePosition, with bytes: [UInt8]) {
    let edit = lines.edit(replacing: start, end, with: bytes)
    cached = nil
    // A reference of the line before may run into the first changed line.
    let first = max(0, edit.rows.lowerBound - 1)
    let last = edit.rows.upperBound
    var texts: [LineText] = []
    if first < edit.rows.lowerBound, let line = lines.line(at: first) { texts.append(line.text) }
    texts.append(contentsOf: edit.lines)
    var state = first > 0 ? lines.line(at: first - 1)?.scan.exit ?? .start : .start
    var scanned: [Line] = []
    scanned.reserveCapacity(texts.count)
    let following = lines.line(at: last)?.text
    for (index, text) in texts.enumerated() {
      let next = index + 1 < texts.count ? texts[index + 1] : following
      let scan = scanner.scan(text, next: next, entry: state)
      state = scan.exit
      scanned.append(Line(text: text, scan: scan))
    }
    // On while what a line inherits differs from before.
    var end = last
    while let line = lines.line(at: end), line.scan.entry != state {
      let scan = scanner.scan(line.text, next: lines.line(at: end + 1)?.text, entry: state)
      state = scan.exit
      scanned.append(Line(text: line.text, scan: scan))
      end += 1
    }
    lines.replaceRows(first..<end, with: scanned)
  }

  // MARK: Places

  /// The place at a position; clamped.
  public func point(at position: BytePosition) -> TextPoint? {
    let row = min(max(0, position.row), lines.count - 1)
    guard let line = lines.line(at: row) else { return nil }
    return TextPoint(line, min(max(0, position.offset), line.text.count))
  }

  /// The position of a place, nil when its line is no longer in the document.
  public func position(of point: TextPoint) -> BytePosition? {
    lines.row(of: point.line).map { BytePosition(row: $0, offset: point.offset) }
  }

  /// The text of a span, line ends as they are.
  public func text(of span: TextSpan) -> String {
    guard span.start.line !== span.end.line else {
      return span.start.line.text.substring(span.start.offset..<span.end.offset)
    }
    guard let first = lines.row(of: span.start.line), let last = lines.row(of: span.end.line), first < last else {
      return ""
    }
    var text = span.start.line.text.substring(span.start.offset..<span.start.line.text.count) + "\n"
    lines.forEach(in: first + 1..<last) { _, line in
      text += line.text.string + "\n"
      return true
    }
    return text + span.end.line.text.substring(0..<span.end.offset)
  }
}
