/// A law, regulation or treaty that terms cite.
public struct Law: Sendable, Equatable {
  /// The full name, as hover shows it.
  public let name: String
  /// Abbreviations, compared with exact case.
  public let abbreviations: [String]
  /// Other spellings of the name, compared case-folded.
  public let otherNames: [String]
  /// What became of it, when it no longer applies: Dutch and English.
  public let status: (dutch: String, english: String)?

  init(
    _ name: String, _ abbreviations: [String] = [], also otherNames: [String] = [],
    status: (dutch: String, english: String)? = nil
  ) {
    self.name = name
    self.abbreviations = abbreviations
    self.otherNames = otherNames
    self.status = status
  }

  /// A law with its abbreviations and other spellings of its name.
  public init(_ name: String, abbreviations: [String], otherNames: [String]) {
    self.init(name, abbreviations, also: otherNames)
  }

  /// Whether two laws are known by the same names.
  static func isSame(_ left: Law, _ right: Law) -> Bool {
    left == right && left.abbreviations == right.abbreviations && left.otherNames == right.otherNames
  }

  /// Laws are told apart by name.
  public static func == (left: Law, right: Law) -> Bool { left.name == right.name }
}

/// The laws that the recogniser knows, with look-up by abbreviation and by the words of the name.
public enum LawTable {
  /// Every known law.
  public static let laws: [Law] = DutchLaws.all + InternationalLaws.all

  /// The Dutch Civil Code: a number with a colon and no name behind it is one of its articles (`7:408`).
  static let civilCode = laws.firstIndex { $0.name == "Burgerlijk Wetboek" }

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
  static let outdatedAbbreviations = Set(abbreviations.filter { laws[$0.value].status != nil }.keys)

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
