import TermsText

/// Lists the laws that a line names, with or without an article: what a rule about outdated laws asks for.
public struct LawReader {
  private var tokens = TokenizedLine()

  /// A reader with empty buffers.
  public init() {}

  /// The known laws on a line that is read, in order: where the name stands, and its index in ``LawTable/laws``.
  public mutating func laws(in text: LineText, _ scan: LineScan) -> [(range: Range<Int>, law: Int)] {
    guard scan.kind == .text else { return [] }
    text.withBytes { Tokenizer.tokenize(LineBytes($0), next: nil, into: &tokens) }
    let line = tokens.view()
    let recognizer = LawRecognizer(line: line)
    var found: [(range: Range<Int>, law: Int)] = []
    var index = 0
    while index < line.ownCount {
      guard line[index].isCapitalised || line[index].flags.contains(.innerCapital),
        let named = line[index - 1].isNumber ? recognizer.law(at: index) : recognizer.named(at: index)
      else {
        index += 1
        continue
      }
      if let law = named.law { found.append((Int(line[index].start)..<Int(line[named.end - 1].end), law)) }
      index = max(named.end, index + 1)
    }
    return found
  }
}
