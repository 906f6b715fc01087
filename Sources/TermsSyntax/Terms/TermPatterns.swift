import TermsText

/// The word sequences by which a term is found: each of its names in each inflected form. Worked out once for a term.
public struct TermPatterns: Sendable {
  struct Pattern: Sendable {
    /// Folded hash of the first word.
    let first: UInt64
    /// Folded hashes of the words behind the first.
    let rest: [UInt64]
    /// Which words the definition writes with a capital; the first is bit 0.
    let capitals: UInt64
    let exact: UInt64?
    let form: UInt64
    /// How near the form is to the name. Where two terms share a form, the nearest has it: `Partij` is itself and no singular
    /// of `Partijen`, when both are defined.
    let nearness: Int
  }

  let patterns: [Pattern]

  /// The patterns of a term.
  /// - Parameters:
  ///   - names: the printed name and its aliases.
  ///   - isExact: only the exact spelling counts: abbreviations.
  public init(names: [String], isExact: Bool) {
    patterns = names.flatMap { Self.patterns(of: $0, isExact: isExact) }
  }

  /// Whether some words are a form of both: `Partij` and `Partijen`.
  public func sharesForms(with other: TermPatterns) -> Bool {
    let own = Set(patterns.map { [$0.first] + $0.rest })
    return other.patterns.contains { own.contains([$0.first] + $0.rest) }
  }

  /// Folded hashes of the words that an occurrence can begin with.
  public var firstWords: Set<UInt64> { Set(patterns.map(\.first)) }

  private static func patterns(of name: String, isExact: Bool) -> [Pattern] {
    let words = name.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
    guard let last = words.last, words.count <= 8 else { return [] }
    if isExact, words.count == 1 { return abbreviation(last) }
    let forms = isExact ? [last.lowercased()] : Inflection.forms(of: last).sorted()
    var capitals: UInt64 = 0
    for (position, word) in words.enumerated() where word.first?.isUppercase == true {
      capitals |= 1 << UInt64(position)
    }
    let before = words.dropLast().map { Folding.hash($0) }
    return forms.map { form in
      let hashes = before + [Folding.hash(form)]
      return Pattern(
        first: hashes[0], rest: Array(hashes.dropFirst()), capitals: capitals, exact: nil,
        form: hashes[hashes.count - 1], nearness: nearness(of: form, to: last.lowercased()))
    }
  }

  /// The name itself, then forms that only add to it, the longest name first.
  private static func nearness(of form: String, to name: String) -> Int {
    if form == name { return .max }
    return form.hasPrefix(name) ? name.utf8.count : 0
  }

  /// Only the exact letters count, with a plural or genitive behind them.
  private static func abbreviation(_ name: String) -> [Pattern] {
    let capitals: UInt64 = name.first?.isUppercase == true ? 1 : 0
    return Inflection.forms(ofAbbreviation: name).map { form in
      let hash = Folding.hash(form)
      return Pattern(
        first: hash, rest: [], capitals: capitals, exact: LawTable.exactHash(form), form: hash,
        nearness: nearness(of: form, to: name))
    }
  }
}
