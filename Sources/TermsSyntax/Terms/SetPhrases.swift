import TermsText

/// Set phrases in which the word of a term means something else, whatever a document defines: `in dienst treden`, `een partij
/// hout`, `the services sector`.
struct SetPhrases {
  /// What stands at one place of a phrase.
  private enum Element {
    case words(Set<UInt64>)
    /// `…`: up to some words or commas of the same sentence.
    case gap
    case name
    case number
    case comma
  }

  /// What stands before the word, nearest first, and behind it.
  private struct Phrase {
    let before: [Element]
    let behind: [Element]
  }

  static let shared = SetPhrases(dutch + "\n" + english)

  private var phrases: [UInt64: [Phrase]] = [:]
  /// How many tokens a gap spans at most.
  private static let longestGap = 6
  /// How many words of the line above may belong to a phrase.
  static let reach = 8

  private init(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard let place = parts.firstIndex(where: { $0.first == "[" }) else { continue }
      let phrase = Phrase(
        before: parts[..<place].reversed().map(Self.element), behind: parts[(place + 1)...].map(Self.element))
      for word in parts[place].dropFirst().dropLast().split(separator: "|") {
        phrases[Folding.hash(word), default: []].append(phrase)
      }
    }
  }

  private static func element(_ text: Substring) -> Element {
    switch text {
    case "…": .gap
    case "Aa": .name
    case "#": .number
    case ",": .comma
    default: .words(Set(text.split(separator: "|").map { Folding.hash($0) }))
    }
  }

  /// Whether the word at a place belongs to such a phrase.
  /// - Parameter above: the last words of the line before, nearest first, when the sentence goes on from there.
  func hold(_ index: Int, of tokens: TokenizedLine, above: () -> [UInt64]) -> Bool {
    guard let known = phrases[tokens[index].payload] else { return false }
    let text = Surroundings(tokens: tokens, above: above())
    return known.contains { phrase in
      Self.matches(phrase.behind[...], text, index + 1, 1) && Self.matches(phrase.before[...], text, index - 1, -1)
    }
  }

  private static func matches(_ elements: ArraySlice<Element>, _ text: Surroundings, _ start: Int, _ step: Int) -> Bool
  {
    guard let first = elements.first else { return true }
    let rest = elements.dropFirst()
    let index = text.skippingBreaks(from: start, step)
    switch first {
    case .gap:
      var place = index
      for _ in 0...longestGap {
        if matches(rest, text, place, step) { return true }
        guard text.isInsideSentence(place) else { return false }
        place = text.skippingBreaks(from: place + step, step)
      }
      return false
    case .words(let words):
      guard let word = text.word(at: index), words.contains(word) else { return false }
    case .name: guard text.tokens[index].isWord, text.tokens[index].isCapitalised else { return false }
    case .number: guard text.tokens[index].isNumber else { return false }
    case .comma: guard text.tokens[index].symbol == .comma else { return false }
    }
    return matches(rest, text, index + step, step)
  }
}

/// The tokens around a word; those before the line's first are the words of the line above.
private struct Surroundings {
  let tokens: TokenizedLine
  let above: [UInt64]

  func skippingBreaks(from index: Int, _ step: Int) -> Int {
    index >= 0 && index < tokens.count && tokens[index].kind == .softBreak ? index + step : index
  }

  func word(at index: Int) -> UInt64? {
    if index < 0 { return above.indices.contains(-index - 1) ? above[-index - 1] : nil }
    return tokens[index].isWord ? tokens[index].payload : nil
  }

  func isInsideSentence(_ index: Int) -> Bool {
    if index < 0 { return above.indices.contains(-index - 1) }
    guard index < tokens.count else { return false }
    let token = tokens[index]
    return token.isWord || token.isNumber || token.symbol == .comma || token.symbol == .dash
  }
}
