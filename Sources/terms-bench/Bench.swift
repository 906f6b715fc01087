import Foundation
import TermsTestSupport

/// `terms-bench`: measures the engine and the built server on generated documents and prints the budgets beside the
/// figures. Ends with 1 when a document does not have exactly the findings that it was made with.
@main
enum Bench {
  static let help = """
    Usage: terms-bench [--large] [--server PATH] [--json FILE]

      --large        documents of 20 MB, too
      --server PATH  the terms-lsp to measure (default: the one beside this program)
      --json FILE    write the figures as JSON, too

    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") {
      print(help)
      return
    }
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
      "terms-lsp")
    let server = value("--server", arguments) ?? beside.path
    var sizes = [("20 KB", 20_000), ("200 KB", 200_000), ("2 MB", 2_000_000)]
    if arguments.contains("--large") { sizes.append(("20 MB", 20_000_000)) }

    var table = Table(columns: sizes.map(\.0))
    for (name, size) in sizes {
      let document = GeneratedTerms(size: size, faults: 50)
      let engine = EngineMeasures(document)
      guard engine.findings == document.planted else {
        print("\(name): \(engine.findings) findings, \(document.planted) planted")
        exit(1)
      }
      table.add(engine.rows, to: name)
      if let pipe = PipeMeasures(server: server, document: document) {
        guard pipe.diagnostics == document.planted else {
          print("\(name): \(pipe.diagnostics) diagnostics from the server, \(document.planted) planted")
          exit(1)
        }
        table.add(pipe.rows, to: name)
      } else {
        print("no answer from \(server); only the engine is measured")
      }
    }
    table.addOnce(LineMeasures().rows)
    print(table.text)
    if let path = value("--json", arguments) { try? table.json.write(toFile: path, atomically: true, encoding: .utf8) }
  }

  private static func value(_ name: String, _ arguments: [String]) -> String? {
    arguments.firstIndex(of: name).flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
  }
}
