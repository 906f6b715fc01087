import TermsSyntax

/// Words with a capital that no defined term explains.
extension DocumentModel {
  /// The runs of words with a capital on a line that do not begin with a defined term, and of which the project does not say
  /// what they are, in order. Rules ask for them line by
  /// line, one after the other, so the last answer is kept.
  public func unexplainedCapitals(on line: Line) -> [CapitalRun] { readCapitals(on: line).runs }

  /// The runs that begin with a defined term and go on with words that are none: `Customer Data` where a `Customer` is defined.
  public func capitalsBehindTerms(on line: Line) -> [(run: CapitalRun, term: DefinedTerm)] {
    readCapitals(on: line).extended
  }

  private func readCapitals(on line: Line) -> (runs: [CapitalRun], extended: [(run: CapitalRun, term: DefinedTerm)]) {
    guard mayHoldUnexplainedCapitals(line) else { return ([], []) }
    if let kept = capitals.last, kept.line === line, kept.revision == revision { return (kept.runs, kept.extended) }
    var extended: [(run: CapitalRun, term: DefinedTerm)] = []
    let previous = preceding(line)
    let consumed = Int(previous?.facts.consumed ?? 0)
    let runs = capitals.reader.runs(in: line.text, line.scan, previous: previous?.scan).compactMap { run in
      var run = run
      guard run.range.lowerBound >= consumed else { return nil as CapitalRun? }
      for use in line.facts.uses where Int(use.start) < run.range.upperBound && Int(use.end) > run.range.lowerBound {
        if Int(use.start) <= run.range.lowerBound {
          if Int(use.start) == run.range.lowerBound, Int(use.end) < run.range.upperBound, use.spelling != .lower,
            !line.facts.uses.contains(where: { $0.start > use.start && Int($0.start) < run.range.upperBound })
          {
            extended.append((run, use.term))
          }
          return nil
        }
        run.holdsTerm = true
      }
      return run
    }
    capitals.last = (line, revision, runs, extended)
    return (runs, extended)
  }

  /// Whether the line has more words with a capital inside its sentences than its uses of terms have. Most lines have not, so
  /// they need not be read again.
  private func mayHoldUnexplainedCapitals(_ line: Line) -> Bool {
    var left = Int(line.scan.capitals)
    guard left > 0, line.scan.kind == .text else { return false }
    guard !line.facts.uses.isEmpty, left < 255 else { return true }
    line.text.withBytes { bytes in
      for use in line.facts.uses where use.spelling != .lower {
        let range = min(Int(use.start), bytes.count)..<min(Int(use.end), bytes.count)
        left -= Self.capitals(in: bytes, range, from: line.scan.textStart)
      }
    }
    return left > 0
  }

  /// Capitals at the starts of words, but for one at the start of a sentence.
  private static func capitals(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from textStart: Int) -> Int {
    var count = 0
    for index in range {
      let isStart = index == range.lowerBound || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x2D
      guard isStart, bytes[index] &- 65 < 26 || bytes[index] >= 0xC3 else { continue }
      if index > range.lowerBound || !opensSentence(bytes, index, textStart) { count += 1 }
    }
    return count
  }

  private static func opensSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ textStart: Int) -> Bool {
    var index = start - 1
    while index >= textStart, bytes[index] == 0x20 { index -= 1 }
    return index < textStart || ".:;!?|".utf8.contains(bytes[index])
  }
}

/// What reading capitals needs.
struct CapitalReading {
  var reader: CapitalRunReader
  /// The last answer, and of which model.
  var last: (line: Line, revision: Int, runs: [CapitalRun], extended: [(run: CapitalRun, term: DefinedTerm)])?

  init(_ configuration: Configuration) {
    reader = CapitalRunReader(
      known: configuration.names.printed + configuration.ignoredTerms.printed + configuration.cited.all)
  }
}
