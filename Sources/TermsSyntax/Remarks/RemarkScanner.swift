/// Finds the comments in a line that speak to the program.
struct RemarkScanner {
  private let bytes: LineBytes
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let name = Array("terms:".utf8)

  private init(_ bytes: LineBytes) { self.bytes = bytes }

  /// The remarks of a line, in order.
  static func remarks(in bytes: LineBytes) -> [Remark] {
    let scanner = RemarkScanner(bytes)
    var remarks: [Remark] = []
    var index = 0
    while let start = scanner.find(opening, from: index) {
      guard let end = scanner.find(closing, from: start + opening.count) else { break }
      if let remark = scanner.remark(from: start, to: end) { remarks.append(remark) }
      index = end + closing.count
    }
    return remarks
  }

  private func remark(from start: Int, to end: Int) -> Remark? {
    let first = skipSpaces(from: start + Self.opening.count, to: end)
    guard matches(Self.name, at: first) else { return nil }
    let words = words(from: first + Self.name.count, to: end)
    return Remark(
      range: start..<end + Self.closing.count, command: words.first ?? Remark.Word(text: "", range: first..<end),
      codes: Array(words.dropFirst()))
  }

  /// The words up to the author's reason, with commas or white space between them.
  private func words(from start: Int, to end: Int) -> [Remark.Word] {
    var words: [Remark.Word] = []
    var index = start
    while true {
      index = skipSpaces(from: index, to: end)
      let first = index
      while index < end, !Self.separates(bytes[index]) { index += 1 }
      guard index > first else { return words }
      let text = String(decoding: (first..<index).map { bytes[$0] }, as: UTF8.self)
      if text == "--" { return words }
      words.append(Remark.Word(text: text, range: first..<index))
    }
  }

  private func skipSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, Self.separates(bytes[index]) { index += 1 }
    return index
  }

  private static func separates(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x2C }

  private func find(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + text.count <= bytes.count {
      if matches(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func matches(_ text: [UInt8], at index: Int) -> Bool {
    for (offset, byte) in text.enumerated() where bytes[index + offset] != byte { return false }
    return true
  }
}
