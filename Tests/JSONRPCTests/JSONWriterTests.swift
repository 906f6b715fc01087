import FoundationEssentials
import Testing

@testable import JSONRPC

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func separatesMembersAndElements() {
    let json = written { writer in
      writer.object { writer in
        writer.member("a", 1)
        writer.member("b") { $0.array { _ in } }
        writer.member("c") { $0.object { _ in } }
        writer.member("d", ["x", "y"])
        writer.member("none", ifPresent: Int?.none)
        writer.member("null", Int?.none)
        writer.key(dynamic: "e\"")
        writer.array { writer in
          writer.value(true)
          writer.array([1, 2])
          writer.null()
          writer.object { $0.member("f", false) }
        }
      }
    }
    #expect(
      json == #"{"a":1,"b":[],"c":{},"d":["x","y"],"null":null,"e\"":[true,[1,2],null,{"f":false}]}"#)
  }

  @Test(arguments: [0, 1, -1, 9, 10, 1234567890, -99, Int.max, Int.min])
  func writesIntegers(number: Int) {
    #expect(written { $0.value(number) } == "\(number)")
  }

  @Test func escapesAsTheStandardAsks() {
    let json = written { $0.value("\"\\/\u{8}\t\n\u{c}\r\u{0}\u{1f}\u{7f}") }
    #expect(json == #""\"\\/\b\t\n\f\r\u0000\u001f"# + "\u{7f}\"")
  }

  @Test func stringsSurviveTheRoundTrip() throws {
    var generator = SeededGenerator(seed: 3)
    var strings = ["", "é", "😀", "\u{2028}\u{2029}", "\u{FEFF}", "e\u{301}", "\r\n", "\\u0041"]
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
        let plane = UInt32.random(in: 1...1500, using: &generator)
        return Unicode.Scalar(UInt32.random(in: 0...0x2FF, using: &generator) * plane)
      }
      strings.append(String(String.UnicodeScalarView(scalars)))
    }
    let json = written { $0.array(strings) }
    let decoded = try JSONDecoder().decode([String].self, from: Data(json.utf8))
    #expect(decoded.count == strings.count)
    for (found, expected) in zip(decoded, strings) {
      #expect(Array(found.unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test func resetForgetsEverything() {
    var writer = JSONWriter()
    writer.array([1, 2])
    writer.reset()
    writer.value(3)
    #expect(writer.bytes == Array("3".utf8))
  }

  @Test func writesMessages() {
    #expect(
      written { $0.response(to: .number(1), result: Null()) } == #"{"jsonrpc":"2.0","id":1,"result":null}"#)
    #expect(
      written { $0.response(to: .string("a"), error: ResponseError(.parseError, "m")) }
        == #"{"jsonrpc":"2.0","id":"a","error":{"code":-32700,"message":"m"}}"#)
    #expect(
      written { $0.response(to: nil, error: ResponseError(.requestCancelled, "m")) }
        == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32800,"message":"m"}}"#)
    #expect(
      written { $0.notification("n", params: [1]) } == #"{"jsonrpc":"2.0","method":"n","params":[1]}"#)
  }
}
