import Testing

@testable import JSONRPC

@Suite struct FrameReaderTests {
  @Test(arguments: [1, 2, 3, 7, 16, 17, 1000])
  func findsFramesHoweverTheyArrive(pieceLength: Int) {
    let bodies = ["{}", "", "{\"a\":\"é€😀\"}", String(repeating: "x", count: 300)]
    let found = frames(in: ScriptedSource(bodies.flatMap { frame($0) }, pieceLength: pieceLength))
    #expect(found.bodies == bodies)
    #expect(found.end == "end of input")
  }

  @Test func findsManyFramesInOneRead() {
    let bodies = (0..<5000).map { "{\"id\":\($0)}" }
    #expect(frames(in: ScriptedSource([bodies.flatMap { frame($0) }])).bodies == bodies)
  }

  @Test(arguments: [65_535, 65_536, 65_537, 3_000_000])
  func readsBigBodies(length: Int) {
    let big = String(repeating: "b", count: length)
    let stream = frame("before") + frame(big) + frame("after")
    for pieceLength in [4096, 65_536, stream.count] {
      let found = frames(in: ScriptedSource(stream, pieceLength: pieceLength))
      #expect(found.bodies == ["before", big, "after"])
    }
  }

  @Test(arguments: [
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n", "X-Unknown: 1:2:3\r\n",
    "content-length: 2\r\n",
  ])
  func ignoresOtherHeaders(header: String) {
    #expect(frames(in: ScriptedSource([frame("{}", header: header)])).bodies == ["{}"])
  }

  @Test(arguments: ["CONTENT-LENGTH:2\r\n\r\n", "content-length :  2 \r\n\r\n", "Content-Length: 2\n\n"])
  func takesHeadersAsTheyCome(header: String) {
    #expect(frames(in: ScriptedSource([Array("\(header){}".utf8)])).bodies == ["{}"])
  }

  @Test(arguments: [
    ("Content-Type: x\r\n\r\n{}", "no Content-Length"),
    ("\r\n\r\n", "no Content-Length"),
    ("Content\rLength: 2\r\n\r\n{}", "no Content-Length"),
    ("Content-Length: -1\r\n\r\n", "a Content-Length that is no number"),
    ("Content-Length: +2\r\n\r\n", "a Content-Length that is no number"),
    ("Content-Length:\r\n\r\n", "a Content-Length that is no number"),
    ("Content-Length: 2x\r\n\r\n", "a Content-Length that is no number"),
    ("Content-Length: 1e3\r\n\r\n", "a Content-Length that is no number"),
    ("Content-Length: 536870913\r\n\r\n", "a Content-Length over 536870912 bytes"),
    ("Content-Length: 99999999999999999999999999\r\n\r\n", "a Content-Length over 536870912 bytes"),
    ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n", "two different Content-Lengths"),
    ("hello\r\n\r\n", "a header line without a colon"),
    ("GET / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}", "a header line without a colon"),
  ])
  func refusesBadHeaders(stream: String, reason: String) {
    for pieceLength in [1, 5, 1000] {
      let found = frames(in: ScriptedSource(Array(stream.utf8), pieceLength: pieceLength))
      #expect(found.bodies.isEmpty)
      #expect(found.end == reason)
    }
  }

  @Test(arguments: [1, 100, 4096, 100_000])
  func refusesLongHeaders(pieceLength: Int) {
    let name = String(repeating: "n", count: 9000)
    for stream in [frame("{}", header: "\(name): 1\r\n"), Array(name.utf8)] {
      let found = frames(in: ScriptedSource(frame("first") + stream, pieceLength: pieceLength))
      #expect(found.bodies == ["first"])
      #expect(found.end == "a header over 8192 bytes")
    }
  }

  @Test func takesTheLongestHeader() {
    let rest = frame("{}").count - 2
    let padding = String(repeating: "p", count: FrameHeader.maximumLength - rest - 4)
    for pieceLength in [1, 5000, 9000] {
      let stream = frame("{}", header: "\(padding): \r\n")
      #expect(frames(in: ScriptedSource(stream, pieceLength: pieceLength)).bodies == ["{}"])
    }
  }

  @Test func endsInsideAFrame() {
    let whole = frame("{\"a\":1}")
    for length in 0..<whole.count {
      let found = frames(in: ScriptedSource([Array(whole[..<length])]))
      #expect(found.bodies.isEmpty)
      #expect(found.end == "end of input")
    }
  }

  @Test func aHugeContentLengthAloneCostsNothing() {
    let found = frames(in: ScriptedSource([Array("Content-Length: 536870912\r\n\r\n{}".utf8)]))
    #expect(found.end == "end of input")
  }

  @Test func junkNeverTraps() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      var stream = frame("{}") + frame("{\"x\":[1,2]}")
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<stream.count, using: &generator)
        stream[index] = UInt8.random(in: 0...255, using: &generator)
      }
      let found = frames(in: ScriptedSource(stream, pieceLength: Int.random(in: 1...40, using: &generator)))
      #expect(found.bodies.count <= 3)
    }
  }
}
