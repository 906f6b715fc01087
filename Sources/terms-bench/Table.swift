/// One measured thing: its name, its budget and its figure for one document.
struct Row {
  var name: String
  var budget: String
  var figure: String
}

/// The figures, printed as a Markdown table.
struct Table {
  let columns: [String]
  private var order: [String] = []
  private var budgets: [String: String] = [:]
  private var figures: [String: [String: String]] = [:]

  init(columns: [String]) { self.columns = columns }

  mutating func add(_ rows: [Row], to column: String) {
    for row in rows {
      if budgets[row.name] == nil {
        order.append(row.name)
        budgets[row.name] = row.budget
      }
      figures[row.name, default: [:]][column] = row.figure
    }
  }

  /// Figures that do not depend on the document.
  mutating func addOnce(_ rows: [Row]) {
    add(rows, to: columns[0])
  }

  var text: String {
    var lines = [
      "| ms, p50 / p95 / p99 | budget | \(columns.joined(separator: " | ")) |",
      "|---|---|\(columns.map { _ in "---|" }.joined())",
    ]
    for name in order {
      let cells = columns.map { figures[name]?[$0] ?? "" }
      lines.append("| \(name) | \(budgets[name] ?? "") | \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n")
  }

  var json: String {
    let rows = order.map { name in
      let cells = columns.compactMap { column in figures[name]?[column].map { "\"\(column)\": \"\($0)\"" } }
      return "  {\"name\": \"\(name)\", \"budget\": \"\(budgets[name] ?? "")\", \(cells.joined(separator: ", "))}"
    }
    return "[\n\(rows.joined(separator: ",\n"))\n]\n"
  }
}
