import TermsSyntax

/// Finds provisions by title, as people quote them: without regard to case, punctuation, articles and what stands in
/// parentheses, shortened, or with a letter wrong.
struct TitleIndex {
  /// By normalised title, in document order.
  private var exact: [[UInt8]: [Provision]] = [:]
  private var titles: [ObjectIdentifier: [UInt8]] = [:]
  /// In a document with more titles than this, misspelt ones are not guessed: no person could have meant one of them.
  private static let mostGuesses = 2000

  /// Takes a provision in under its title, when it has one.
  mutating func insert(_ provision: Provision) {
    guard provision.titleLine != nil else { return }
    let title = Self.normalise(provision.titleText)
    guard !title.isEmpty else { return }
    titles[ObjectIdentifier(provision)] = title
    exact[title, default: []].insertInOrder(provision)
  }

  /// Takes a provision out, whatever its title is by now.
  mutating func remove(_ provision: Provision) {
    guard let title = titles.removeValue(forKey: ObjectIdentifier(provision)) else { return }
    exact.remove(provision, from: title)
  }

  /// Provisions with equal titles: each group in document order, the groups in any.
  var equal: [[Provision]] { exact.values.filter { $0.count > 1 } }

  /// The title under which a provision is known, normalised.
  func title(of provision: Provision) -> [UInt8]? { titles[ObjectIdentifier(provision)] }

  /// The provision with the title, nil when none comes near.
  func find(_ title: String) -> Provision? {
    let wanted = Self.normalise(title)
    guard !wanted.isEmpty else { return nil }
    if let exact = exact[wanted]?.first { return exact }
    if wanted.count >= 12 || title.split(separator: " ").count >= 2,
      let prefix = first(where: { $0.starts(with: wanted) })
    {
      return prefix
    }
    guard wanted.count >= 6, titles.count <= Self.mostGuesses else { return nil }
    return first { EditDistance.isAtMostTwo($0, wanted) }
  }

  private func first(where matches: ([UInt8]) -> Bool) -> Provision? {
    var first: Provision?
    for (title, provisions) in exact where matches(title) {
      guard let provision = provisions.first else { continue }
      if first.map({ provision.precedes($0) }) ?? true { first = provision }
    }
    return first
  }

  /// The provision with exactly this title.
  func exact(_ title: String) -> Provision? {
    let wanted = Self.normalise(title)
    return wanted.isEmpty ? nil : exact[wanted]?.first
  }

  private static let articles: Set<String> = ["de", "het", "een", "the", "a", "an"]

  static func normalise(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { asciiNormal($0) } ?? unicodeNormal(text)
  }

  /// Nil for a text that is not all ASCII.
  private static func asciiNormal(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var normal: [UInt8] = []
    normal.reserveCapacity(text.count)
    var depth = 0
    var wordStart = 0
    func endWord() {
      if isArticle(normal[wordStart...]) { normal.removeSubrange(wordStart...) }
      wordStart = normal.count
    }
    for byte in text {
      guard byte < 0x80 else { return nil }
      if byte == UInt8(ascii: "(") { depth += 1 }
      let lower = byte &- 65 < 26 ? byte | 0x20 : byte
      if depth == 0, lower &- 97 < 26 || byte &- 48 < 10 { normal.append(lower) } else { endWord() }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    endWord()
    return normal
  }

  private static func isArticle(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 3 && articles.contains(String(decoding: word, as: UTF8.self))
  }

  private static func unicodeNormal(_ text: String) -> [UInt8] {
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
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { isAtMost(2, left[...], $0[...]) }
    }
  }

  /// What is equal at the start costs nothing; then each of the three ways to go on takes one from the distance.
  private static func isAtMost(
    _ distance: Int, _ left: Slice<UnsafeBufferPointer<UInt8>>, _ right: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard abs(left.count - right.count) <= distance else { return false }
    var (left, right) = (left, right)
    while let byte = left.first, byte == right.first {
      left.removeFirst()
      right.removeFirst()
    }
    if left.isEmpty || right.isEmpty { return left.count + right.count <= distance }
    guard distance > 0 else { return false }
    return isAtMost(distance - 1, left.dropFirst(), right.dropFirst())
      || isAtMost(distance - 1, left.dropFirst(), right) || isAtMost(distance - 1, left, right.dropFirst())
  }
}
