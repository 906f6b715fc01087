/// How far out the unit that a word names stands among its kind.
extension UnitLabel {
  /// Part 1, chapter 2, title 3, division 4, section and paragraph 5; 0 for the others.
  static func rank(_ token: Token) -> UInt8 {
    switch token.keyword {
    case .part: 1
    case .chapter: 2
    case .title: 3
    case .division: 4
    case .section, .clause, .paragraph, .paragraphs: 5
    case .chapters: token.payload == parts ? 1 : token.payload == divisions ? 4 : 2
    default: 0
    }
  }

  private static let parts = Folding.hash("parts")
  private static let divisions = Folding.hash("afdelingen")
}
