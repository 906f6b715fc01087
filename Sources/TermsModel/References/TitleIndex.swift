import TermsSyntax

/// Finds provisions by title, as people quote them: without regard to case, punctuation, articles and what stands in
/// parentheses, shortened, or with a letter wrong.
struct TitleIndex {
  private struct Entry {
    let provision: Int
    let title: [UInt8]
  }

  private var entries: [Entry] = []
  private var exact: [[UInt8]: Int] = [:]
  /// In a document with more titles than this, misspelt ones are not guessed: no person could have meant one of them.
  private static let mostGuesses = 2000

  init(_ outline: Outline, component: Int) {
    for (index, provision) in outline.provisions.enumerated() where provision.component == component {
      guard let title = provision.title else { continue }
      let text = title.start.line.text.substring(title.start.offset..<title.end.offset)
      let normal = Self.normalise(text)
      guard !normal.isEmpty else { continue }
      entries.append(Entry(provision: index, title: normal))
      if exact[normal] == nil { exact[normal] = index }
    }
  }

  /// The provision with the title, nil when none comes near.
  func find(_ title: String) -> Int? {
    let wanted = Self.normalise(title)
    guard !wanted.isEmpty else { return nil }
    if let exact = exact[wanted] { return exact }
    if wanted.count >= 12 || title.split(separator: " ").count >= 2,
      let prefix = entries.first(where: { $0.title.starts(with: wanted) })
    {
      return prefix.provision
    }
    guard wanted.count >= 6, entries.count <= Self.mostGuesses else { return nil }
    return entries.first { EditDistance.isAtMostTwo($0.title, wanted) }?.provision
  }

  /// The provision with exactly this title.
  func exact(_ title: String) -> Int? {
    let wanted = Self.normalise(title)
    return wanted.isEmpty ? nil : exact[wanted]
  }

  private static let articles: Set<String> = ["de", "het", "een", "the", "a", "an"]

  static func normalise(_ text: String) -> [UInt8] {
    var depth = 0
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      if character == "(" { depth += 1 }
      if depth == 0, character.isLetter || character.isNumber {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
      if character == ")" { depth = max(0, depth - 1) }
    }
    if !word.isEmpty { words.append(word) }
    return Array(words.filter { !articles.contains($0) }.joined().utf8)
  }
}

/// Edit distance, only as far as two.
enum EditDistance {
  static func isAtMostTwo(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 2 else { return false }
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        current.append(min(previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
      }
      if (current.min() ?? 0) > 2 { return false }
      previous = current
    }
    return (previous.last ?? 3) <= 2
  }
}
