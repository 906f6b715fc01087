/// Roman numerals as terms use them: I to XXXIX, in either case.
public enum RomanNumeral {
  /// The value of `text`, nil when it is no well-formed numeral from 1 to 39.
  public static func value(of text: String) -> Int? {
    values[text.lowercased()]
  }

  /// The numeral of a value from 1 to 39 in capitals, nil outside that range.
  public static func text(of value: Int) -> String? {
    guard value >= 1, value <= 39 else { return nil }
    let tens = String(repeating: "X", count: value / 10)
    return tens + units[value % 10]
  }

  private static let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]

  private static let values: [String: Int] = {
    var values: [String: Int] = [:]
    for value in 1...39 {
      guard let text = text(of: value) else { continue }
      values[text.lowercased()] = value
    }
    return values
  }()
}
