/// What a figure may say: `5.000` is five thousand, `5.000,00` too; a fraction says nothing that words are compared with.
enum FigureValue {
  /// The whole number; nil for a fraction, a version or anything else.
  static func whole(_ text: String) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let separators = text.filter { $0 == "." || $0 == "," }.map { $0 }
    guard let first = groups.first, !first.isEmpty, first.count <= 12 else { return nil }
    if groups.count == 1 { return Int(first) }
    var whole = groups
    let isDecimal = groups[groups.count - 1].count != 3 || separators.count > 1 && separators.last != separators.first
    if isDecimal {
      if separators.count > 1, separators.last == separators.first { return nil }
      guard groups[groups.count - 1].allSatisfy({ $0 == "0" }), groups[groups.count - 1].count <= 2 else { return nil }
      whole.removeLast()
    }
    let used = separators.prefix(whole.count - 1)
    guard Set(used).count <= 1, whole.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    guard whole.count == 1 || first.count <= 3 && first.first != "0", whole.count <= 4 else { return nil }
    return Int(whole.joined())
  }

  /// A number as the figure that it takes the place of was printed: with its separators and its empty decimals, `25.000,00` for
  /// `24.000,00`.
  /// - Parameter isDutch: says which separator is meant where the old figure has none.
  static func printed(_ value: Int, like old: String, isDutch: Bool = true) -> String {
    let separators = old.filter { $0 == "." || $0 == "," }
    var decimals = ""
    var separator = separators.first
    if let last = old.lastIndex(where: { $0 == "." || $0 == "," }), old[last...].dropFirst().count != 3 {
      decimals = String(old[last...])
      separator = separators.count > 1 ? separators.first : old[last] == "," ? "." : ","
    }
    let isPlain = separators.isEmpty && old.count >= 4 || !decimals.isEmpty && separators.count == 1 && old.count > 6
    guard value >= 1_000, !isPlain else { return "\(value)\(decimals)" }
    var digits = "\(value)"
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: separator.map(String.init) ?? (isDutch ? "." : ",")) + decimals
  }
}
