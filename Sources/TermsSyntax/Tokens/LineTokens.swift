/// The tokens of a line as recognisers read them: plain pointers into a ``TokenizedLine``, valid until that changes.
struct LineTokens {
  let tokens: UnsafeBufferPointer<Token>
  let numbers: UnsafeBufferPointer<NumberToken>
  let components: UnsafeBufferPointer<NumberComponent>
  /// Where names stand that the project added.
  let names: UnsafeBufferPointer<NamedToken>
  /// Bytes of the line itself: a token that starts behind this is on the next line.
  let lineCount: Int
  /// How many tokens belong to the line itself.
  let ownCount: Int
  /// The marks of the line's own tokens, all together.
  let marks: WordMarks
  /// The punctuation among the line's own tokens.
  let symbols: SymbolSet
  /// A space may be missing between some of the line's own words.
  let mayBeGlued: Bool

  /// Where to note that a recogniser wanted the next line's tokens; nil when they are there. Few lines need them, so they
  /// are read only when one was asked for.
  let wantsNext: UnsafeMutablePointer<Bool>?

  /// The token at a place; an empty one outside the tokens.
  @inline(__always)
  subscript(index: Int) -> Token {
    if UInt(bitPattern: index) < UInt(bitPattern: tokens.count) { return tokens[index] }
    noteLook(at: index)
    return Token.none
  }

  /// Whether there is a token at a place, which is not negative.
  @inline(__always)
  func has(_ index: Int) -> Bool {
    if index < tokens.count { return true }
    noteLook(at: index)
    return false
  }

  private func noteLook(at index: Int) {
    if index > ownCount { wantsNext?.pointee = true }
  }

  /// A name that the project added, which begins at a place or ends before one.
  func name(at index: Int) -> NamedToken? { names.first { $0.start == index } }
  func name(before index: Int) -> NamedToken? { names.first { $0.end == index } }

  /// What a number token says; nil for other tokens.
  func number(_ token: Token) -> NumberToken? {
    guard token.kind == .number, token.payload < UInt64(numbers.count) else { return nil }
    return numbers[Int(token.payload)]
  }

  /// A number token read as a provision's number; nil when it cannot be one, and for other tokens.
  func provisionNumber(_ token: Token) -> ProvisionNumber? {
    guard let value = number(token) else { return nil }
    let (start, depth) = (Int(value.components), value.depth)
    guard depth > 0, start >= 0, start + depth <= components.count else { return nil }
    return ProvisionNumber(parts: components[start..<start + depth])
  }
}
