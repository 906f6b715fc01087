import TermsText

/// A text as one flat array of bytes, edited by brute force and split into lines afresh each time: what `Document` and its
/// tree are compared with. It shares no code with them.
public struct NaiveText: Equatable {
  /// The bytes, UTF-8 encoded.
  public private(set) var bytes: [UInt8]

  /// A line of the text.
  public struct Line: Equatable {
    /// Where it starts (byte offset in the text).
    public let start: Int
    /// Where it ends, its terminator excluded (byte offset in the text).
    public let end: Int
  }

  /// A text.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The lines: LF, CRLF and a lone CR end one, nothing else does (LSP 3.17, "Text Documents"). A text that ends in a
  /// terminator has an empty last line.
  public var lines: [Line] {
    var lines: [Line] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        lines.append(Line(start: start, end: index))
        index += isPair ? 2 : 1
        start = index
      } else {
        index += 1
      }
    }
    lines.append(Line(start: start, end: bytes.count))
    return lines
  }

  /// The byte offset in the text of a position (LSP 3.17, "Position"): negative counts as 0, a row past the last is the end
  /// of the text, an offset past the end of its line is that end, and an offset inside a scalar is the scalar's start.
  public func offset(of position: BytePosition) -> Int {
    let lines = lines
    let row = max(0, position.row)
    guard row < lines.count else { return bytes.count }
    var offset = min(lines[row].start + max(0, position.offset), lines[row].end)
    while offset > lines[row].start, !isScalarBoundary(offset) { offset -= 1 }
    return offset
  }

  /// The position of a byte offset. Between the CR and the LF of a pair it is the end of the line before.
  public func position(of offset: Int) -> BytePosition {
    let lines = lines
    let row = lines.lastIndex { $0.start <= offset } ?? 0
    return BytePosition(row: row, offset: min(offset, lines[row].end) - lines[row].start)
  }

  /// Whether a scalar starts at a byte offset, or the text ends there.
  public func isScalarBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80
  }

  /// Replaces what lies between two positions, each clamped first, the smaller taken as the start.
  public mutating func replace(_ start: BytePosition, _ end: BytePosition, with new: [UInt8]) {
    let first = offset(of: start)
    let last = offset(of: end)
    bytes.replaceSubrange(min(first, last)..<max(first, last), with: new)
  }

  /// A part of the text, by byte offsets.
  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
