/// Counts over a line's words: which language they speak for, how legal they sound, and hashes for finding equal text.
struct WordStatistics {
  var dutch: UInt16 = 0
  var english: UInt16 = 0
  var legal: UInt16 = 0
  var contentHash: UInt64 = Folding.seed
  var textHash: UInt64 = Folding.seed

  init(_ line: TokenizedLine, textStart: Int) {
    var textWords = 0
    for index in 0..<line.ownCount {
      let token = line[index]
      switch token.kind {
      case .word:
        let marks = KeywordTable.shared.lookup(token.payload).1
        if marks.contains(.dutch) { dutch &+= 1 }
        if marks.contains(.english) { english &+= 1 }
        if marks.contains(.legal) { legal &+= 1 }
        add(token.payload, index >= textStart)
        if index >= textStart { textWords += 1 }
      case .number:
        var value: UInt64 = 1
        for component in line.number(token)?.number?.components ?? [] {
          value = value &* 31 &+ UInt64(component.value) &+ component.packedLetters
        }
        add(value, index >= textStart)
      case .symbol, .softBreak:
        continue
      }
    }
    if textWords == 0 { textHash = 0 }
  }

  private mutating func add(_ value: UInt64, _ isText: Bool) {
    contentHash = (contentHash ^ value) &* 0x100_0000_01b3
    if isText { textHash = (textHash ^ value) &* 0x100_0000_01b3 }
  }
}
