import Testing

@testable import JSONRPC

@Suite struct OutboxTests {
  private func written(_ outbox: Outbox) -> [String] {
    outbox.close()
    var bytes: [UInt8] = []
    while let batch = outbox.take() {
      bytes += batch
      outbox.wrote(byteCount: batch.count)
    }
    return frames(in: ScriptedSource([bytes])).bodies
  }

  @Test func keepsTheOrder() {
    let outbox = Outbox()
    let bodies = (0..<3000).map { "\($0)" } + [String(repeating: "b", count: 100_000), "last"]
    for body in bodies { outbox.send(Array(body.utf8)) }
    #expect(written(outbox) == bodies)
  }

  @Test func aNewerFrameReplacesAnUnwrittenOlderOne() {
    let outbox = Outbox()
    outbox.send(Array("a1".utf8), replacing: "a")
    outbox.send(Array("b1".utf8), replacing: "b")
    outbox.send(Array("answer".utf8))
    outbox.send(Array("a2".utf8), replacing: "a")
    outbox.send(Array("a3".utf8), replacing: "a")
    #expect(written(outbox) == ["b1", "answer", "a3"])
    #expect(outbox.waitUntilEmpty(deadline: .now))
  }

  @Test func replacedFramesLeaveNoPlacesBehind() {
    let outbox = Outbox()
    let answers = (0..<100).map { "answer \($0)" }
    for (number, answer) in answers.enumerated() {
      outbox.send(Array(answer.utf8))
      for version in 0..<1000 {
        outbox.send(Array("a\(number).\(version)".utf8), replacing: "a")
        outbox.send(Array("b\(number).\(version)".utf8), replacing: "b")
      }
      #expect(outbox.placeCount < 500)
    }
    #expect(written(outbox) == answers + ["a99.999", "b99.999"])
    #expect(outbox.waitUntilEmpty(deadline: .now))
  }

  @Test func aWrittenFrameIsNotReplaced() {
    let outbox = Outbox()
    outbox.send(Array("a1".utf8), replacing: "a")
    let first = outbox.take() ?? []
    outbox.send(Array("a2".utf8), replacing: "a")
    #expect(frames(in: ScriptedSource([first])).bodies == ["a1"])
    #expect(written(outbox) == ["a2"])
  }

  @Test func isFullUntilWritten() {
    let outbox = Outbox(byteLimit: 100)
    outbox.send([UInt8](repeating: 0x20, count: 200))
    #expect(!outbox.waitForRoom(until: .now + .milliseconds(5)))
    let batch = outbox.take() ?? []
    #expect(!outbox.waitForRoom(until: .now + .milliseconds(5)))
    outbox.wrote(byteCount: batch.count)
    #expect(outbox.waitForRoom(until: .now + .milliseconds(5)))
  }

  @Test func holdsNothingBackWhenTheEndIsNear() {
    let outbox = Outbox(byteLimit: 1)
    outbox.send([UInt8](repeating: 0x20, count: 200))
    outbox.stopHoldingBack()
    #expect(outbox.waitForRoom(until: .now + .milliseconds(5)))
    outbox.discard()
    outbox.send([0x20])
    #expect(outbox.take() == nil)
  }
}
