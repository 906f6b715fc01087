/// Names that a project adds to those that the program knows: laws, and documents that are not in the file.
public struct CitedNames: Sendable, Equatable {
  /// The laws.
  public private(set) var laws: [Law]
  /// The documents.
  public private(set) var documents: [String]
  /// Folded hash of a name's first word to the names that begin with it, longest first.
  private let names: [UInt64: [Name]]

  private struct Name: Sendable {
    let words: [UInt64]
    /// An abbreviation's exact hash: its case matters.
    let exact: UInt64?
    let isLaw: Bool
  }

  /// These laws and documents.
  public init(laws: [Law] = [], documents: [String] = []) {
    self.laws = laws
    self.documents = documents
    var all = documents.map { Name(words: LawTable.words(of: $0), exact: nil, isLaw: false) }
    for law in laws {
      all += ([law.name] + law.otherNames).map { Name(words: LawTable.words(of: $0), exact: nil, isLaw: true) }
      all += law.abbreviations.map { abbreviation in
        let words = LawTable.words(of: abbreviation)
        return Name(words: words, exact: words.count == 1 ? LawTable.exactHash(abbreviation) : nil, isLaw: true)
      }
    }
    names = Dictionary(grouping: all.filter { !$0.words.isEmpty }) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Told apart by what they name.
  public static func == (left: CitedNames, right: CitedNames) -> Bool {
    left.laws.elementsEqual(right.laws, by: Law.isSame) && left.documents == right.documents
  }

  /// Whether there are none.
  public var isEmpty: Bool { names.isEmpty }

  /// The law of this name or abbreviation.
  public func law(named name: String) -> Law? {
    let words = LawTable.words(of: name)
    return laws.first { law in
      law.abbreviations.contains(name) || ([law.name] + law.otherNames).contains { LawTable.words(of: $0) == words }
    }
  }

  /// Whether this is the name of one of the documents.
  public func isDocument(_ name: String) -> Bool {
    guard !documents.isEmpty else { return false }
    let words = LawTable.words(of: name)
    return documents.contains { LawTable.words(of: $0) == words }
  }

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
