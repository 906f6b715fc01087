/// Function words one behind the other inside a word: `…wordtdoorde…`. Compounds are long too, but they hold no such chain.
enum FunctionWordChain {
  private static let verbs = list(
    "is zijn wordt worden werd heeft hebben zal kan mag moet moeten dient geldt shall will must may")
  private static let others = list(
    "de het een van voor door met bij aan naar uit tot binnen zonder tegen tussen niet en of dat die the with from into"
  )

  /// So many letters a chain has at the least: fewer come together by chance.
  private static let fewestLetters = 10

  /// Whether a verb is followed by two such words, or by one and another: "wordtdoorde", "zijnvoorhet".
  static func isIn(_ letters: [UInt8]) -> Bool {
    letters.indices.contains { start in
      verbs.contains { verb in
        guard letters[start...].starts(with: verb) else { return false }
        return goesOn(letters, start + verb.count, words: 1, length: verb.count)
      }
    }
  }

  private static func goesOn(_ letters: [UInt8], _ start: Int, words: Int, length: Int) -> Bool {
    if words >= 3, length >= fewestLetters { return true }
    guard words < 3 else { return false }
    return others.contains { word in
      letters[start...].starts(with: word)
        && goesOn(letters, start + word.count, words: words + 1, length: length + word.count)
    }
  }

  private static func list(_ words: String) -> [[UInt8]] { words.split(separator: " ").map { Array($0.utf8) } }
}
