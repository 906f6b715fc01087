import TermsTestSupport
import TermsText

/// An edit in a very long line: the sizes of lines, where they are not the documents'.
struct LineMeasures {
  let options: Options
  static let sizes = [("1 KB", 1_000), ("100 KB", 100_000), ("3 MB", 3_000_000)]

  /// Adds a column-less row for each length; the figures stand in the first column.
  func measure(into table: inout Table) {
    for (name, bytes) in options.isQuick ? Array(Self.sizes.prefix(2)) : Self.sizes {
      let line = "1.1 " + GeneratedTerms.paragraphs(bytes: bytes).joined(separator: " ")
      let text =
        "Artikel 1. Een\n\n\(line)\n\nArtikel 2. Twee\n\n2.1 De leverancier levert.\n2.2 Ook dit.\n2.3 En dat.\n"
      let units = Array(line.utf8)
      let middle = units[(units.count / 2)...].firstIndex(of: 0x20).map { $0 + 1 } ?? 4
      let scenario = Scenario(
        "letter in a line of \(name)", there: Edit(units, row: 2, middle..<middle, with: "e"),
        back: Edit(units, row: 2, middle..<middle + 1, with: ""))
      let document = BenchDocument(Array(text.utf8))
      _ = document.findings()
      for (row, samples) in EngineMeasures(options: options).edits(scenario, document) {
        table.add("engine: \(row)", .none, samples.figure, to: table.columns[0])
      }
      guard let client = BenchClient(options.server, options.serverArguments), client.initialize() else { continue }
      client.write(client.open(text))
      _ = client.diagnostics()
      client.child.waitUntilQuiet()
      let editing = PipeEdits(client: client, options: options, hover: BenchClient.position(6, 8))
      for (row, samples) in editing.measure(scenario) ?? [:] {
        table.add("\(row), to hover", .none, samples.figure, to: table.columns[0])
      }
      client.child.stop()
    }
  }
}
