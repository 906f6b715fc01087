import TermsText

/// The same text layer in its simplest form: one array of bytes, everything worked out anew. It shares no code with what
/// it checks.
struct NaiveText {
  struct Line: Equatable {
    var start: Int
    var text: String
    var terminator: LineTerminator
    var byteCount: Int { text.utf8.count }
  }

  private(set) var bytes: [UInt8]
  private(set) var lines: [Line] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    lines = Self.split(bytes)
  }

  private static func split(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var index = 0
    func close(_ terminator: LineTerminator) {
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      lines.append(Line(start: start, text: text, terminator: terminator))
    }
    while index < bytes.count {
      if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
        close(.carriageReturnLineFeed)
        index += 2
        start = index
      } else if bytes[index] == 13 || bytes[index] == 10 {
        close(bytes[index] == 13 ? .carriageReturn : .lineFeed)
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    close(.none)
    return lines
  }

  private static func width(_ scalar: Unicode.Scalar, _ encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: String(scalar).utf8.count
    case .utf16: String(scalar).utf16.count
    case .utf32: 1
    }
  }

  func bytePosition(_ position: TextPosition, _ encoding: PositionEncoding) -> BytePosition {
    let row = max(0, position.line)
    if row >= lines.count {
      return BytePosition(row: lines.count - 1, offset: lines[lines.count - 1].byteCount)
    }
    var units = 0
    var offset = 0
    for scalar in lines[row].text.unicodeScalars {
      units += Self.width(scalar, encoding)
      if units > position.character { break }
      offset += Self.width(scalar, .utf8)
    }
    return BytePosition(row: row, offset: offset)
  }

  func textPosition(_ position: BytePosition, _ encoding: PositionEncoding) -> TextPosition {
    let text = lines[position.row].text
    let units = text.unicodeScalars.reduce((bytes: 0, units: 0)) { sum, scalar in
      let end = sum.bytes + Self.width(scalar, .utf8)
      return (end, end <= position.offset ? sum.units + Self.width(scalar, encoding) : sum.units)
    }
    return TextPosition(line: position.row, character: units.units)
  }

  mutating func replace(_ start: BytePosition, _ end: BytePosition, with text: String) {
    let offsets = [start, end].map { lines[$0.row].start + $0.offset }.sorted()
    bytes.replaceSubrange(offsets[0]..<offsets[1], with: Array(text.utf8))
    lines = Self.split(bytes)
  }
}
