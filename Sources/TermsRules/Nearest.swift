/// What somebody who mistyped a word meant.
public enum Nearest {
  /// The word among some that is most like another; nil when none is much like it.
  public static func word(to word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().utf8)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let best = known.map { ($0, distance(letters, Array($0.lowercased().utf8))) }.min { $0.1 < $1.1 }
    guard let (found, changes) = best, changes <= max(1, (letters.count + 1) / 3) else { return nil }
    return found
  }

  /// How many letters are put in, left out or changed (Levenshtein).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let above = row[place + 1]
        row[place + 1] = min(above + 1, row[place] + 1, corner + (letter == other ? 0 : 1))
        corner = above
      }
    }
    return row[right.count]
  }
}
