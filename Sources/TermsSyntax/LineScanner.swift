import TermsText

/// Scans lines. The scanner itself is stateless towards the document; it only keeps buffers to avoid allocation.
public struct LineScanner {
  private var tokens = TokenizedLine()

  /// How many lines have been scanned, for tests that bound the work of an edit.
  public private(set) var scannedLines = 0

  /// A scanner with empty buffers.
  public init() {}

  /// Scans one line.
  /// - Parameters:
  ///   - text: the line.
  ///   - next: the line after it: a reference may be cut by the line end.
  ///   - entry: the exit state of the line before, ``LineState/start`` for the first.
  public mutating func scan(_ text: LineText, next: LineText?, entry: LineState) -> LineScan {
    scannedLines += 1
    return text.withBytes { own in
      guard let next, next.count > 0 else { return scan(LineBytes(own), next: nil, entry: entry) }
      return next.withBytes { following in scan(LineBytes(own), next: LineBytes(following), entry: entry) }
    }
  }

  private mutating func scan(_ bytes: LineBytes, next: LineBytes?, entry: LineState) -> LineScan {
    let (indent, first) = indentation(bytes)
    if let block = BlockScanner.block(bytes, first: first, indent: indent, entry: entry) {
      return .skipped(
        entry: entry, exit: LineState(block: block), kind: first < bytes.count ? .skipped : .blank, indent: indent)
    }
    if first >= bytes.count {
      return .skipped(entry: entry, exit: LineState(block: .text), kind: .blank, indent: indent)
    }
    Tokenizer.tokenize(bytes, into: &tokens)
    guard tokens.ownCount > 0 else {
      return .skipped(entry: entry, exit: LineState(block: .text), kind: .blank, indent: indent)
    }
    guard let next else { return scanText(tokens.view(), bytes, indent: indent, entry: entry) }
    Tokenizer.appendBreak(to: &tokens)
    var wantsNext = false
    let scan = withUnsafeMutablePointer(to: &wantsNext) {
      scanText(tokens.view(noting: $0), bytes, indent: indent, entry: entry)
    }
    guard wantsNext else { return scan }
    Tokenizer.append(next, to: &tokens)
    return scanText(tokens.view(), bytes, indent: indent, entry: entry)
  }

  private func scanText(_ tokens: LineTokens, _ bytes: LineBytes, indent: Int, entry: LineState) -> LineScan {
    var markers = MarkerScanner(tokens, bytes, consumed: Int(entry.consumed))
    let textStart = markers.textStart
    // A label at the start of the line may be a heading or, in wrapped text, a reference: both are kept.
    let label = markers.markers.contains { $0.style == .label } ? labelIndex(tokens) : nil
    var references = ReferenceScanner(tokens, bytes)
    references.scan(
      from: entry.consumed > 0 ? firstToken(behind: Int(entry.consumed), tokens) : textStart, labelAt: label)
    markers.scanInside { references.isTaken($0) }
    var definitions = DefinitionScanner(tokens, bytes, textStart: textStart)
    definitions.scan()
    let words = WordStatistics(tokens, textStart: textStart)
    return LineScan(
      entry: entry, exit: LineState(block: .text, consumed: consumedOfNext(references, tokens)), kind: .text,
      indent: indent,
      markers: markers.markers, references: references.references, definitions: definitions.definitions,
      listScope: definitions.listScope, shape: markers.textShape(),
      textStart: textStart < tokens.ownCount ? Int(tokens[textStart].start) : bytes.count,
      words: words, features: LineFeatures(tokens, bytes))
  }

  private func labelIndex(_ tokens: LineTokens) -> Int? {
    (0..<min(6, tokens.ownCount)).first { tokens[$0].isWord || tokens[$0].symbol == .section }
  }

  private func firstToken(behind offset: Int, _ tokens: LineTokens) -> Int {
    (0..<tokens.ownCount).first { Int(tokens[$0].start) >= offset } ?? tokens.ownCount
  }

  private func consumedOfNext(_ references: ReferenceScanner, _ tokens: LineTokens) -> UInt16 {
    guard references.lastTaken > tokens.ownCount, references.lastTaken < tokens.tokens.count else { return 0 }
    return UInt16(clamping: Int(tokens[references.lastTaken].end) - tokens.lineCount - 1)
  }

  private func indentation(_ bytes: LineBytes) -> (columns: Int, first: Int) {
    var columns = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20: columns += 1
      case 0x09: columns = (columns / 4 + 1) * 4
      case 0x0C: break
      case 0xC2 where bytes[index + 1] == 0xA0:
        columns += 1
        index += 1
      default: return (columns, index)
      }
      index += 1
    }
    return (columns, index)
  }
}
