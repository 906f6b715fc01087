/// Names that a project adds to those that the program knows: laws, and documents that are not in the file.
public struct CitedNames: Sendable, Equatable {
  /// The laws.
  public private(set) var laws: [Law]
  /// The documents.
  public private(set) var documents: [String]
  private let names: NameTable

  /// These laws and documents.
  public init(laws: [Law] = [], documents: [String] = []) {
    self.laws = laws
    self.documents = documents
    var all = documents.map { NameTable.Name(words: LawTable.words(of: $0), exact: nil, isLaw: false) }
    for law in laws {
      all += ([law.name] + law.otherNames).map {
        NameTable.Name(words: LawTable.words(of: $0), exact: nil, isLaw: true)
      }
      all += law.abbreviations.map { abbreviation in
        let words = LawTable.words(of: abbreviation)
        return NameTable.Name(
          words: words, exact: words.count == 1 ? LawTable.exactHash(abbreviation) : nil, isLaw: true)
      }
    }
    names = NameTable(all)
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

  /// All the names by which the laws and documents go.
  public var all: [String] { laws.flatMap { [$0.name] + $0.otherNames + $0.abbreviations } + documents }

  /// Notes where the names stand in a line.
  /// - Returns: whether a name begins that may go on behind the last token.
  func mark(in line: inout TokenizedLine) -> Bool { names.mark(in: &line) }
}
