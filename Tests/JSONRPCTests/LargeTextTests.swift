import FoundationEssentials
import Testing

@testable import JSONRPC

private enum Open: NotificationType {
  struct Params: Decodable, Sendable {
    let uri: String
    let text: LargeText
  }
  static let method = "open"
  static let carriesLargeText = true
}

@Suite struct LargeTextTests {
  private static let filler = String(repeating: "De klant betaalt binnen 14 dagen.\n", count: 600)

  private func decode(_ body: String) -> IncomingMessage { decode(Array(body.utf8)) }

  private func decode(_ body: [UInt8]) -> IncomingMessage {
    var registry = MessageRegistry()
    registry.register(Open.self)
    return MessageDecoder(registry).decode(Data(body))
  }

  private func text(of message: IncomingMessage) -> String? {
    guard case .notification("open", .value(let params as Open.Params)) = message else { return nil }
    return String(validating: params.text.bytes, as: UTF8.self)
  }

  /// A message around what stands between the text's quotes.
  private func body(_ inside: String, uri: String = "file:///a") -> String {
    #"{"jsonrpc":"2.0","method":"open","params":{"uri":"\#(uri)","text" : "\#(inside)"}}"#
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
  }

  private func cut(_ body: String) -> LargeTextCut? { LargeTextCut(Data(body.utf8), methods: ["open"]) }

  @Test func longTextsAreCutOut() throws {
    for text in [Self.filler, "é" + Self.filler + "“😀”\u{7F}", "\"\\" + Self.filler + "\\\""] {
      let body = body(escaped(text))
      #expect(String(decoding: try #require(cut(body)).text, as: UTF8.self) == text)
      #expect(self.text(of: decode(body)) == text)
    }
  }

  @Test func shortTextsAreNot() {
    #expect(cut(body("short")) == nil)
    #expect(text(of: decode(body("short"))) == "short")
  }

  @Test func everyEscapeIsRead() throws {
    let inside = #"\"\\\/\b\f\n\r\t\u0000\u00e9\u201C\uD83D\ude00"#
    let text = "\"\\/\u{8}\u{C}\n\r\t\u{0}é“😀"
    for shift in 0..<9 {
      let filler = String(repeating: "x", count: 16 << 10 + shift)
      #expect(String(decoding: try #require(cut(body(filler + inside))).text, as: UTF8.self) == filler + text)
      #expect(self.text(of: decode(body(inside + filler + inside))) == text + filler + text)
    }
  }

  @Test func damageIsLeftToTheDecoder() {
    let filler = escaped(Self.filler)
    for inside in [#"\uD83D"#, #"\uDE00"#, #"\uD83Dx"#, #"\uD83D\u0041"#, #"\u12G4"#, #"\x"#, "\u{1}", #"\u12|"#] {
      #expect(cut(body(filler + inside)) == nil, "\(inside)")
      #expect(cut(body(inside + filler)) == nil, "\(inside)")
    }
    #expect(text(of: decode(body(filler + #"\uD83D"#))) == Self.filler + "\u{FFFD}")
    // A bare control character is no JSON.
    #expect(text(of: decode(body(filler + "\u{1}"))) == nil)
  }

  @Test func damagedBytesAreMended() {
    for damage: [UInt8] in [
      [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0x80],
    ] {
      var bytes = Array(body(escaped(Self.filler) + "|").utf8)
      bytes.replaceSubrange(bytes.count - 4..<bytes.count - 4, with: damage)
      #expect(LargeTextCut(Data(bytes), methods: ["open"]) == nil)
      #expect(text(of: decode(bytes))?.contains("\u{FFFD}") == true)
    }
    // Damage elsewhere in the message must not cost the text.
    #expect(text(of: decode(body(escaped(Self.filler), uri: #"\uD83D"#))) == Self.filler)
  }

  @Test func otherMessagesStayWhole() {
    let inside = escaped(Self.filler)
    #expect(cut(#"{"jsonrpc":"2.0","params":{"uri":"","text":"\#(inside)"},"method":"open"}"#) == nil)
    #expect(cut(#"{"jsonrpc":"2.0","method":"other","params":{"text":"\#(inside)"}}"#) == nil)
    #expect(cut(#"{"jsonrpc":"2.0","method":"open","params":{"name":"\#(inside)"}}"#) == nil)
    #expect(
      text(of: decode(#"{"jsonrpc":"2.0","params":{"uri":"","text":"\#(inside)"},"method":"open"}"#)) == Self.filler)
    #expect(cut(String(body(inside).dropLast(3))) == nil)
  }

  @Test func randomTextsComeBack() throws {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "a", "zeven ", "\\n", "\\\"", "\\\\", "é", "€", "😀", "\\u20AC", "\\ud83d\\ude00", "/", "\\/", "12345678",
    ]
    for _ in 0..<20 {
      let inside = (0..<6_000).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let whole = body(inside)
      let fast = try #require(cut(whole)).text
      let slow = try JSONDecoder().decode(String.self, from: Data("\"\(inside)\"".utf8))
      #expect(fast == Array(slow.utf8))
    }
  }
}
