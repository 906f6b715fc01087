import FuzzSupport

@testable import TermsSyntax
@testable import TermsText

/// What a scan found lies within the line, or within the next one for a reference that the line end cuts.
func checkPlaces(_ scan: LineScan, _ line: LineText, _ next: LineText?) {
  let both = line.count + (next.map { $0.count + 1 } ?? 0)
  func check(_ range: Range<Int>, _ limit: Int, _ what: String) {
    expect(range.lowerBound >= 0 && range.upperBound <= limit, "\(what) \(range) in \(limit) bytes")
  }
  for marker in scan.markers {
    check(marker.range, line.count, "marker")
    expect(marker.contentStart >= 0 && marker.contentStart <= line.count, "content at \(marker.contentStart)")
  }
  for reference in scan.references {
    check(reference.range, both, "reference")
    expect(reference.range.lowerBound < line.count, "a reference begins behind its line")
    if let range = reference.titleRange { check(range, both, "title") }
    for member in reference.members { check(member.range, both, "member") }
  }
  for definition in scan.definitions {
    // Like a reference, a term may stand on the next line of wrapped text.
    check(definition.term, both, "term")
    check(definition.body, line.count, "body")
    for alias in definition.aliases { check(alias, both, "alias") }
  }
  expect((0...line.count).contains(scan.textStart), "text starts at \(scan.textStart)")
  let starts = scan.references.map(\.range.lowerBound)
  expectEqual(starts, starts.sorted(), "order of references")
}

/// Tokens stand in order, do not overlap, and lie within the two lines.
func checkTokens(_ line: LineText, _ next: LineText?) {
  let following = next?.bytes ?? []
  line.withBytes { own in
    following.withUnsafeBufferPointer { following in
      var tokens = TokenizedLine()
      Tokenizer.tokenize(LineBytes(own), next: next == nil ? nil : LineBytes(following), into: &tokens)
      var end = 0
      for (index, token) in tokens.tokens.enumerated() {
        expect(Int(token.start) >= end && token.end > token.start, "token \(token.range) behind \(end)")
        end = Int(token.end)
        if index < tokens.ownCount { expect(end <= own.count, "token ends at \(end) of \(own.count)") }
      }
      expect(end <= own.count + 1 + following.count, "the last token ends at \(end)")
    }
  }
}
