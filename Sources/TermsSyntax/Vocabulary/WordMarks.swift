/// Marks of a token beyond its keyword: which language it speaks for, whether it is a word of the law, and what it may begin.
/// A recogniser looks only at tokens that have its mark, and not at all at a line without one.
struct WordMarks: OptionSet, BitwiseCopyable {
  let rawValue: UInt8
  static let dutch = WordMarks(rawValue: 1)
  static let english = WordMarks(rawValue: 2)
  static let legal = WordMarks(rawValue: 4)
  /// A citing expression may begin here.
  static let citing = WordMarks(rawValue: 8)
  /// A definition may be recognised from here.
  static let defining = WordMarks(rawValue: 16)
  /// A provision may open here, inside a line.
  static let opening = WordMarks(rawValue: 32)
  /// Text that somebody meant to fill in, or a sum in words, may stand here.
  static let blank = WordMarks(rawValue: 64)
  /// A month.
  static let month = WordMarks(rawValue: 128)
}

extension WordMarks {
  /// What a word may begin.
  init(_ keyword: Keyword) {
    self = []
    switch keyword {
    case .this, .previous, .next, .ordinal, .last, .see: insert(.citing)
    case .under: formUnion([.citing, .defining])
    case .hereinafter, .referredTo, .called, .asWord, .means, .has, .becomes: insert(.defining)
    default: if let unit = UnitLabel(keyword), unit != .sentence { insert(.citing) }
    }
  }

  /// What punctuation may begin.
  @inline(__always)
  init(_ symbol: Symbol, isGlued: Bool) {
    switch symbol {
    case .openParenthesis: self = isGlued ? .defining : [.defining, .opening]
    case .period: self = .defining
    case .section: self = .citing
    default: self = []
    }
  }

  /// What a number may begin: without a label it cites only when it has parts or letters.
  init(_ number: NumberToken, isGlued: Bool) {
    self = []
    guard number.isProvision else { return }
    if number.hasColon {
      // "BW 6:236": the Civil Code has ten books; a higher number is a time.
      if number.depth == 2, number.first.value <= 10 { insert(.citing) }
      return
    }
    if number.isOrdinal || number.depth > 1 || number.first.packedLetters != 0 { insert(.citing) }
    if !isGlued, number.depth > 1 { insert(.opening) }
  }
}
