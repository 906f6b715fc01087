/// The tokens of a line, and behind a soft break those of the start of the next line. It is filled again and again, so that
/// a scan of a whole document allocates once.
struct TokenizedLine {
  private var tokenBuffer = ReusableBuffer<Token>()
  private var numberBuffer = ReusableBuffer<NumberToken>()
  private var componentBuffer = ReusableBuffer<NumberComponent>()
  /// Names that the project added; empty for most projects.
  private var nameBuffer = ReusableBuffer<NamedToken>()
  /// Bytes of the line itself: a token that starts behind this is on the next line.
  private(set) var lineCount = 0
  /// How many tokens belong to the line itself.
  private(set) var ownCount = 0
  /// Of all tokens so far, and of the line's own.
  private var seen = Seen()
  private var own = Seen()

  private struct Seen {
    var marks = WordMarks()
    var symbols = SymbolSet()
    var mayBeGlued = false
  }

  /// All of the tokens.
  var tokens: UnsafeBufferPointer<Token> { tokenBuffer.elements }

  /// What the recognisers read.
  /// - Parameter wantsNext: set to true when one of them looks for tokens behind the soft break.
  func view(noting wantsNext: UnsafeMutablePointer<Bool>? = nil) -> LineTokens {
    LineTokens(
      tokens: tokenBuffer.elements, numbers: numberBuffer.elements, components: componentBuffer.elements,
      names: nameBuffer.elements,
      lineCount: lineCount, ownCount: ownCount, marks: own.marks, symbols: own.symbols,
      mayBeGlued: own.mayBeGlued, wantsNext: wantsNext)
  }

  /// The token at a place; an empty one outside the tokens.
  subscript(index: Int) -> Token {
    let tokens = tokenBuffer.elements
    return UInt(bitPattern: index) < UInt(bitPattern: tokens.count) ? tokens[index] : Token.none
  }

  /// How many tokens there are so far.
  var count: Int { tokenBuffer.count }

  // MARK: Filling

  mutating func begin(lineCount: Int) {
    tokenBuffer.removeAll()
    numberBuffer.removeAll()
    componentBuffer.removeAll()
    nameBuffer.removeAll()
    self.lineCount = lineCount
    ownCount = 0
    seen = Seen()
    own = Seen()
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    tokenBuffer.append(token)
    seen.marks.formUnion(token.marks)
  }

  /// Notes a kind of punctuation.
  @inline(__always)
  mutating func note(_ symbol: Symbol) { seen.symbols.insert(symbol) }

  /// Notes that a space may be missing.
  @inline(__always)
  mutating func noteGlued() { seen.mayBeGlued = true }

  /// What was added so far is the line's own; what follows is the next line's.
  mutating func endOwnTokens() {
    ownCount = tokenBuffer.count
    own = seen
  }

  /// The punctuation among the line's own tokens.
  var ownSymbols: SymbolSet { own.symbols }

  var componentCount: Int { componentBuffer.count }
  var numberCount: Int { numberBuffer.count }

  mutating func append(_ component: NumberComponent) { componentBuffer.append(component) }
  mutating func append(_ name: NamedToken) { nameBuffer.append(name) }
  mutating func removeNames() { nameBuffer.removeAll() }

  /// The folded hash of a word, or of a whole number as it is written; 0 for anything else.
  func wordHash(_ index: Int) -> UInt64 {
    let token = self[index]
    if token.isWord { return token.payload }
    let numbers = numberBuffer.elements
    guard token.isNumber, token.payload < UInt64(numbers.count) else { return 0 }
    let value = numbers[Int(token.payload)].integer
    return value >= 0 ? Folding.hash(String(value)) : 0
  }

  mutating func append(_ number: NumberToken) { numberBuffer.append(number) }
}
