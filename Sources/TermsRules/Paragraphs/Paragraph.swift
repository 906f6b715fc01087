import TermsModel
import TermsSyntax

/// Lines of running text that belong together, read as one text: a line end inside it is a space.
struct Paragraph {
  /// The lines, in order; at least one.
  let lines: [Line]
  /// Their bytes, with a space where a line ends.
  let bytes: [UInt8]
  /// Where each line starts in the bytes.
  private let starts: [Int]

  init(_ lines: [Line]) {
    self.lines = lines
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for line in lines {
      if !starts.isEmpty { bytes.append(0x20) }
      starts.append(bytes.count)
      line.text.withBytes { bytes.append(contentsOf: $0) }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The place of a range of the bytes.
  func span(_ range: Range<Int>) -> TextSpan? {
    guard let start = point(range.lowerBound), let end = point(range.upperBound) else { return nil }
    return TextSpan(start, end)
  }

  private func point(_ offset: Int) -> TextPoint? {
    let index = max(0, starts.partitioningIndex { $0 > offset } - 1)
    guard lines.indices.contains(index) else { return nil }
    return TextPoint(lines[index], min(offset - starts[index], lines[index].text.count))
  }

  /// The text of a range of the bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// Puts the lines of a document together to paragraphs, for rules that look at few of them.
struct ParagraphReader {
  /// Only paragraphs with all of these are wanted; the others are not read.
  private let wanted: LineFeatures
  /// And with one of these.
  private let alternatives: LineFeatures
  private var lines: [Line] = []
  private var features = LineFeatures()

  /// - Parameters:
  ///   - wanted: only paragraphs with all of these are read.
  ///   - alternatives: and with one of these; empty for no such condition.
  init(_ wanted: LineFeatures, and alternatives: LineFeatures = []) {
    self.wanted = wanted
    self.alternatives = alternatives
  }

  /// More lines than this are no paragraph that somebody wrote.
  private static let mostLines = 100

  /// The next line.
  /// - Returns: the paragraph that ended before it.
  mutating func add(_ line: Line) -> Paragraph? {
    guard line.kind == .text else { return finish() }
    guard lines.isEmpty || line.hasMarkers || lines.count >= Self.mostLines || Self.isRow(line) else {
      append(line)
      return nil
    }
    let ended = finish()
    append(line)
    return ended
  }

  private mutating func append(_ line: Line) {
    lines.append(line)
    features.formUnion(line.features)
  }

  /// The paragraph that is open; there is none behind it.
  mutating func finish() -> Paragraph? {
    defer {
      lines.removeAll(keepingCapacity: true)
      features = []
    }
    guard !lines.isEmpty, features.isSuperset(of: wanted),
      alternatives.isEmpty || !features.isDisjoint(with: alternatives)
    else { return nil }
    return Paragraph(lines)
  }

  /// A row of a table stands alone.
  private static func isRow(_ line: Line) -> Bool {
    let indent = line.scan.textStart
    return line.text.withBytes { indent < $0.count && $0[indent] == 0x7C }
  }

  /// Reads a paragraph again, around a line of it.
  static func paragraph(around line: Line, in model: DocumentModel) -> Paragraph? {
    guard line.kind == .text else { return nil }
    var first = line
    var count = 0
    while count < mostLines, !first.hasMarkers, !isRow(first), let before = model.preceding(first),
      before.kind == .text
    {
      first = before
      count += 1
    }
    var reader = ParagraphReader([])
    var next: Line? = first
    var read = 0
    while let current = next, read <= 2 * mostLines {
      if let paragraph = reader.add(current), paragraph.lines.contains(where: { $0 === line }) { return paragraph }
      next = model.following(current)
      read += 1
    }
    return reader.finish().flatMap { $0.lines.contains { $0 === line } ? $0 : nil }
  }
}
