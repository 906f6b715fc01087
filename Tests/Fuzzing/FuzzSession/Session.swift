import FuzzSupport
import TermsTestSupport
import TermsText

/// The client's side: its texts as flat bytes, and the answers that it waits for.
struct Session {
  let server = ServerUnderFuzz()
  /// The texts that the client has open.
  var texts: [String: NaiveText] = [:]
  var encoding = PositionEncoding.utf16
  /// The ids of the requests so far, as JSON; `null` for what is no message.
  var expectedIDs: [String] = []
  var isRunning = false
  var isShutDown = false
  private(set) var hasEnded = false
  private var lastID = 0

  static let uris = ["file:///a", "file:///b"]

  // MARK: Messages

  mutating func notify(_ method: String, _ params: String) {
    server.send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// - Returns: the id, as JSON.
  @discardableResult
  mutating func request(_ method: String, _ params: String, isCancelled: Bool = false) -> String {
    lastID += 1
    let id = lastID % 5 == 0 ? "\"s\(lastID)\"" : "\(lastID)"
    expectedIDs.append(id)
    server.send(
      #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#, isCancelled: isCancelled)
    return id
  }

  mutating func exit() {
    let code = server.send(#"{"jsonrpc":"2.0","method":"exit"}"#)
    expectEqual(code, isShutDown ? 0 : 1, "exit code")
    hasEnded = true
  }

  /// A text as the server has it.
  func checkTexts() {
    expectEqual(server.texts.keys.sorted(), texts.keys.sorted(), "open documents")
    for (uri, text) in texts { expect(server.texts[uri] == text.bytes, "the text of \(uri) is another") }
  }

  // MARK: The end

  /// Compares every document with a fresh one, and the answers with the requests.
  ///
  /// - Parameter parses: whether to parse all that the server has said, which takes time.
  mutating func finish(parses: Bool) {
    checkTexts()
    if isRunning, !isShutDown, !hasEnded { compareWithFreshDocuments() }
    server.listen()
    expectEqual(server.said.compactMap(\.answeredID), expectedIDs, "ids of the answers")
    if parses { expect(server.said.allSatisfy(\.isValid), "the server says what is no JSON") }
  }
}
