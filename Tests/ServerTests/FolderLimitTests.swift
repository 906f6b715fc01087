import Foundation
import JSONRPC
import TermsServer
import TermsTestSupport
import TermsWorkspace
import Testing

/// A folder of which not all is read.
@Suite final class FolderLimitTests: WorkspaceUnderTest {
  private func messages(files: Int, locale: String) throws -> [JSONValue] {
    let started = ServerUnderTest(service: {
      var limits = FolderWalk.Limits()
      limits.files = files
      return TermsDocumentService(limits: limits)
    })
    let server = try #require(started)
    let folders = #"[{"uri":"\#(folder.absoluteString)","name":"w"}]"#
    _ = server.initialize(#"{"locale":"\#(locale)","capabilities":{},"workspaceFolders":\#(folders)}"#)
    var shown: [JSONValue] = []
    for round in 0..<200 {
      server.request(round + 1, "terms/status")
      var answer: JSONValue?
      while answer == nil, let message = server.receive() {
        if message["method"]?.string == "window/showMessage" {
          shown.append(message["params"] ?? .null)
        } else if message["method"] == nil {
          answer = message["result"]
        }
      }
      if answer?["workspace"]?["isReading"]?.bool == false, answer?["workspace"]?["files"]?.number ?? 0 > 0 { break }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return shown
  }

  @Test func theUserIsTold() throws {
    for number in 0..<5 { try write("\(number).md", "x") }
    let told = try messages(files: 3, locale: "nl")
    #expect(told.map { $0["type"]?.number } == [2])
    #expect(
      told.first?["message"]?.string
        == "De map bevat meer dan 3 teksten; de overige worden pas gelezen als u ze opent.")
    #expect(
      try messages(files: 4, locale: "en").first?["message"]?.string?.hasPrefix("The folder holds more than 4") == true)
    #expect(try messages(files: 5, locale: "en").isEmpty)
  }
}
