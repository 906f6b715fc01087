import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// LSP 3.17, CodeDescription; and `terms/explain`.
  @Suite struct RuleLinkTests {
    private func links(_ pattern: JSONValue, supports: Bool = true) throws -> [String?] {
      let client = try ClientSession()
      _ = try client.initialize([
        "capabilities": ["textDocument": ["publishDiagnostics": ["codeDescriptionSupport": .bool(supports)]]],
        "initializationOptions": ["ruleLinks": pattern],
      ])
      let document = ClientDocument(client, Terms.service)
      return try document.publish()["diagnostics"]?.elements.map { $0[path: "codeDescription", "href"]?.string } ?? []
    }

    @Test func aFindingLeadsToThePageOfItsRule() throws {
      #expect(try links("terms-rule:{code}.md") == ["terms-rule:broken-reference.md"])
      #expect(try links("https://example.org/rules/{code}#top") == ["https://example.org/rules/broken-reference#top"])
    }

    @Test(arguments: ["", "https://example.org/rules", "{code}", .number(3), .null] as [JSONValue])
    func whatIsNoPatternLeadsNowhere(pattern: JSONValue) throws { #expect(try links(pattern) == [nil]) }

    @Test func clientsThatKnowNoLinksGetNone() throws {
      #expect(try links("terms-rule:{code}.md", supports: false) == [nil])
    }

    @Test func linksComeAndGoWithTheSetting() throws {
      let client = try ClientSession()
      _ = try client.initialize([
        "capabilities": ["textDocument": ["publishDiagnostics": ["codeDescriptionSupport": true]]]
      ])
      let document = ClientDocument(client, Terms.service)
      let link = { try document.publish()["diagnostics"]?.elements.first?[path: "codeDescription", "href"]?.string }
      #expect(try link() == nil)
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["ruleLinks": "x:{code}"]]])
      #expect(try link() == "x:broken-reference")
    }

    @Test func thePageOfARuleIsToldToWhoAsks() throws {
      let client = try ClientSession()
      _ = try client.initialize(["capabilities": [:]])
      let page = try client.request("terms/explain", ["code": "broken-reference"])
      #expect(page["kind"] == "markdown")
      #expect(page["value"]?.string?.hasPrefix("# broken-reference") == true)
      #expect(try client.request("terms/explain", ["code": "no-such-rule"]) == .null)
    }
  }
}
