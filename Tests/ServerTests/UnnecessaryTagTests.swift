import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Text that could be left out is tagged for clients that know the tag (LSP 3.17, DiagnosticTag).
  @Suite struct UnnecessaryTagTests {
    private static let text = """
      1. Definitions
      1.1 "Customer" means the person who signs the order.
      1.2 "Depot" means the place where the stock is kept.
      2. Sale
      2.1 The Customer shall pay the supplier, and is liable for any breach of this agreement.
      """

    private func tags(_ support: JSONValue) throws -> [JSONValue?] {
      let client = try ClientSession.start(["textDocument": ["publishDiagnostics": support]])
      let document = ClientDocument(client, Self.text)
      let found = try document.publish()["diagnostics"]?.elements ?? []
      #expect(try client.end() == 0)
      return found.filter { $0["code"]?.string == "unused-definition" }.map { $0["tags"] }
    }

    @Test func whenTheClientKnowsIt() throws {
      #expect(try tags(["tagSupport": ["valueSet": [1, 2]]]) == [[1]])
    }

    @Test func otherwiseNot() throws {
      #expect(try tags([:]) == [nil])
      #expect(try tags(["tagSupport": ["valueSet": [2]]]) == [nil])
    }
  }
}
