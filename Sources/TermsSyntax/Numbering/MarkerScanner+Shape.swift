/// The shape of the text behind the markers.
extension MarkerScanner {
  /// The shape of the text behind the markers at the line's start.
  func textShape() -> TextShape {
    var shape = TextShape()
    var last = line.ownCount - 1
    while last >= textStart,
      line[last].symbol == .asterisk || line[last].symbol == .underscore || line[last].symbol == .hash
    {
      last -= 1
    }
    guard textStart <= last else { return shape }
    let first = line[textStart]
    shape.length = line[last].end - first.start
    shape.startsLower = first.isWord && !first.isCapitalised && bytes[Int(first.start)].isLower
    shape.startsUpper =
      !shape.startsLower && first.kind != .symbol || first.symbol == .openQuote || first.symbol == .openParenthesis
    var capitals = 0
    var words = 0
    for index in max(0, textStart)...last {
      let token = line.tokens[index]
      switch token.kind {
      case .word:
        shape.wordCount &+= 1
        if token.length > 1 {
          words &+= 1
          if token.flags.contains(.allCapitals) { capitals &+= 1 }
        }
        if token.isCapitalised, !token.isGlued, index > textStart, line[index - 1].symbol == .period,
          line[index - 2].length > 3
        {
          shape.hasInnerStop = true
        }
      case .number: shape.wordCount &+= 1
      case .symbol, .softBreak: break
      }
    }
    shape.isAllCapitals = words > 0 && capitals == words
    let end = line[last]
    switch end.symbol {
    case .none: shape.ending = .word
    case .period: shape.ending = .period
    case .comma: shape.ending = .comma
    case .semicolon: shape.ending = .semicolon
    case .colon: shape.ending = .colon
    default: shape.ending = .other
    }
    return shape
  }
}
