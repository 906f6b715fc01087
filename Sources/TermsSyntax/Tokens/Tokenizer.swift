/// Splits the bytes of a line into words, numbers and symbols. Quotes, dashes and bullets in their many Unicode forms
/// come out as one symbol each; no-break and other odd spaces are spaces.
struct Tokenizer {
  let bytes: LineBytes
  let keywords: KeywordTable
  let base: Int
  var index = 0
  var glued = false

  private init(_ bytes: LineBytes, base: Int) {
    self.bytes = bytes
    self.base = base
    keywords = KeywordTable.shared
  }

  /// The tokens of `line`; when `next` is given, a soft break and the first tokens of that line follow.
  static func tokenize(
    _ line: LineBytes, next: LineBytes?, into output: inout TokenizedLine
  ) {
    tokenize(line, into: &output)
    guard let next, output.ownCount > 0 else { return }
    appendBreak(to: &output)
    append(next, to: &output)
  }

  /// The tokens of `line`.
  static func tokenize(_ line: LineBytes, into output: inout TokenizedLine) {
    output.begin(lineCount: line.count)
    var tokenizer = Tokenizer(line, base: 0)
    tokenizer.run(limit: .max, into: &output)
    output.endOwnTokens()
  }

  /// Adds the soft break between a line and the next.
  static func appendBreak(to output: inout TokenizedLine) {
    let end = Int32(clamping: output.lineCount)
    output.append(Token(start: end, end: end &+ 1, kind: .softBreak, flags: []))
  }

  /// Adds the first tokens of the next line behind the soft break.
  static func append(_ next: LineBytes, to output: inout TokenizedLine) {
    var tokenizer = Tokenizer(next, base: output.lineCount + 1)
    tokenizer.run(limit: output.tokens.count + lookAhead, into: &output)
  }

  /// How many tokens of the next line a reference can reach into.
  private static let lookAhead = 24

  private mutating func run(limit: Int, into output: inout TokenizedLine) {
    while index < bytes.count, output.count < limit {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 {
        index &+= 1
        glued = false
      } else if byte.isLetter {
        word(into: &output)
      } else if byte.isDigit {
        number(prefix: nil, from: index, into: &output)
      } else if byte >= 0x80 {
        nonASCII(into: &output)
      } else if InlineMarkup.mayBegin(with: byte), let end = InlineMarkup.end(bytes, index) {
        if InlineMarkup.opensComment(bytes, index) { output.note(.comment) }
        index = end
        glued = false
      } else {
        if byte == 0x2E, bytes[index &+ 1] == 0x2E, bytes[index &+ 2] == 0x2E { output.note(.ellipsis) }
        append(Symbol(ascii: byte), length: 1, into: &output)
      }
    }
  }

  func token(_ kind: Token.Kind, from start: Int, to end: Int) -> Token {
    Token(
      start: Int32(truncatingIfNeeded: base &+ start), end: Int32(truncatingIfNeeded: base &+ end), kind: kind,
      flags: glued ? .glued : [])
  }

  mutating func append(_ symbol: Symbol, length: Int, into output: inout TokenizedLine) {
    // A sequence that is cut off by the end of the line is no UTF-8, and must not reach past it all the same.
    let end = min(index &+ length, bytes.count)
    var token = token(.symbol, from: index, to: end)
    token.symbol = symbol
    token.marks = WordMarks(symbol, isGlued: glued)
    output.note(symbol)
    output.append(token)
    index = end
    glued = true
  }
}
