import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// `terms.maxFindings`.
  @Suite struct FindingLimitTests {
    /// 13 findings: a warning (article 1 has no paragraph 7), then twelve errors.
    private static let text: String = {
      let errors = (1...12).map { "\($0 + 2). We do so as article \($0 + 20) says.\n\n" }.joined()
      return """
        Terms of service

        Article 1. Definitions

        “Customer”: the person who orders something from us.

        Article 2. Payment

        1. The Customer pays; see article 1, paragraph 7.

        2. The Customer pays again.


        """ + errors
    }()

    private func start(_ limit: JSONValue?, pulls: Bool = false, locale: JSONValue = "en") throws -> ClientSession {
      let client = try ClientSession()
      try client.initialize([
        "capabilities": pulls ? ClientSession.pullCapabilities() : ClientSession.allCapabilities, "locale": locale,
        "initializationOptions": ["terms": limit.map { ["maxFindings": $0] } ?? [:]],
      ])
      return client
    }

    private func codes(_ diagnostics: JSONValue?) -> [String?] {
      (diagnostics?.elements ?? []).map { $0["code"]?.string }
    }

    @Test func cutsTheLeastSevereAndKeepsTheOrder() throws {
      let all = try ClientDocument(start(0), Self.text).publish()["diagnostics"]?.elements ?? []
      #expect(all.count == 13)
      #expect(all.map { $0["severity"]?.int } == [2] + Array(repeating: 1, count: 12))
      for limit in [1, 5, 12] {
        let document = ClientDocument(try start(.number(Double(limit))), Self.text)
        let shown = try document.publish()["diagnostics"]?.elements ?? []
        // The warning goes first.
        #expect(shown.dropLast() == all.dropFirst().prefix(limit))
        let notice = try #require(shown.last)
        #expect(notice["code"]?.string == "too-many-findings")
        #expect(notice["severity"]?.int == 3)
        #expect(notice["source"]?.string == "terms")
        #expect(notice["range"] == shown.dropLast().last?["range"])
        let message = limit == 12 ? "1 more finding is not shown." : "\(13 - limit) more findings are not shown."
        #expect(notice["message"]?.string == message)
      }
    }

    @Test func isSilentWhenAllIsShown() throws {
      let shown = try ClientDocument(start(13), Self.text).publish()["diagnostics"]
      #expect(codes(shown).contains("too-many-findings") == false)
      #expect(codes(shown).count == 13)
    }

    @Test func speaksDutch() throws {
      let shown = try ClientDocument(start(5, locale: "nl"), Self.text).publish()["diagnostics"]?.elements
      #expect(shown?.last?["message"]?.string == "Nog 8 bevindingen worden niet getoond.")
    }

    @Test(arguments: ["5", -1, true, .null, [], [:]] as [JSONValue])
    func ignoresWrongValues(value: JSONValue) throws {
      #expect(try ClientDocument(start(value), Self.text).publish()["diagnostics"]?.elements.count == 13)
    }

    @Test func ignoresFractionsAndNumbersOutOfRange() throws {
      let client = try start(4)
      let document = ClientDocument(client, Self.text)
      #expect(try document.publish()["diagnostics"]?.elements.count == 5)
      for number in ["2.5", "1e300", "-0.5", "99999999999999999999"] {
        client.sendBody(
          #"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"terms":{"maxFindings":"#
            + number + "}}}}")
      }
      _ = try document.request("foldingRange")
      #expect(document.publish(ifWithin: 0.3) == nil)
    }

    @Test func isAThousandUnlessSet() throws {
      let many = Self.text + String(repeating: "We do so as article 77 says.\n", count: 1200)
      let shown = try ClientDocument(start(nil), many).publish()["diagnostics"]?.elements ?? []
      #expect(shown.count == 1001)
      #expect(shown.last?["message"]?.string == "213 more findings are not shown.")
    }

    @Test func followsTheSetting() throws {
      let client = try start(4)
      let document = ClientDocument(client, Self.text)
      #expect(try document.publish()["diagnostics"]?.elements.count == 5)
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["maxFindings": 0]]])
      #expect(try document.publish()["diagnostics"]?.elements.count == 13)
    }

    @Test func holdsForThoseWhoPull() throws {
      let client = try start(4, pulls: true)
      var document = ClientDocument(client, Self.text)
      let first = try document.pull()
      #expect(first["items"]?.elements.count == 5)
      #expect(first["items"]?.elements.last?["message"]?.string == "9 more findings are not shown.")
      // One finding less, of those that are not shown: only the closing one differs.
      document.change((old: "article 32", new: "article 2"))
      let second = try document.pull(first["resultId"]?.string)
      #expect(second["items"]?.elements.last?["message"]?.string == "8 more findings are not shown.")
      #expect(second["items"]?.elements.dropLast() == first["items"]?.elements.dropLast())
    }
  }
}
