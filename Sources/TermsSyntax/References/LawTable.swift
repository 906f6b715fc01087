/// The laws that the recogniser knows, with look-up by abbreviation and by the words of the name.
public enum LawTable {
  /// Every known law.
  public static let laws: [Law] = DutchLaws.all + EuropeanLaws.all + ForeignLaws.all

  /// The Dutch Civil Code: a number with a colon and no name behind it is one of its articles (`7:408`).
  static let civilCode = laws.firstIndex { $0.name == "Burgerlijk Wetboek" }

  /// Abbreviations that are ordinary words, names or units: they mean the law only behind a number or an article.
  static let ordinary = Set(
    [
      "Mw", "Ow", "Dw", "Fw", "Sr", "Sv", "Tw", "Aw", "Atw", "WAS", "Gw", "Rv", "Vw", "Wm", "Pw", "CRA", "DPA", "DSA",
      "DMA", "FAA", "EB", "Wav", "BIK", "ROW", "Wik", "Wtt",
    ].map { exactHash($0) })

  /// Exact hash of an abbreviation to its law.
  static let abbreviations: [UInt64: Int] = {
    var table: [UInt64: Int] = [:]
    for (index, law) in laws.enumerated() {
      for abbreviation in law.abbreviations where !abbreviation.contains(" ") && !abbreviation.contains(".") {
        table[exactHash(abbreviation)] = index
      }
    }
    return table
  }()

  /// Exact hashes of the abbreviations of laws that no longer apply.
  static let outdatedAbbreviations = Set(abbreviations.filter { laws[$0.value].ending != nil }.keys)

  /// Folded hash of a name's first word to the names that begin with it, longest first.
  static let names: [UInt64: [(words: [UInt64], law: Int)]] = {
    var table: [UInt64: [(words: [UInt64], law: Int)]] = [:]
    for (index, law) in laws.enumerated() {
      let spacedAbbreviations = law.abbreviations.filter { $0.contains(" ") || $0.contains(".") }
      for name in [law.name] + law.otherNames + spacedAbbreviations {
        let words = words(of: name)
        guard let first = words.first else { continue }
        table[first, default: []].append((words, index))
      }
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// The folded hashes of a name's words and numbers.
  public static func words(of name: String) -> [UInt64] {
    name.split { !($0.isLetter || $0.isNumber) }.map { Folding.hash($0) }
  }

  static func exactHash(_ text: String) -> UInt64 {
    var hash = WordHash()
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }
}
