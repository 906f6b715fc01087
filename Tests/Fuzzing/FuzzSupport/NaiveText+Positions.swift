import TermsTestSupport
import TermsText

extension NaiveText {
  /// The byte offset in the text of a client's position (LSP 3.17, "Position"), scalar by scalar: a line past the last is
  /// the end of the text, a character past the end of its line that end, a place inside a scalar the scalar's start.
  public func offset(of position: TextPosition, _ encoding: PositionEncoding) -> Int {
    let lines = lines
    let row = max(0, position.line)
    guard row < lines.count else { return bytes.count }
    var units = 0
    var offset = lines[row].start
    for scalar in string(offset..<lines[row].end).unicodeScalars {
      units += Self.width(of: scalar, encoding)
      if units > position.character { break }
      offset += UTF8.width(scalar)
    }
    return offset
  }

  /// How many units of the encoding lie before an offset in its line.
  public func character(at offset: Int, inLineFrom start: Int, _ encoding: PositionEncoding) -> Int {
    string(start..<offset).unicodeScalars.reduce(0) { $0 + Self.width(of: $1, encoding) }
  }

  private static func width(of scalar: Unicode.Scalar, _ encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    case .utf32: 1
    }
  }

  /// Replaces what lies between two client positions, the smaller taken as the start.
  public mutating func replace(
    _ start: TextPosition, _ end: TextPosition, _ encoding: PositionEncoding, with text: [UInt8]
  ) {
    let offsets = [offset(of: start, encoding), offset(of: end, encoding)].sorted()
    self = NaiveText(bytes[..<offsets[0]] + text + bytes[offsets[1]...])
  }
}

extension FuzzInput {
  /// A position in or near a text; seldom one that is far outside.
  public mutating func position(in text: NaiveText) -> TextPosition {
    let lines = text.lines
    func value(_ byte: UInt8, _ limit: Int) -> Int {
      switch byte {
      case 255: .max
      case 254: -1
      case 253: 1 << 31
      default: Int(byte) % (limit + 2)
      }
    }
    let line = value(byte(), lines.count)
    let length = lines.indices.contains(line) ? lines[line].end - lines[line].start : 0
    // Two bytes, so that the end of a long line is within reach.
    let high = Int(byte())
    let low = byte()
    return TextPosition(
      line: line, character: high == 0 ? value(low, length) : (high << 8 | Int(low)) % (length + 2))
  }

  /// One of the encodings.
  public mutating func encoding() -> PositionEncoding {
    [.utf8, .utf16, .utf32][number(below: 3)]
  }
}
