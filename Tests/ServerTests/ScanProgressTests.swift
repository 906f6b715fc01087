import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// `$/progress` of the first look at a folder.
  @Suite final class ScanProgressTests: WorkspaceUnderTest {
    private static let shows: [String: JSONValue] = ["window": ["workDoneProgress": true]]

    /// Enough to take a while.
    #if DEBUG
      private static let count = 30
    #else
      private static let count = 1500
    #endif

    private func fill() throws {
      let long =
        WorkspaceTests.rent + String(repeating: "De Huurder betaalt de huur van de Kraan vooraf.\n\n", count: 200)
      for number in 0..<Self.count { try write("map/\(number).md", long) }
    }

    private func question(_ client: ClientSession, within limit: Double = ClientSession.patience) -> JSONValue? {
      client.next(within: limit) { $0["method"]?.string == "window/workDoneProgress/create" }
    }

    private func answer(_ client: ClientSession, _ question: JSONValue, _ outcome: String) {
      let id = String(decoding: (question["id"] ?? .null).json, as: UTF8.self)
      client.sendBody(#"{"jsonrpc":"2.0","id":\#(id),\#(outcome)}"#)
    }

    private func progress(_ client: ClientSession, within limit: Double = ClientSession.patience) -> JSONValue? {
      client.next(within: limit) { $0["method"]?.string == "$/progress" }?["params"]
    }

    @Test func beginsReportsAndEnds() throws {
      try fill()
      let client = try start(Self.shows)
      let asked = try #require(question(client))
      let token = try #require(asked[path: "params", "token"]?.string)
      // Before the client agrees nothing is told.
      #expect(progress(client, within: 0.2) == nil)
      answer(client, asked, #""result":null"#)
      let begin = try #require(progress(client))
      #expect(begin["token"]?.string == token)
      #expect(begin[path: "value", "kind"] == "begin" && begin[path: "value", "title"] == "Reading documents")
      #expect(begin[path: "value", "cancellable"] == false)
      var last = begin[path: "value", "percentage"]?.int ?? -1
      var reports = 0
      while let next = progress(client) {
        #expect(next["token"]?.string == token)
        if next[path: "value", "kind"] == "end" { break }
        let percentage = next[path: "value", "percentage"]?.int ?? -1
        #expect(next[path: "value", "kind"] == "report" && (last...100).contains(percentage))
        #expect(next[path: "value", "message"]?.string?.hasSuffix("/\(Self.count)") == true)
        last = percentage
        reports += 1
      }
      #expect(reports > 0)
      // Small changes are not told.
      changed(client, "map/1.md")
      try write("map/new.md", WorkspaceTests.rent)
      changed(client, "map/new.md", 1)
      #expect(question(client, within: 1) == nil)
      #expect(try client.end() == 0)
    }

    @Test func nothingWithoutAYes() throws {
      try fill()
      let client = try start(Self.shows)
      answer(client, try #require(question(client)), #""error":{"code":-32603,"message":"no"}"#)
      try settle(client)
      #expect(progress(client, within: 0.3) == nil)
      #expect(try client.end() == 0)
    }

    @Test func nothingWithoutAnAnswer() throws {
      try fill()
      let client = try start(Self.shows)
      let asked = try #require(question(client))
      try settle(client)
      answer(client, asked, #""result":null"#)
      #expect(progress(client, within: 0.3) == nil)
      #expect(try client.end() == 0)
    }

    /// A worker that dies leaves nothing open in the client, and the next one begins anew.
    @Test func whatADeadWorkerBeganEnds() throws {
      try fill()
      let client = try start(Self.shows, arguments: ["--supervise"])
      let asked = try #require(question(client))
      answer(client, asked, #""result":null"#)
      let begin = try #require(progress(client))
      #expect(begin[path: "value", "kind"] == "begin")
      #expect(client.server.killWorker() != nil)
      var last = begin
      while last[path: "value", "kind"] != "end" {
        last = try #require(progress(client))
        #expect(last["token"] == begin["token"])
      }
      let again = try #require(question(client))
      #expect(again[path: "params", "token"] != begin["token"])
      answer(client, again, #""result":null"#)
      #expect(progress(client)?["token"] == again[path: "params", "token"])
      #expect(try client.end() == 0)
    }

    @Test func notForThoseWhoCannotShowIt() throws {
      try fill()
      let client = try start()
      try settle(client)
      #expect(question(client, within: 0.1) == nil)
    }

    @Test func notForAFewFiles() throws {
      try write("huur.md", WorkspaceTests.rent)
      let client = try start(Self.shows)
      try settle(client)
      #expect(question(client, within: 0.5) == nil)
    }
  }
}
