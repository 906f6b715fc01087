/// Punctuation and spaces beyond ASCII.
extension Tokenizer {
  mutating func nonASCII(into output: inout TokenizedLine) {
    let second = bytes[index + 1]
    let third = bytes[index + 2]
    switch bytes[index] {
    case 0xC2 where second == 0xA0:
      space(2)
    case 0xC2 where second == 0xA7:
      append(.section, length: 2, into: &output)
    // "1°", and "1º" with the masculine ordinal sign.
    case 0xC2 where second == 0xB0 || second == 0xBA:
      append(.degree, length: 2, into: &output)
    case 0xC2 where second == 0xAB:
      append(.openQuote, length: 2, into: &output)
    case 0xC2 where second == 0xBB:
      append(.closeQuote, length: 2, into: &output)
    case 0xC2 where second == 0xA3 || second == 0xA5:
      append(.currency, length: 2, into: &output)
    case 0xE2 where second == 0x80:
      switch third {
      case 0x80...0x8F, 0xA8, 0xA9, 0xAF: space(3)
      case 0x90...0x95: append(.dash, length: 3, into: &output)
      case 0x98, 0x9A, 0x9B: append(.openQuote, length: 3, into: &output)
      case 0x9C, 0x9E, 0x9F: append(.openQuote, length: 3, into: &output)
      case 0x99, 0x9D: append(.closeQuote, length: 3, into: &output)
      case 0xA2, 0xA3: append(.bullet, length: 3, into: &output)
      case 0xA6: append(.ellipsis, length: 3, into: &output)
      default: append(.other, length: 3, into: &output)
      }
    case 0xE2 where second == 0x82 && third == 0xAC:
      append(.currency, length: 3, into: &output)
    case 0xE2 where second == 0x88 && third == 0x92:
      append(.dash, length: 3, into: &output)
    case 0xE2 where second == 0x96 || second == 0x97:
      append(.bullet, length: 3, into: &output)
    case 0xEF where second == 0x82 && third >= 0xA0:
      // Bullets that word processors put in the private use area (U+F0A0…U+F0BF).
      append(.bullet, length: 3, into: &output)
    case 0xEF where second == 0xBB && third == 0xBF:
      space(3)
    case 0xE3 where second == 0x80:
      space(3)
    default:
      if isLetterSequence(at: index) {
        mixedWord(from: index, into: &output)
      } else {
        let lead = bytes[index]
        append(.other, length: lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, into: &output)
      }
    }
  }

  private mutating func space(_ length: Int) {
    index += length
    glued = false
  }
}
