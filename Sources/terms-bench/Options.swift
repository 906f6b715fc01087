import Foundation

/// What the program was asked to do.
struct Options {
  var isQuick = false
  var sizes: [(name: String, bytes: Int)] = [
    ("20 KB", 20_000), ("200 KB", 200_000), ("2 MB", 2_000_000), ("20 MB", 20_000_000),
  ]
  var server: String
  /// What the server is started with.
  var serverArguments: [String] = []
  var json: String?
  var readme: String?

  /// How long one thing is measured.
  var seconds: Double { isQuick ? 0.1 : 1 }
  /// How many edits there and back are measured at most.
  var pairs: Int { isQuick ? 50 : 500 }

  static let help = """
    Usage: terms-bench [--quick] [--max SIZE] [--server PATH] [--supervise] [--json FILE] [--readme FILE]

    Measures the engine and the built server on generated documents of 20 KB, 200 KB, 2 MB and 20 MB, prints a Markdown table
    with the budgets, and ends with 1 when a document does not have exactly the findings that were planted in it.

      --quick        20 KB and 200 KB only, few samples: a check for CI, in less than 20 s
      --max SIZE     the largest document: 20K, 200K, 2M or 20M
      --server PATH  the terms-lsp to measure (default: the one beside this program)
      --supervise    starts the server with this option
      --json FILE    writes the figures as JSON, too
      --readme FILE  puts the shorter table between the lines <!-- bench --> and <!-- end of bench --> of a file

    """

  /// - Returns: nil when the arguments make no sense.
  init?(_ arguments: [String], program: String) {
    server = URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent("terms-lsp").path
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--quick" {
        isQuick = true
        sizes.removeAll { $0.bytes > 200_000 }
        continue
      }
      if argument == "--supervise" {
        serverArguments = ["--supervise"]
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch argument {
      case "--server": server = value
      case "--json": json = value
      case "--readme": readme = value
      case "--max":
        guard let last = ["20K", "200K", "2M", "20M"].firstIndex(of: value) else { return nil }
        sizes = Array(sizes.prefix(last + 1))
      default: return nil
      }
    }
  }
}
