import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Any sequence of edits leads to what a fresh document with the same text shows.
  @Suite struct RandomEditTests {
    private static let pieces = [
      "", "", "", "x", "7", " ", "\n", "\r", "\r\n", "\n\n", "Article 4. Complaints\n\n", "Article 2.",
      "1. ", "a) ", "(", "“", "”", "😀", "é", "\u{301}", " article 3", ", paragraph 2",
      " article 2 and 77", "Customer", "agreement", "“Work”: what we do.\n", "# Annex 1\n", "- item\n",
      "3. We pay the Customer.\n\n", "\t", "\u{2028}", "**", "```\n", "1.1 ", "the Agreement ", "\u{0}",
      "Chapter II\n", "of the Civil Code",
    ]

    @Test(arguments: ClientDocument.Encoding.allCases, [1, 2, 3] as [UInt64])
    func editsLeadToWhatAFreshDocumentShows(encoding: ClientDocument.Encoding, seed: UInt64) throws {
      let client = try ClientSession.start(ClientSession.capabilities(encoding: encoding.rawValue))
      var random = SeededNumbers(seed: seed)
      var document = ClientDocument(client, Terms.service, encoding: encoding)
      for round in 0..<12 {
        var edits: [String] = []
        for _ in 0..<10 {
          let start = random.next(document.text.count + 1)
          let length = random.next(4) == 0 ? random.next(60) : random.next(3)
          let from = document.text.index(document.text.startIndex, offsetBy: start)
          let to = document.text.index(from, offsetBy: length, limitedBy: document.text.endIndex) ?? from
          let piece = Self.pieces[random.next(Self.pieces.count)]
          edits.append("\(start)+\(length) \(piece.debugDescription)")
          document.replace(from..<to, with: piece)
        }
        if round % 4 == 3 { document.save() }
        let fresh = ClientDocument(client, document.text, uri: "file:///fresh\(round)", encoding: encoding)
        for method in ["documentSymbol", "foldingRange"] {
          let expected = try fresh.request(method)
          #expect(try document.request(method) == expected, "round \(round) of seed \(seed), \(method): \(edits)")
        }
        try compareAnswers(document, fresh, &random, "round \(round) of seed \(seed): \(edits)")
        fresh.close()
      }
      // What was published last is what a fresh document is told.
      document.save()
      let expected = try ClientDocument(client, document.text, uri: "file:///last", encoding: encoding).publish()
      _ = try document.request("documentSymbol")
      let told = lastPublish(of: document)
      #expect(told?["diagnostics"]?.elements.map(withoutURI) == expected["diagnostics"]?.elements.map(withoutURI))
      #expect(try client.end() == 0)
    }

    private func compareAnswers(
      _ document: ClientDocument, _ fresh: ClientDocument, _ random: inout SeededNumbers, _ comment: String
    ) throws {
      for _ in 0..<6 {
        let position = JSONValue.position(random.next(24), random.next(60))
        for method in ["hover", "documentHighlight"] {
          let edited = try document.client.request("textDocument/\(method)", document.params(at: position))
          let expected = try fresh.client.request("textDocument/\(method)", fresh.params(at: position))
          #expect(edited == expected, "\(method) \(comment)")
        }
      }
    }

    /// The newest diagnostics that have come.
    private func lastPublish(of document: ClientDocument) -> JSONValue? {
      var last: JSONValue?
      while let publish = document.publish(ifWithin: 0.6) { last = publish }
      return last
    }

    private func withoutURI(_ diagnostic: JSONValue) -> [JSONValue?] {
      let related = diagnostic["relatedInformation"]?.elements ?? []
      return [diagnostic["range"], diagnostic["code"], diagnostic["message"], diagnostic["severity"]]
        + related.flatMap { [$0[path: "location", "range"], $0["message"]] }
    }
  }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to below `limit`.
  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(max(limit, 1)))
  }
}
