import FoundationEssentials
import Testing

@testable import JSONRPC

private struct Params: Decodable, Equatable, Sendable {
  struct Inner: Decodable, Equatable { let line: Int }
  let text: String
  let inner: Inner?
  let list: [Int]?
}

private enum Ask: RequestType {
  typealias Params = JSONRPCTests.Params
  typealias Result = Null
  static let method = "ask"
}

private enum Tell: NotificationType {
  typealias Params = JSONRPCTests.Params
  static let method = "tell"
}

private enum Bare: RequestType {
  typealias Params = NoParams
  typealias Result = Null
  static let method = "bare"
}

@Suite struct MessageDecoderTests {
  private func decode(_ body: some Collection<UInt8>) -> IncomingMessage {
    var registry = MessageRegistry()
    registry.register(Ask.self)
    registry.register(Tell.self)
    registry.register(Bare.self)
    return MessageDecoder(registry).decode(Data(body))
  }

  private func decode(_ body: String) -> IncomingMessage { decode(Array(body.utf8)) }

  private func text(of message: IncomingMessage) -> String? {
    switch message {
    case .request(_, _, .value(let params as Params)), .notification(_, .value(let params as Params)):
      params.text
    default: nil
    }
  }

  @Test func decodesParamsByMethod() {
    let body = #"{"params":{"text":"a","more":[{}]},"id":1,"method":"ask","jsonrpc":"2.0","other":null}"#
    guard case .request(.number(1), "ask", .value(let params)) = decode(body) else {
      Issue.record("no request")
      return
    }
    #expect(params as? Params == Params(text: "a", inner: nil, list: nil))
    #expect(text(of: decode(#"{"jsonrpc":"2.0","method":"tell","params":{"text":"b"}}"#)) == "b")
  }

  @Test(arguments: [
    ("1", RequestID.number(1)), ("-5", .number(-5)), ("2.0", .number(2)), ("\"1\"", .string("1")),
    ("\"\"", .string("")), ("9007199254740993", .number(9_007_199_254_740_993)),
  ])
  func keepsIDs(json: String, id: RequestID) {
    guard case .request(let found, _, _) = decode(#"{"jsonrpc":"2.0","id":\#(json),"method":"x"}"#) else {
      Issue.record("no request")
      return
    }
    #expect(found == id)
  }

  @Test(arguments: ["null", "true", "1.5", "[]", "{}", "1e99", "99999999999999999999"])
  func refusesOtherIDs(json: String) {
    expectInvalid(#"{"jsonrpc":"2.0","id":\#(json),"method":"ask"}"#, .invalidRequest, id: nil)
  }

  @Test(arguments: [
    "", " ", "{", "}", "{]", "nul", "{\"jsonrpc\":\"2.0\"", "{\"a\":1}{", "\u{FEFF}", "hello", "{'a':1}",
    "{\"a\":1,}x",
  ])
  func refusesWhatIsNoJSON(body: String) {
    expectInvalid(body, .parseError, id: nil)
  }

  @Test(arguments: [
    "[]", "[1]", "1", "null", "\"text\"", "true", "{}", #"{"jsonrpc":"2.0"}"#, #"{"method":"ask"}"#,
    #"{"jsonrpc":2,"method":"ask"}"#, #"{"jsonrpc":"1.0","method":"ask"}"#,
    #"{"jsonrpc":"2.0","method":5}"#, #"[{"jsonrpc":"2.0","id":1,"method":"ask"}]"#,
  ])
  func refusesWhatIsNoMessage(body: String) {
    expectInvalid(body, .invalidRequest, id: nil)
  }

  @Test func refusesWithTheIDWhenThereIsOne() {
    expectInvalid(#"{"jsonrpc":"2.0","id":7}"#, .invalidRequest, id: .number(7))
    expectInvalid(#"{"id":"a","method":"ask"}"#, .invalidRequest, id: .string("a"))
  }

  @Test(arguments: [
    (#"{"inner":null}"#, "text: missing"),
    (#"{"text":null}"#, "text: null"),
    (#"{"text":"a","inner":{"line":"x"}}"#, "inner.line: "),
    (#"{"text":"a","list":[1,"x"]}"#, "list[1]: "),
    (#"{"text":"a","list":[1,1e99]}"#, "params: "),
    ("[]", "params: "), ("5", "params: "), ("null", "params: "),
  ])
  func namesThePathOfAMistake(params: String, start: String) {
    let messages = [
      decode(#"{"jsonrpc":"2.0","id":1,"method":"ask","params":\#(params)}"#),
      decode(#"{"jsonrpc":"2.0","method":"tell","params":\#(params)}"#),
    ]
    for message in messages {
      switch message {
      case .request(_, _, .unreadable(let reason)), .notification(_, .unreadable(let reason)):
        let path = "params." + start
        #expect(reason.hasPrefix(start) || reason.hasPrefix(path), "\(reason)")
      default: Issue.record("\(message)")
      }
    }
  }

  @Test func missingParamsAreAMistakeOnlyWhereSomeAreNeeded() {
    guard case .request(_, _, .unreadable) = decode(#"{"jsonrpc":"2.0","id":1,"method":"ask"}"#) else {
      Issue.record("ask needs params")
      return
    }
    for params in ["", #","params":null"#, #","params":[]"#, #","params":{"a":1}"#, #","params":5"#] {
      let message = decode(#"{"jsonrpc":"2.0","id":1,"method":"bare"\#(params)}"#)
      guard case .request(_, _, .value(is NoParams)) = message else {
        Issue.record("\(message)")
        continue
      }
    }
  }

  @Test func leavesParamsOfUnknownMethodsAlone() {
    let message = decode(#"{"jsonrpc":"2.0","id":1,"method":"what","params":[1e999]}"#)
    guard case .request(_, "what", .unregistered) = message else {
      Issue.record("\(message)")
      return
    }
  }

  @Test(arguments: [#""result":null"#, #""error":{"code":1,"message":"m"}"#])
  func knowsAnswers(member: String) {
    guard case .response(.number(3), _) = decode(#"{"jsonrpc":"2.0","id":3,\#(member)}"#) else {
      Issue.record("no response")
      return
    }
  }

  @Test(arguments: [
    (#"\ud83d"#, "\u{FFFD}"), (#"\uDE00"#, "\u{FFFD}"), (#"a\ud83db"#, "a\u{FFFD}b"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\\ud83d \ude00"#, #"\ud83d "# + "\u{FFFD}"),
    (#"\ud83d\u0041"#, "\u{FFFD}A"),
  ])
  func mendsHalvesOfSurrogatePairs(escaped: String, expected: String) {
    let message = decode(#"{"jsonrpc":"2.0","method":"tell","params":{"text":"\#(escaped)"}}"#)
    #expect(text(of: message) == expected)
  }

  @Test func mendsBytesThatAreNoUTF8() {
    let start = Array(#"{"jsonrpc":"2.0","method":"tell","params":{"text":"a"#.utf8)
    #expect(text(of: decode(start + [0xFF] + Array(#"b"}}"#.utf8))) == "a\u{FFFD}b")
  }

  @Test func deepNestingIsNoTrap() {
    for depth in [100, 511, 513, 100_000] {
      let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let message = decode(#"{"jsonrpc":"2.0","id":1,"method":"ask","params":\#(nested)}"#)
      switch message {
      case .request(_, _, .unreadable), .invalid(nil, _): break
      default: Issue.record("\(message)")
      }
    }
  }

  @Test func mutationsNeverTrap() {
    var generator = SeededGenerator(seed: 11)
    let valid = #"{"jsonrpc":"2.0","id":12,"method":"ask","params":{"text":"a\u00e9","list":[1,2.5e3]}}"#
    var unreadable = 0
    for _ in 0..<3000 {
      var body = Array(valid.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        body[Int.random(in: 0..<body.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if case .invalid = decode(body) { unreadable += 1 }
    }
    #expect(unreadable > 0)
  }

  private func expectInvalid(_ body: String, _ code: ErrorCode, id: RequestID?) {
    let message = decode(body)
    guard case .invalid(let foundID, let error) = message else {
      Issue.record("\(message) for \(body)")
      return
    }
    #expect(error.code == code, "\(body)")
    #expect(foundID == id)
  }
}
