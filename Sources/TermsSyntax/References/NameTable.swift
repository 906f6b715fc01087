/// Names of one word or more, to be found in lines.
struct NameTable: Sendable {
  /// A name by its words.
  struct Name: Sendable {
    let words: [UInt64]
    /// An abbreviation's exact hash: its case matters.
    let exact: UInt64?
    let isLaw: Bool
  }

  /// Folded hash of a name's first word to the names that begin with it, longest first.
  private let names: [UInt64: [Name]]

  init(_ all: [Name]) {
    names = Dictionary(grouping: all.filter { !$0.words.isEmpty }) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Names of no particular kind.
  init(_ names: [String]) {
    self.init(names.map { Name(words: LawTable.words(of: $0), exact: nil, isLaw: false) })
  }

  var isEmpty: Bool { names.isEmpty }

  /// Notes where the names stand in a line.
  /// - Returns: whether a name begins that may go on behind the last token.
  func mark(in line: inout TokenizedLine) -> Bool {
    guard !isEmpty else { return false }
    line.removeNames()
    var mayGoOn = false
    var index = 0
    while index < line.count {
      guard line[index].isWord || line[index].isNumber, let found = name(at: index, line, &mayGoOn) else {
        index += 1
        continue
      }
      line.append(found)
      index = Int(found.end)
    }
    return mayGoOn
  }

  private func name(at index: Int, _ line: TokenizedLine, _ mayGoOn: inout Bool) -> NamedToken? {
    for name in names[line.wordHash(index)] ?? [] {
      if let exact = name.exact, line[index].exactHash != exact { continue }
      var position = index
      var isHere = true
      for (number, word) in name.words.enumerated() {
        while number > 0, position < line.count, line[position].kind == .softBreak || line[position].kind == .symbol {
          position += 1
        }
        if position >= line.count { mayGoOn = true }
        guard position < line.count, line.wordHash(position) == word else {
          isHere = false
          break
        }
        position += 1
      }
      if isHere {
        return NamedToken(start: Int32(clamping: index), end: Int32(clamping: position), isLaw: name.isLaw)
      }
    }
    return nil
  }
}

/// A name of the project's in a line, by tokens.
struct NamedToken: BitwiseCopyable {
  let start: Int32
  let end: Int32
  let isLaw: Bool
}
