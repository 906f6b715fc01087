import TermsText

/// Scans lines. The scanner itself is stateless towards the document; it only keeps buffers to avoid allocation.
public struct LineScanner {
  private var tokens = TokenizedLine()
  private let names: CitedNames

  /// How many lines have been scanned, for tests that bound the work of an edit.
  public private(set) var scannedLines = 0

  /// A scanner with empty buffers.
  /// - Parameter names: laws and documents that it is to know beside its own.
  public init(_ names: CitedNames = CitedNames()) { self.names = names }

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
      // In a code fence or inside a longer comment nobody speaks to the program.
      let isOwn = entry.block == .text || entry.block == .start
      return .skipped(
        entry: entry, exit: LineState(block: block), kind: first < bytes.count ? .skipped : .blank, indent: indent,
        remarks: isOwn && bytes[first] == UInt8(ascii: "<") ? RemarkScanner.remarks(in: bytes) : [])
    }
    if first >= bytes.count {
      return .skipped(
        entry: entry, exit: LineState(block: .text, cut: entry.cut.behindBlank), kind: .blank, indent: indent,
        opensPage: bytes[0] == 0x0C)
    }
    if entry.consumed == 0, PageMark.isPageMark(bytes, first: first, next: next) {
      return .skipped(
        entry: entry, exit: LineState(block: .text, cut: entry.cut.behindPage), kind: .page, indent: indent)
    }
    Tokenizer.tokenize(bytes, into: &tokens)
    let remarks = Prose.mayHoldRemarks(tokens) ? RemarkScanner.remarks(in: bytes) : []
    let start = Start(indent: indent, first: first, entry: entry, remarks: remarks)
    guard !remarks.isEmpty else { return scanTokens(bytes, next: next, start) }
    return Prose.withBytes(bytes, without: remarks) { prose in
      Tokenizer.tokenize(prose, into: &tokens)
      return scanTokens(prose, next: next, start)
    }
  }

  /// What is known of a line before its text is read.
  private struct Start {
    let indent: Int
    let first: Int
    let entry: LineState
    let remarks: [Remark]
  }

  /// Scans a line whose own tokens are there.
  private mutating func scanTokens(_ bytes: LineBytes, next: LineBytes?, _ start: Start) -> LineScan {
    guard tokens.ownCount > 0 else {
      return .skipped(
        entry: start.entry, exit: LineState(block: .text), kind: start.remarks.isEmpty ? .blank : .skipped,
        indent: start.indent, remarks: start.remarks)
    }
    let namesGoOn = names.mark(in: &tokens)
    guard let next else { return scanText(tokens.view(), bytes, next: nil, start, underline: 0) }
    let underline = BlockScanner.underline(next)
    Tokenizer.appendBreak(to: &tokens)
    if !namesGoOn {
      var wantsNext = false
      let scan = withUnsafeMutablePointer(to: &wantsNext) {
        scanText(tokens.view(noting: $0), bytes, next: next, start, underline: underline)
      }
      guard wantsNext else { return scan }
    }
    Tokenizer.append(next, to: &tokens)
    _ = names.mark(in: &tokens)
    return scanText(tokens.view(), bytes, next: next, start, underline: underline)
  }

  private func scanText(
    _ tokens: LineTokens, _ bytes: LineBytes, next: LineBytes?, _ start: Start, underline: UInt8
  ) -> LineScan {
    let entry = start.entry
    let goesOn = entry.cut.isAtNextPage && PageCut.opensWithNumber(tokens, bytes)
    var markers = MarkerScanner(
      tokens, bytes, first: start.first, consumed: goesOn ? 1 : Int(entry.consumed), underline: underline)
    let textStart = markers.textStart
    // A label at the start of the line may be a heading or, in wrapped text, a reference: both are kept.
    let label = markers.markers.contains { $0.style == .label } ? labelIndex(tokens) : nil
    var references = ReferenceScanner(tokens, bytes)
    references.scan(
      from: entry.consumed > 0 ? firstToken(behind: Int(entry.consumed), tokens) : textStart, labelAt: label,
      isCut: goesOn)
    markers.scanInside { references.isTaken($0) }
    var definitions = DefinitionScanner(tokens, bytes, textStart: textStart)
    definitions.scan()
    let words = WordStatistics(tokens, textStart: textStart)
    let isHeader = markers.markers.isEmpty && references.references.isEmpty && markers.shape.isTitleLike
    let cut = entry.cut.behind(tokens, isHeader: isHeader, next: next)
    return LineScan(
      entry: entry, exit: LineState(block: .text, consumed: consumedOfNext(references, tokens), cut: cut), kind: .text,
      indent: start.indent,
      markers: markers.markers, references: references.references, definitions: definitions.definitions,
      listScope: definitions.listScope, shape: markers.shape,
      textStart: textStart < tokens.ownCount ? Int(tokens[textStart].start) : bytes.count,
      words: words, features: LineFeatures(tokens, bytes), remarks: start.remarks)
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
