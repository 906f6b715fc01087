/// The figures of all documents, by row and column.
struct Table {
  let columns: [String]
  private var order: [String] = []
  private var budgets: [String: Budget] = [:]
  private var figures: [String: [String: Figure]] = [:]

  init(columns: [String]) { self.columns = columns }

  /// Adds a figure; rows stand in the order in which they were first named.
  mutating func add(_ name: String, _ budget: Budget, _ figure: Figure, to column: String) {
    if budgets[name] == nil {
      order.append(name)
      budgets[name] = budget
    }
    figures[name, default: [:]][column] = figure
  }

  func figure(_ name: String, _ column: String) -> Figure? { figures[name]?[column] }

  /// How many figures miss their budget.
  var missed: Int {
    order.reduce(0) { count, name in count + columns.count { isMissed(name, $0) } }
  }

  private func isMissed(_ name: String, _ column: String) -> Bool {
    guard let figure = figures[name]?[column], let budget = budgets[name] else { return false }
    return budget.isMissed(by: figure, in: column)
  }

  /// A Markdown table; `✗` marks a missed budget.
  /// - Parameter isShort: what a client sees, and of the engine's own figures those that have a budget.
  func markdown(isShort: Bool = false) -> String {
    var lines = [
      "| ms, p50 / p95 / p99 | budget | \(columns.joined(separator: " | ")) |",
      "|---|---|\(columns.map { _ in "---|" }.joined())",
    ]
    for name in order where !isShort || !name.hasPrefix("engine: ") || budgets[name]?.text.isEmpty == false {
      let cells = columns.map { column in
        (figures[name]?[column]?.text ?? "") + (isMissed(name, column) ? " ✗" : "")
      }
      lines.append("| \(name) | \(budgets[name]?.text ?? "") | \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n")
  }

  /// An array with an object a row; `missed` names the columns whose budget is missed.
  var json: String {
    let rows = order.map { name in
      let cells = columns.compactMap { column in figures[name]?[column].map { "\"\(column)\": \($0.json)" } }
      let missed = columns.filter { isMissed(name, $0) }.map { "\"\($0)\"" }
      return """
          {"name": "\(name)", "budget": "\(budgets[name]?.text ?? "")", "figures": {\(cells.joined(separator: ", "))}, \
        "missed": [\(missed.joined(separator: ", "))]}
        """
    }
    return "[\n\(rows.joined(separator: ",\n"))\n]\n"
  }
}
