import TermsTestSupport

/// Edits and requests of a client that has a document open.
struct PipeEdits {
  let client: BenchClient
  let options: Options
  /// The params of a hover on a reference.
  let hover: String

  /// Edits and takes back: from the write to the diagnostics of that version where they change, else to the answer of a hover
  /// sent in the same write.
  ///
  /// - Returns: nil when something was not answered.
  func measure(_ scenario: Scenario) -> KeyValuePairs<String, Samples>? {
    var samples = [Samples(), Samples()]
    let start = ContinuousClock.now
    // The first pair warms up.
    for round in 0... {
      for (index, edit) in [scenario.there, scenario.back].enumerated() {
        guard let time = scenario.publishes ? toDiagnostics(edit) : toHover(edit) else { return nil }
        if round > 0 { samples[scenario.names.count == 1 ? 0 : index].add(time) }
        client.child.waitUntilQuiet()
      }
      if round >= options.pairs || round >= 2 && Samples.milliseconds(since: start) > options.seconds * 1000 { break }
    }
    if scenario.names.count == 1 { return [scenario.names[0]: samples[0]] }
    return [scenario.names[0]: samples[0], scenario.names[1]: samples[1]]
  }

  private func toDiagnostics(_ edit: Edit) -> Double? {
    let bytes = client.change(edit)
    let began = ContinuousClock.now
    client.write(bytes)
    guard client.diagnostics(within: 30_000).frame != nil else { return nil }
    return (client.arrived - began) / .milliseconds(1)
  }

  private func toHover(_ edit: Edit) -> Double? {
    let change = client.change(edit)
    let (id, request) = client.frame(request: "textDocument/hover", hover)
    let bytes = change + request
    let began = ContinuousClock.now
    client.write(bytes)
    guard client.answer(to: id) != nil else { return nil }
    return (client.arrived - began) / .milliseconds(1)
  }

  /// A hundred letters typed before a finding and a hover, in one write; then all letters out again.
  func burst(_ terms: GeneratedTerms, into table: inout Table, column: String) -> Bool {
    let letter = Scenario.letter("", terms, terms.rows.fault, publishes: true)
    var back = letter.back
    back.end.offset += 99
    back.endColumn += 99
    var (answers, published) = (Samples(), Samples())
    var publishes = 0
    let start = ContinuousClock.now
    while answers.count < 3 || answers.count < 20 && Samples.milliseconds(since: start) < options.seconds * 2000 {
      var bytes: [UInt8] = []
      for _ in 0..<100 { bytes += client.change(letter.there) }
      let (id, request) = client.frame(request: "textDocument/hover", hover)
      bytes += request
      let began = ContinuousClock.now
      client.write(bytes)
      // Diagnostics of versions on the way may come before the answer; they are counted, too.
      while let frame = client.receive(within: 60_000) {
        if BenchClient.version(of: frame) != nil {
          publishes += 1
        } else if frame.prefix(40).firstRange(of: Array("\"id\":\(id),".utf8)) != nil {
          break
        }
      }
      answers.add((client.arrived - began) / .milliseconds(1))
      let last = client.diagnostics(within: 30_000)
      guard last.frame != nil else { return false }
      published.add((client.arrived - began) / .milliseconds(1))
      publishes += last.publishes
      client.child.waitUntilQuiet()
      guard toDiagnostics(back) != nil else { return false }
      client.child.waitUntilQuiet()
    }
    table.add("100 edits at once, to hover", Budget(["2 MB": 2]), answers.figure, to: column)
    table.add("100 edits at once, to diagnostics", .none, published.figure, to: column)
    let each = (Double(publishes) / Double(answers.count) * 10).rounded() / 10
    table.add("100 edits at once, publishes", Budget(atMost: 1), Figure(each), to: column)
    return true
  }

  /// Requests on an unchanged document.
  func requests(into table: inout Table, column: String) {
    for (name, budget, most) in [
      ("hover", Budget(p50: 0.1), 1000), ("definition", Budget(p50: 0.1), 1000), ("documentSymbol", Budget.none, 20),
    ] {
      var samples = Samples()
      let start = ContinuousClock.now
      let params = name == "documentSymbol" ? #"{"textDocument":{"uri":"\#(BenchClient.uri)"}}"# : hover
      while samples.count < 3 || samples.count < most && Samples.milliseconds(since: start) < options.seconds * 1000 {
        let (id, bytes) = client.frame(request: "textDocument/\(name)", params)
        let began = ContinuousClock.now
        client.write(bytes)
        guard client.answer(to: id) != nil else { return }
        samples.add((client.arrived - began) / .milliseconds(1))
      }
      table.add(name, budget, samples.figure, to: column)
    }
  }

  /// The number of diagnostics published after a last edit that changes them, and that is taken back.
  func lastCount(_ terms: GeneratedTerms) -> Int? {
    let letter = Scenario.letter("", terms, terms.rows.fault, publishes: true)
    guard toDiagnostics(letter.there) != nil else { return nil }
    client.write(client.change(letter.back))
    return client.diagnostics().frame.map(BenchClient.count)
  }
}
