import Foundation
import TermsTestSupport

/// What a client sees of the built server, through its pipes.
struct PipeMeasures {
  let options: Options

  /// Open and memory, each time in a fresh process.
  ///
  /// - Returns: the number of diagnostics published for the opened document, nil when the server does not answer.
  func measureOpening(_ terms: GeneratedTerms, into table: inout Table, column: String) -> Int? {
    var open = Samples()
    var (peak, resident) = (0.0, 0.0)
    var found: Int?
    let text = String(decoding: terms.text, as: UTF8.self)
    for _ in 0..<(options.isQuick ? 3 : terms.text.count > 5_000_000 ? 3 : 10) {
      guard let client = BenchClient(options.server, options.serverArguments), client.initialize() else { return nil }
      client.child.waitUntilQuiet()
      let message = client.open(text)
      guard let opened = opening(client, message, expecting: terms.planted) else {
        client.child.stop()
        return nil
      }
      open.add(opened.milliseconds)
      found = opened.count
      client.child.waitUntilQuiet()
      peak = max(peak, client.child.megabytes("VmHWM") ?? .nan)
      resident = max(resident, client.child.megabytes("VmRSS") ?? .nan)
      client.child.stop()
    }
    table.add("open to diagnostics", Budget(["2 MB": 15]), open.figure, to: column)
    table.add("memory after open, peak MB", Budget(["2 MB": 20, "20 MB": 130]), Figure(peak.rounded()), to: column)
    table.add("memory after open, resident MB", .none, Figure(resident.rounded()), to: column)
    return found
  }

  /// Opens a document; a large one may be published in parts, and then the time of the last part counts.
  private func opening(
    _ client: BenchClient, _ message: [UInt8], expecting planted: Int
  ) -> (milliseconds: Double, count: Int)? {
    let began = ContinuousClock.now
    client.write(message)
    var found: (milliseconds: Double, count: Int)?
    while let frame = client.diagnostics(within: found == nil ? 60_000 : 5_000).frame {
      let count = BenchClient.count(frame)
      found = ((client.arrived - began) / .milliseconds(1), count)
      if count == planted { break }
    }
    return found
  }

  /// Edits and requests, in one process.
  ///
  /// - Returns: the number of diagnostics after all edits were taken back, nil when something was not answered.
  func measureEditing(_ terms: GeneratedTerms, into table: inout Table, column: String) -> Int? {
    guard let client = BenchClient(options.server, options.serverArguments), client.initialize() else { return nil }
    defer { client.child.stop() }
    guard opening(client, client.open(String(decoding: terms.text, as: UTF8.self)), expecting: terms.planted) != nil
    else { return nil }
    client.child.waitUntilQuiet()
    let editing = PipeEdits(client: client, options: options, hover: Self.place(terms))
    for scenario in Scenario.all(terms) {
      guard let samples = editing.measure(scenario) else {
        print("\(column): no answer to \(scenario.names[0])")
        return nil
      }
      for (name, samples) in samples {
        let isInLine = name == Scenario.inLine
        table.add(
          "\(name), to \(scenario.publishes ? "diagnostics" : "hover")", isInLine ? Budget(p50: 0.2, p99: 1) : .none,
          samples.figure, to: column)
      }
    }
    guard editing.burst(terms, into: &table, column: column) else { return nil }
    editing.requests(into: &table, column: column)
    client.child.waitUntilQuiet()
    table.add(
      "memory after all edits, peak MB", .none, Figure((client.child.megabytes("VmHWM") ?? .nan).rounded()), to: column)
    return editing.lastCount(terms)
  }

  /// The same diagnostics once more, with one in a hundred references broken.
  func measureManyFindings(_ terms: GeneratedTerms, into table: inout Table, column: String) -> Int? {
    guard let client = BenchClient(options.server, options.serverArguments), client.initialize() else { return nil }
    defer { client.child.stop() }
    let message = client.open(String(decoding: terms.text, as: UTF8.self))
    guard let opened = opening(client, message, expecting: terms.planted) else { return nil }
    client.child.waitUntilQuiet()
    let editing = PipeEdits(client: client, options: options, hover: Self.place(terms))
    let scenario = Scenario.letter(Scenario.inLine, terms, terms.rows.fault, publishes: true)
    guard let samples = editing.measure(scenario) else { return nil }
    table.add("1% of references broken: findings", .none, Figure(opened.count), to: column)
    table.add("1% of references broken: \(Scenario.inLine), to diagnostics", .none, samples[0].value.figure, to: column)
    return opened.count
  }

  /// Where to ask: on the reference of the clause in the middle.
  static func place(_ terms: GeneratedTerms) -> String {
    let line = String(decoding: terms.line(terms.rows.middle), as: UTF8.self)
    let column = line.firstRange(of: "artikel ").map { line[..<$0.lowerBound].utf16.count + 8 } ?? 0
    return BenchClient.position(terms.rows.middle, column)
  }
}
