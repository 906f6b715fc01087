import Testing

@testable import JSONRPC

@Suite struct InboxTests {
  @Sendable private func request(_ number: Int) -> IncomingMessage {
    .request(id: .number(number), method: "m", params: .unregistered)
  }

  private func describe(_ event: Inbox.Event) -> String {
    switch event {
    case .message(.request(.number(let number), _, _), isCancelled: false): "\(number)"
    case .message(.request(.number(let number), _, _), isCancelled: true): "x\(number)"
    case .message: "other"
    case .quiet: "quiet"
    case .deadline: "deadline"
    case .end: "end"
    }
  }

  private func next(_ inbox: Inbox) -> String {
    describe(inbox.next(deadline: .now, reportQuiet: false))
  }

  @Test func keepsTheOrderAndEndsAfterwards() {
    let inbox = Inbox()
    for number in 0..<5 { inbox.put(request(number), cost: 1, isReceiving: true) }
    inbox.end(.endOfInput)
    #expect((0..<6).map { _ in next(inbox) } == ["0", "1", "2", "3", "4", "end"])
  }

  @Test func cancelsOnlyWhatWaits() {
    let inbox = Inbox()
    inbox.cancel(.number(1), isReceiving: false)
    for number in 1...3 { inbox.put(request(number), cost: 1, isReceiving: false) }
    inbox.cancel(.number(2), isReceiving: false)
    inbox.cancel(.string("3"), isReceiving: false)
    #expect((0..<4).map { _ in next(inbox) } == ["1", "x2", "3", "deadline"])
    inbox.cancel(.number(2), isReceiving: false)
    inbox.put(request(2), cost: 1, isReceiving: false)
    #expect(next(inbox) == "2")
  }

  @Test func cancelsWhatIsWorkedOn() {
    let inbox = Inbox()
    for number in 1...3 { inbox.put(request(number), cost: 1, isReceiving: false) }
    // Between the taking and the decision to answer later.
    #expect(next(inbox) == "1")
    inbox.cancel(.number(1), isReceiving: false)
    inbox.beginWork(on: .number(1))
    #expect(next(inbox) == "2")
    inbox.beginWork(on: .number(2))
    #expect(inbox.isCancelled(.number(1)) && !inbox.isCancelled(.number(2)))
    inbox.cancel(.number(2), isReceiving: false)
    #expect(inbox.isCancelled(.number(2)))
    inbox.endWork(on: .number(1))
    inbox.endWork(on: .number(2))
    // What is answered is nobody's any more, and its name is free.
    inbox.cancel(.number(1), isReceiving: false)
    inbox.put(request(1), cost: 1, isReceiving: false)
    #expect((0..<2).map { _ in next(inbox) } == ["3", "1"])
    inbox.beginWork(on: .number(1))
    #expect(!inbox.isCancelled(.number(1)))
  }

  @Test func isQuietOnlyBetweenBursts() {
    let inbox = Inbox()
    inbox.put(request(1), cost: 1, isReceiving: true)
    #expect(describe(inbox.next(deadline: .now, reportQuiet: true)) == "1")
    #expect(describe(inbox.next(deadline: .now, reportQuiet: true)) == "deadline")
    inbox.receivedAll()
    #expect(describe(inbox.next(deadline: .now, reportQuiet: true)) == "quiet")
    #expect(describe(inbox.next(deadline: .now, reportQuiet: false)) == "deadline")
    inbox.end(.endOfInput)
    #expect(describe(inbox.next(deadline: nil, reportQuiet: true)) == "quiet")
    #expect(describe(inbox.next(deadline: nil, reportQuiet: false)) == "end")
  }

  @Test func anUrgentEndOvertakes() {
    let inbox = Inbox()
    inbox.put(request(1), cost: 1, isReceiving: false)
    inbox.end(.endOfInput)
    inbox.end(.terminated)
    inbox.end(.endOfInput)
    guard case .end(.terminated) = inbox.next(deadline: nil, reportQuiet: true) else {
      Issue.record("the messages came first")
      return
    }
  }

  @Test func waitsForRoomAndForMessagesAcrossThreads() {
    let inbox = Inbox(costLimit: 10)
    let count = 20_000
    Platform.startThread {
      for number in 0..<count {
        _ = inbox.waitForRoom(until: .now + .seconds(60))
        inbox.put(request(number), cost: 3, isReceiving: false)
      }
      inbox.end(.endOfInput)
    }
    var received: [String] = []
    while true {
      let event = describe(inbox.next(deadline: nil, reportQuiet: false))
      if event == "end" { break }
      received.append(event)
    }
    #expect(received == (0..<count).map { "\($0)" })
  }

  @Test func aFullInboxHasNoRoom() {
    let inbox = Inbox(costLimit: 10)
    inbox.put(request(1), cost: 11, isReceiving: false)
    #expect(!inbox.waitForRoom(until: .now + .milliseconds(5)))
    #expect(next(inbox) == "1")
    #expect(inbox.waitForRoom(until: .now + .milliseconds(5)))
  }
}
