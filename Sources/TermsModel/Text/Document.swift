import TermsSyntax
import TermsText

/// A document under edit: its lines in a tree, each with its scan, and what is understood of the whole.
///
/// An edit scans what it touched, and goes on while the state that a line leaves behind differs from before. Lines keep
/// their identity where they can. The model follows when it is next asked for, by as much as the lines changed.
public final class Document {
  /// The lines.
  public private(set) var lines: LineTree<Line>
  /// Counts edits that made or removed lines: while it stays, every row is where it was.
  public private(set) var rowChanges = 0
  /// How it is to be judged.
  public let configuration: Configuration
  private var scanner: LineScanner
  private var changes = LineChanges()
  private var current: DocumentModel?
  /// The documents beside this one that its references may name; nil to ask nothing of them. Say ``othersChanged()`` when
  /// something about them has changed.
  public var others: (any OtherDocuments)?

  /// A document with this text, UTF-8 encoded.
  public init(_ bytes: [UInt8], _ configuration: Configuration = Configuration()) {
    let texts = LineSplitter.split(TextChunk(bytes))
    var scanner = LineScanner(configuration.cited)
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
    self.configuration = configuration
  }

  /// A document with this text.
  public convenience init(_ text: String, _ configuration: Configuration = Configuration()) {
    self.init(Array(text.utf8), configuration)
  }

  deinit {
    current?.dissolve()
    // Lines and what is known of them point at each other.
    lines.forEach { _, line in line.facts = LineFacts() }
  }

  /// How many lines have been scanned since the document was opened.
  public var scannedLines: Int { scanner.scannedLines }

  /// How many lines and terms have been judged since the document was opened.
  public var keysEvaluated: Int { current?.keysEvaluated ?? 0 }

  /// What the program understands of the document as it is now. The borders between the documents of a file may lag
  /// behind until ``settle()``; everything else is up to date.
  public func model() -> DocumentModel {
    guard let current else {
      let model = DocumentModel(self)
      changes.removeAll()
      self.current = model
      return model
    }
    if !changes.isEmpty {
      if !current.update(changes) { rebuild(current) }
      changes.removeAll()
    }
    return self.current ?? current
  }

  /// Finishes what edits left for later, whatever it costs. Afterwards the model equals one of a fresh document.
  public func settle() {
    while !continueWork(lines: .max) {}
  }

  /// Whether an edit left work for later.
  public var hasWork: Bool { !changes.isEmpty || current?.isSettled == false }

  /// Does a slice of what edits left for later.
  /// - Parameter lines: how many lines to look at.
  /// - Returns: whether all is done.
  public func continueWork(lines: Int) -> Bool {
    let model = self.model()
    switch model.checkComponents(lines: lines) {
    case .unfinished: return false
    case .same: return true
    case .different:
      rebuild(model)
      return true
    }
  }

  private func rebuild(_ old: DocumentModel) {
    old.dissolve()
    lines.forEach { _, line in line.facts = LineFacts() }
    current = DocumentModel(self, following: old)
  }

  /// The model as it was last asked for, if it was.
  var knownModel: DocumentModel? { current }

  // MARK: Edits

  /// Replaces the text between two places; they are clamped to the document, and swapped when they are the wrong way
  /// round.
  public func replace(_ start: BytePosition, _ end: BytePosition, with bytes: [UInt8]) {
    let edit = lines.edit(replacing: start, end, with: bytes)
    // A reference of the line before may run into the first changed line.
    let first = max(0, edit.rows.lowerBound - 1)
    var texts: [LineText] = []
    if first < edit.rows.lowerBound, let line = lines.line(at: first) { texts.append(line.text) }
    texts.append(contentsOf: edit.lines)
    var state = first > 0 ? lines.line(at: first - 1)?.scan.exit ?? .start : .start
    var scans: [LineScan] = []
    scans.reserveCapacity(texts.count)
    let following = lines.line(at: edit.rows.upperBound)?.text
    for (index, text) in texts.enumerated() {
      let next = index + 1 < texts.count ? texts[index + 1] : following
      scans.append(scanner.scan(text, next: next, entry: state))
      state = scans[index].exit
    }
    // On while what a line inherits differs from before.
    var end = edit.rows.upperBound
    while let line = lines.line(at: end), line.scan.entry != state {
      let scan = scanner.scan(line.text, next: lines.line(at: end + 1)?.text, entry: state)
      state = scan.exit
      texts.append(line.text)
      scans.append(scan)
      end += 1
    }
    put(texts, scans, at: first..<end)
  }

  /// Gives rows new texts. As many lines as possible stay the same objects: those with equal text at both ends, and then
  /// one for one from the top.
  private func put(_ texts: [LineText], _ scans: [LineScan], at rows: Range<Int>) {
    let old = lines.lines(in: rows)
    let shorter = min(old.count, texts.count)
    var tail = 0
    while tail < shorter, old[old.count - 1 - tail].text.isEqual(texts[texts.count - 1 - tail]) { tail += 1 }
    let kept = shorter - tail
    for index in 0..<kept { change(old[index], texts[index], scans[index], row: rows.lowerBound + index) }
    for index in 0..<tail {
      let (from, to) = (texts.count - 1 - index, old.count - 1 - index)
      change(old[to], texts[from], scans[from], row: rows.lowerBound + to)
    }
    let removed = kept..<old.count - tail
    let made = kept..<texts.count - tail
    if !removed.isEmpty || !made.isEmpty {
      for line in old[removed] { changes.remove(line) }
      let new = made.map { Line(text: texts[$0], scan: scans[$0]) }
      for line in new { changes.insert(line) }
      let start = rows.lowerBound + kept
      lines.replaceRows(start..<start + removed.count, with: new)
      rowChanges += 1
      touchNeighbours(of: start..<start + made.count, true)
    }
    touchNeighbours(of: rows.lowerBound..<rows.lowerBound + texts.count, false)
  }

  private func change(_ line: Line, _ text: LineText, _ scan: LineScan, row: Int) {
    changes.willChange(line)
    lines.changeLine(at: row) { $0.change(text, scan) }
  }

  private func touchNeighbours(of rows: Range<Int>, _ isBesideGone: Bool) {
    if let line = lines.line(at: rows.lowerBound - 1) { changes.touch(line, isBesideGone: isBesideGone) }
    if let line = lines.line(at: rows.upperBound) { changes.touch(line, isBesideGone: isBesideGone) }
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

  /// The text of a span, lines joined by a line feed; empty when the span ends before it starts.
  public func text(of span: TextSpan) -> String {
    guard span.start < span.end else { return "" }
    guard span.start.line !== span.end.line else {
      return span.start.line.text.substring(span.start.offset..<span.end.offset)
    }
    guard let first = lines.row(of: span.start.line), let last = lines.row(of: span.end.line), first < last else {
      return ""
    }
    var text =
      span.start.line.text.substring(span.start.offset..<max(span.start.offset, span.start.line.text.count)) + "\n"
    lines.forEach(in: first + 1..<last) { _, line in
      text += line.text.string + "\n"
      return true
    }
    return text + span.end.line.text.substring(0..<span.end.offset)
  }
}
