/// The tokens of a line, and behind a soft break those of the start of the next line. It is filled again and again, so that
/// a scan of a whole document allocates once.
struct TokenizedLine {
  private var tokenBuffer = ReusableBuffer<Token>()
  private var numberBuffer = ReusableBuffer<NumberToken>()
  private var componentBuffer = ReusableBuffer<NumberComponent>()
  /// Bytes of the line itself: a token that starts behind this is on the next line.
  private(set) var lineCount = 0
  /// How many tokens belong to the line itself.
  private(set) var ownCount = 0
  private var marks = WordMarks()
  private var symbols = SymbolSet()

  /// All of the tokens.
  var tokens: UnsafeBufferPointer<Token> { tokenBuffer.elements }

  /// What the recognisers read.
  var view: LineTokens {
    LineTokens(
      tokens: tokenBuffer.elements, numbers: numberBuffer.elements, components: componentBuffer.elements,
      lineCount: lineCount, ownCount: ownCount, marks: marks, symbols: symbols)
  }

  /// The token at a place; an empty one outside the tokens.
  subscript(index: Int) -> Token {
    let tokens = tokenBuffer.elements
    return UInt(bitPattern: index) < UInt(bitPattern: tokens.count) ? tokens[index] : Token.none
  }

  // MARK: Filling

  mutating func begin(lineCount: Int) {
    tokenBuffer.removeAll()
    numberBuffer.removeAll()
    componentBuffer.removeAll()
    self.lineCount = lineCount
    ownCount = 0
    marks = []
    symbols = SymbolSet()
  }

  /// Adds a token, which still counts as the line's own.
  @inline(__always)
  mutating func append(_ token: Token) {
    tokenBuffer.append(token)
    marks.formUnion(token.marks)
  }

  /// Notes a kind of punctuation.
  @inline(__always)
  mutating func note(_ symbol: Symbol) { symbols.insert(symbol) }

  /// What was added so far is the line's own; what follows is the next line's.
  mutating func endOwnTokens() -> (marks: WordMarks, symbols: SymbolSet) {
    ownCount = tokenBuffer.count
    return (marks, symbols)
  }

  /// Forgets what the next line's tokens added to the marks.
  mutating func restore(_ own: (marks: WordMarks, symbols: SymbolSet)) { (marks, symbols) = own }

  var componentCount: Int { componentBuffer.count }
  var numberCount: Int { numberBuffer.count }

  mutating func append(_ component: NumberComponent) { componentBuffer.append(component) }
  mutating func append(_ number: NumberToken) { numberBuffer.append(number) }
}
