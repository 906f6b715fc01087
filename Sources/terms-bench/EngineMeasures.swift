import TermsModel
import TermsTestSupport

/// What the engine costs, without pipes and JSON.
struct EngineMeasures {
  let options: Options
  /// The edits of which the work is counted, too: an ordinary one, and two on which much depends.
  private static let counted = [Scenario.inLine, Scenario.inDefinition, Scenario.citedHeading]

  /// Adds the engine's rows for a document.
  ///
  /// - Returns: the numbers of findings of the opened document and after all edits were taken back.
  func measure(_ terms: GeneratedTerms, into table: inout Table, column: String) -> (opened: Int, afterEdits: Int) {
    let seconds = options.seconds
    let open = Samples(most: 10, seconds: seconds) { _ = BenchDocument(terms.text).findings() }
    table.add("engine: open", .none, open.figure, to: column)

    let document = BenchDocument(terms.text)
    let opened = document.findings()
    for scenario in Scenario.all(terms) {
      for (name, samples) in edits(scenario, document) {
        let budget = name == Scenario.inLine ? Budget(p99: 0.1) : .none
        table.add("engine: \(name)", budget, samples.figure, to: column)
      }
      if Self.counted.contains(scenario.names[0]) { count(scenario, document, &table, column) }
    }
    table.add("engine: rest after typing", .none, rest(terms, document).figure, to: column)
    let editor = document.editor()
    if let reference = editor.model.allReferences.first(where: { $0.status == .resolved }) {
      let hover = Samples(seconds: seconds / 4) { _ = editor.hover(at: reference.span.start) }
      table.add("engine: hover", .none, hover.figure, to: column)
    }
    let symbols = Samples(most: 20, seconds: seconds) { _ = editor.symbols() }
    table.add("engine: documentSymbol", .none, symbols.figure, to: column)
    return (opened, document.findings())
  }

  /// Edits and takes back, each time up to the findings.
  func edits(_ scenario: Scenario, _ document: BenchDocument) -> KeyValuePairs<String, Samples> {
    let texts = [scenario.there, scenario.back].map { Array($0.text.utf8) }
    var samples = [Samples(), Samples()]
    let start = ContinuousClock.now
    // The first pair warms up.
    for round in 0... {
      for (index, edit) in [scenario.there, scenario.back].enumerated() {
        let began = ContinuousClock.now
        document.apply(edit, texts[index])
        _ = document.findings()
        if round > 0 { samples[scenario.names.count == 1 ? 0 : index].add(Samples.milliseconds(since: began)) }
      }
      if round >= options.pairs || round >= 2 && Samples.milliseconds(since: start) > options.seconds * 1000 { break }
    }
    if scenario.names.count == 1 { return [scenario.names[0]: samples[0]] }
    return [scenario.names[0]: samples[0], scenario.names[1]: samples[1]]
  }

  /// What is left for later by a letter; a key that is hit just then waits for it.
  private func rest(_ terms: GeneratedTerms, _ document: BenchDocument) -> Samples {
    let letter = Scenario.letter("", terms, terms.rows.middle)
    var samples = Samples()
    let start = ContinuousClock.now
    while samples.count < 4 || samples.count < 100 && Samples.milliseconds(since: start) < options.seconds * 1000 {
      let edit = samples.count % 2 == 0 ? letter.there : letter.back
      document.apply(edit, Array(edit.text.utf8))
      _ = document.findings()
      let began = ContinuousClock.now
      document.rest()
      samples.add(Samples.milliseconds(since: began))
    }
    if samples.count % 2 == 1 { document.apply(letter.back, []) }
    return samples
  }

  /// What one pair of edits makes the engine do.
  private func count(_ scenario: Scenario, _ document: BenchDocument, _ table: inout Table, _ column: String) {
    let before = document.counters
    for edit in [scenario.there, scenario.back] {
      document.apply(edit, Array(edit.text.utf8))
      _ = document.findings()
    }
    for (counter, old) in zip(document.counters, before) {
      let budget = scenario.names[0] == Scenario.inLine && counter.name == "lines scanned" ? Budget(atMost: 2) : .none
      let work = Figure(Double(counter.value - old.value) / 2)
      table.add("engine: \(counter.name), \(scenario.names[0])", budget, work, to: column)
    }
  }
}
