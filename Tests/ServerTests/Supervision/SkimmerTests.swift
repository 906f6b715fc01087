import Foundation
import JSONRPC
import TermsTestSupport
import Testing

@testable import TermsServer

/// What the supervisor sees of a message without decoding it.
@Suite struct SkimmerTests {
  private func skim(_ body: String) -> SkimmedMessage { SkimmedMessage(Data(body.utf8)) }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":7,"method":"a/b"}"#, RequestID.number(7), "a/b"),
    (
      #"{"params":{"id":1,"method":"x","a":[{}]},"method":"a\/b","id":"q\"\u0041","jsonrpc":"2.0"}"#, .string("q\"A"),
      "a/b"
    ),
    ("\n{ \"jsonrpc\" : \"2.0\" ,\t\"id\" : 7.0 , \"m\\u0065thod\" : \"a/b\" }", .number(7), "a/b"),
    (#"{"jsonrpc":"2.0","id":-12,"method":"","params":null}"#, .number(-12), ""),
  ])
  func readsTheOutsideOfARequest(body: String, id: RequestID, method: String) {
    let message = skim(body)
    #expect(message.isRequest && message.isCurrent && !message.isAnswer)
    #expect(message.id == id)
    #expect(message.method == method)
  }

  @Test func tellsAnswersAndNotificationsApart() {
    #expect(skim(#"{"jsonrpc":"2.0","id":1,"result":null}"#).isAnswer)
    #expect(skim(#"{"jsonrpc":"2.0","error":{"code":1},"id":null}"#).isAnswer)
    #expect(skim(#"{"jsonrpc":"2.0","method":"exit"}"#).isNotification("exit"))
    #expect(!skim(#"{"jsonrpc":"2.0","method":"exit","id":1}"#).isNotification("exit"))
    #expect(!skim(#"{"jsonrpc":"2.0","method":"exit","id":null}"#).isNotification("exit"))
    #expect(!skim(#"{"method":"exit"}"#).isNotification("exit"))
    #expect(skim(#"{"jsonrpc":"2.0","id":1.5,"method":"x"}"#).id == nil)
  }

  @Test func findsTheDocument() throws {
    let text = String(repeating: "é\\\" ]}{[ \u{2028}", count: 100)
    let body =
      ([
        "jsonrpc": "2.0", "method": "textDocument/didOpen",
        "params": ["textDocument": ["uri": "file:///a b", "text": .string(text), "version": 12]],
      ] as JSONValue).json
    let message = SkimmedMessage(Data(body))
    let document = try #require(message.document(of: Data(body)))
    #expect(document.uri == "file:///a b")
    #expect(document.version == 12)
  }

  @Test(arguments: [
    "", "{", "[", "\"", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"id\":\"", "{\"id\":\"\\", "{\"id\":\"\\u12", "{,,,",
    "{\"params\":", "{\"params\":{\"textDocument\":{\"uri\":", "[[[[", "null", "7", "{\"id\":}", "{\"a\" \"b\"}",
    "}}}}",
  ])
  func copesWithWhatIsNoJSON(body: String) {
    let message = skim(body)
    #expect(message.document(of: Data(body.utf8)) == nil)
    #expect(message.method == nil)
  }

  @Test func readsDeepNestingWithoutAStack() {
    let deep = String(repeating: "[{\"a\":", count: 1_000_000)
    #expect(skim("{\"params\":\(deep),\"method\":\"x\"}").method == nil)
    let closed = String(repeating: "[", count: 1_000_000) + String(repeating: "]", count: 1_000_000)
    #expect(skim("{\"params\":\(closed),\"method\":\"x\"}").method == "x")
  }

  /// Whatever is cut off or changed: no trap, and what is still valid is read as the decoder reads it.
  @Test func agreesWithTheDecoder() {
    let whole = Array(
      #"{"jsonrpc":"2.0","id":"a\\b","params":{"textDocument":{"uri":"file:\/\/\/é","version":3}},"method":"x\n"}"#.utf8
    )
    let decoder = MessageDecoder(MessageRegistry())
    var random = SeededGenerator(seed: 3)
    for round in 0..<4000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
      }
      if round % 3 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      let body = Data(bytes)
      let message = SkimmedMessage(body)
      _ = message.document(of: body)
      guard case .request(let id, let method, _) = decoder.decode(body) else { continue }
      #expect(message.id == id && message.method == method, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: [RequestID.number(0), .number(-4), .string(""), .string("7"), .string("a\"b")])
  func marksRequestsOfTheWorker(id: RequestID) throws {
    var writer = JSONWriter()
    writer.object {
      $0.member("id", id)
      $0.member("method", "window/x")
    }
    let request = Data(writer.bytes)
    let marked = WorkerRequestName.mark(request, SkimmedMessage(request), life: 12)
    #expect(SkimmedMessage(marked).id != id)
    #expect(SkimmedMessage(marked).method == "window/x")
    for life in [1, 2, 13] { #expect(WorkerRequestName.unmark(marked, SkimmedMessage(marked), life: life) == nil) }
    #expect(WorkerRequestName.unmark(marked, SkimmedMessage(marked), life: 12) == request)
  }
}
