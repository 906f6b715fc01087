import Foundation
import JSONRPC
import TermsTestSupport
import Testing

/// Tests of the built binary, one at a time: processes that share two cores with each other cannot keep to times.
@Suite(.serialized, .enabled(if: ServerProcess.binary != nil, "needs the built terms-lsp")) enum EndToEnd {}

/// Tests that take more than a few seconds run when `TERMS_SLOW` is 1.
let runsSlowTests = ProcessInfo.processInfo.environment["TERMS_SLOW"] == "1"

/// Documents that the tests open.
enum Terms {
  /// One finding: article 9 is not there, after curly quotes and an emoji on its line.
  static let service = """
    Terms of service

    Article 1. Definitions

    In these terms the following words have a fixed meaning:
    “Customer”: the person who orders something from us.
    “Agreement”: what the Customer and we have agreed on.

    Article 2. Payment

    1. The Customer pays within 14 days; article 3 applies.

    2. The Agreement ends when the Customer does not pay, see article 3, paragraph 2.

    Article 3. Delivery

    1. We deliver to the Customer as the Agreement says.

    2. “Façade” 😀 work is done as article 9 and article 2 say.

    """

  /// The same without a finding.
  static let sound = service.replacingOccurrences(of: "article 9", with: "article 1")
}
