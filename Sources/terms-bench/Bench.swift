import Foundation
import TermsTestSupport

/// `terms-bench`: measures the engine and the built server on generated documents and prints the budgets beside the
/// figures. Ends with 1 when a document does not have exactly the findings that it was made with.
@main
enum Bench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") { return print(Options.help) }
    guard let options = Options(arguments, program: CommandLine.arguments[0]) else {
      fail(Options.help, code: 2)
    }
    guard FileManager.default.isExecutableFile(atPath: options.server) else {
      fail(
        "no server at \(options.server): build it with the same configuration, as in\n  swift build -c release --product terms-lsp",
        code: 2)
    }
    let started = ContinuousClock.now
    var loads = [load]
    var table = Table(columns: options.sizes.map(\.name))
    for size in options.sizes {
      measure(size, options, &table)
      measureManyFindings(size, options, &table)
      loads.append(load)
    }
    compareSizes(&table)
    LineMeasures(options: options).measure(into: &table)
    MachineMeasures(options: options).measure(into: &table)

    let conditions = """
      \(processor), \(Date.now.formatted(.iso8601.year().month().day())). Load average while measuring: \(Figure.short(loads.min() ?? 0)) to \(Figure.short(loads.max() ?? 0)) on \
      \(ProcessInfo.processInfo.activeProcessorCount) cores.
      """
    print("\(table.markdown())\n\n\(conditions)")
    let seconds = Int((Samples.milliseconds(since: started) / 1000).rounded())
    print("\nplanted faults: all found, in engine and server. \(table.missed) figures miss their budget. \(seconds) s")
    if let path = options.json { write(table.json, to: path) }
    if let path = options.readme { Readme.put("\(table.markdown(isShort: true))\n\n\(conditions)", into: path) }
  }

  /// What the machine says of its processor.
  private static var processor: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
    return model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "Unknown processor"
  }

  /// How many programs wanted to run, over the last minute.
  private static var load: Double {
    var value = 0.0
    return getloadavg(&value, 1) == 1 ? value : .nan
  }

  private static func measure(_ size: (name: String, bytes: Int), _ options: Options, _ table: inout Table) {
    let terms = GeneratedTerms(size: size.bytes, faults: 50)
    note("\(size.name): \(terms.text.count) bytes, \(terms.references) references, \(terms.uses) uses of one term")
    note("  most cited heading: \(terms.citations) references")
    let engine = EngineMeasures(options: options).measure(terms, into: &table, column: size.name)
    check(engine.opened, terms.planted, "\(size.name), engine, opened")
    check(engine.afterEdits, terms.planted, "\(size.name), engine, after all edits")
    let pipe = PipeMeasures(options: options)
    check(pipe.measureOpening(terms, into: &table, column: size.name), terms.planted, "\(size.name), server, opened")
    let last = pipe.measureEditing(terms, into: &table, column: size.name)
    check(last, terms.planted, "\(size.name), server, after all edits")
  }

  private static func measureManyFindings(
    _ size: (name: String, bytes: Int), _ options: Options, _ table: inout Table
  ) {
    let plain = GeneratedTerms(size: size.bytes, faults: 1)
    let terms = GeneratedTerms(size: size.bytes, faults: max(1, plain.references / 100))
    let found = PipeMeasures(options: options).measureManyFindings(terms, into: &table, column: size.name)
    check(found, terms.planted, "\(size.name), 1% broken, server")
  }

  /// What a document a thousand times as large makes of the same keystroke.
  private static func compareSizes(_ table: inout Table) {
    guard let first = table.columns.first, let last = table.columns.last, first != last else { return }
    for name in ["engine: \(Scenario.inLine)", "\(Scenario.inLine), to diagnostics"] {
      guard let small = table.figure(name, first), let large = table.figure(name, last) else { continue }
      let ratio = (large.p50 / small.p50 * 100).rounded() / 100
      table.add("\(name): p50 as a multiple of that at \(first)", Budget(below: 1.5), Figure(ratio), to: last)
    }
  }

  private static func check(_ found: Int?, _ planted: Int, _ what: String) {
    guard let found else { fail("\(what): no answer", code: 1) }
    guard found == planted else { fail("\(what): planted faults: \(found) of \(planted) found", code: 1) }
    note("  \(what): planted faults: \(found) of \(planted) found")
  }

  private static func write(_ text: String, to path: String) {
    do { try text.write(toFile: path, atomically: true, encoding: .utf8) } catch { fail("\(error)", code: 2) }
  }

  /// Progress goes beside the table.
  private static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  static func fail(_ text: String, code: Int32) -> Never {
    note(text)
    exit(code)
  }
}
