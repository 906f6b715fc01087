/// What a figure must stay under.
struct Budget {
  /// As it stands in the table; empty where there is none.
  let text: String
  private let p50: Double?
  private let p99: Double?
  /// The columns it holds for, nil for all.
  private let columns: [String: Double]?

  static let none = Budget()

  /// A budget for every size.
  init(p50: Double? = nil, p99: Double? = nil) {
    self.p50 = p50
    self.p99 = p99
    columns = nil
    text = [p50.map { "p50 < \(Figure.short($0))" }, p99.map { "p99 < \(Figure.short($0))" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// A budget for a number.
  init(below limit: Double) {
    p50 = limit
    p99 = nil
    columns = nil
    text = "< \(Figure.short(limit))"
  }

  /// A budget for a count.
  init(atMost limit: Int) {
    p50 = Double(limit).nextUp
    p99 = nil
    columns = nil
    text = "≤ \(limit)"
  }

  /// A budget for the p50, or the number, of some sizes only.
  init(_ columns: KeyValuePairs<String, Double>) {
    p50 = nil
    p99 = nil
    self.columns = Dictionary(uniqueKeysWithValues: columns.map { ($0.key, $0.value) })
    text = columns.map { "\($0.key) < \(Figure.short($0.value))" }.joined(separator: ", ")
  }

  func isMissed(by figure: Figure, in column: String) -> Bool {
    if let columns { return columns[column].map { figure.p50 >= $0 } ?? false }
    if let p50, figure.p50 >= p50 { return true }
    if let p99, figure.p99 ?? figure.p50 >= p99 { return true }
    return false
  }
}
