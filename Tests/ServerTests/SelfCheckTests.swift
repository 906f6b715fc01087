import JSONRPC
import TermsTestSupport
import Testing

@testable import TermsServer

extension EndToEnd {
  /// `--paranoid`.
  @Suite struct SelfCheckTests {
    @Test(arguments: [["--paranoid"], ["serve", "--paranoid", "--stdio"]])
    func findsNoDifferenceWhileEditing(arguments: [String]) throws {
      let client = try ClientSession.start(arguments: arguments)
      var document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      for (old, new) in [
        ("Article 2. Payment", "Article 4. Payment"), ("article 9", "article 2"), ("“Agreement”", "“Deal”"),
        ("\n1. We deliver", " 1. We deliver"), ("Customer", "customer"), ("Article 3. Delivery\n", ""),
        ("Terms of service\n", Terms.service),
      ] { document.change((old: old, new: new)) }
      document.replaceText(Terms.sound)
      document.save()
      _ = try document.lastPublish()
      #expect(try client.end() == 0)
      #expect(client.next(within: 0, where: { $0["method"]?.string == "window/logMessage" }) == nil)
      #expect(client.server.errors.text == "")
    }
  }
}

@Suite struct DifferenceTests {
  @Test func namesTheFirstDifference() {
    #expect(SelfCheck.firstDifference("finding", [1, 2, 3], [1, 2, 3]) == nil)
    #expect(SelfCheck.firstDifference("finding", [1, 2, 3], [1, 5, 3]) == "finding 1 is 2, fresh 5")
    #expect(SelfCheck.firstDifference("finding", [1, 2], [1]) == "finding 1 is 2, fresh none")
    #expect(SelfCheck.firstDifference("finding", [], [7]) == "finding 0 is none, fresh 7")
  }
}
