import TermsText

/// The bytes of a line as the recognisers read them: remarks are blank, everything stays where it is.
enum Prose {
  /// Lends the bytes of a line without its remarks.
  static func withBytes<Result>(
    _ own: LineBytes, without remarks: [Remark], _ body: (LineBytes) -> Result
  ) -> Result {
    guard !remarks.isEmpty else { return body(own) }
    var copy = (0..<own.count).map { own[$0] }
    for remark in remarks {
      for index in remark.range.clamped(to: copy.indices) { copy[index] = 0x20 }
    }
    return copy.withUnsafeBufferPointer { body(LineBytes($0)) }
  }

  /// Whether a tokenised line can hold a remark: a look at its punctuation.
  static func mayHoldRemarks(_ tokens: TokenizedLine) -> Bool {
    tokens.ownSymbols.contains(.comment)
  }
}

extension LineText {
  /// Lends the line's bytes as they are read: without its remarks.
  func withProse<Result>(_ scan: LineScan, _ body: (LineBytes) -> Result) -> Result {
    withBytes { Prose.withBytes(LineBytes($0), without: scan.remarks, body) }
  }
}
