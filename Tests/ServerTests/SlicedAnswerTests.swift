import JSONRPC
import Testing

/// Answers that take long are worked out between messages. The fake takes as many slices as the query of `workspace/symbol` says.
@Suite struct SlicedAnswerTests {
  private static let endless = 1 << 40

  private func started() throws -> ServerUnderTest {
    let server = try #require(ServerUnderTest())
    _ = server.initialize()
    return server
  }

  private func search(_ server: ServerUnderTest, _ id: Int, slices: Int) {
    server.request(id, "workspace/symbol", #"{"query":"\#(slices)"}"#)
  }

  @Test func whatTakesOneSliceIsAnsweredInOrder() throws {
    let server = try started()
    search(server, 1, slices: 0)
    server.request(2, "terms/status")
    #expect((0..<2).map { _ in server.receiveSummary() } == ["1 result", "2 result"])
  }

  @Test func othersGoFirst() throws {
    let server = try started()
    search(server, 1, slices: Self.endless)
    server.request(2, "terms/status")
    server.request(3, "terms/status")
    #expect((0..<2).map { _ in server.receiveSummary() } == ["2 result", "3 result"])
    server.notify("$/cancelRequest", #"{"id":1}"#)
    #expect(server.receiveSummary() == "1 -32800")
  }

  @Test func allAreAnsweredOnce() throws {
    let server = try started()
    for id in 1...50 { search(server, id, slices: id % 7 * 10) }
    let answers = (1...50).map { _ in server.receiveSummary() }
    #expect(Set(answers) == Set((1...50).map { "\($0) result" }))
    server.request(51, "terms/status")
    #expect(server.receiveSummary() == "51 result")
  }

  @Test func cancellingOneLeavesTheOthers() throws {
    let server = try started()
    search(server, 1, slices: Self.endless)
    search(server, 2, slices: 3)
    search(server, 3, slices: Self.endless)
    server.notify("$/cancelRequest", #"{"id":3}"#)
    server.notify("$/cancelRequest", #"{"id":1}"#)
    #expect(Set((0..<3).map { _ in server.receiveSummary() }) == ["1 -32800", "2 result", "3 -32800"])
    // The name is free again, and what was cancelled before is not cancelled for ever.
    search(server, 1, slices: 2)
    #expect(server.receiveSummary() == "1 result")
    server.notify("$/cancelRequest", #"{"id":1}"#)
    search(server, 1, slices: 2)
    #expect(server.receiveSummary() == "1 result")
  }

  @Test func findingsAreToldMeanwhile() throws {
    let server = try started()
    search(server, 1, slices: Self.endless)
    server.notify(
      "textDocument/didOpen", #"{"textDocument":{"uri":"a","languageId":"terms","version":1,"text":"hold"}}"#)
    #expect(server.receiveSummary() == "textDocument/publishDiagnostics")
    server.notify(
      "textDocument/didChange", #"{"textDocument":{"uri":"a","version":2},"contentChanges":[{"text":"hold"}]}"#)
    // At the burst's end and at the deadline.
    #expect(server.receiveSummary() == "textDocument/publishDiagnostics")
    #expect(server.receiveSummary() == "textDocument/publishDiagnostics")
    server.notify("$/cancelRequest", #"{"id":1}"#)
    #expect(server.receiveSummary() == "1 -32800")
  }

  @Test func shutdownWaitsForThem() throws {
    let server = try started()
    search(server, 1, slices: 1000)
    server.request(2, "shutdown", "null")
    #expect((0..<2).map { _ in server.receiveSummary() } == ["1 result", "2 result"])
    server.notify("exit", "null")
    #expect(server.exitCode() == 0)
  }

  @Test func theEndOfInputDoes() throws {
    let server = try started()
    search(server, 1, slices: 1000)
    server.closeInput()
    #expect(server.receiveSummary() == "1 result")
    #expect(server.exitCode() == 1)
  }

  @Test func exitDoesNot() throws {
    let server = try started()
    search(server, 1, slices: Self.endless)
    server.notify("exit", "null")
    #expect(server.exitCode() == 1)
  }
}
