import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// `.terms.json` and the same settings from the client.
  @Suite final class ProjectTests {
    private let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("terms é-\(UUID().uuidString)")
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("sub"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private var settings: URL { folder.appendingPathComponent(".terms.json") }
    private func write(_ text: String) throws { try Data(text.utf8).write(to: settings) }
    private var documentURI: String { folder.appendingPathComponent("sub/terms.txt").absoluteString }

    private func start(_ options: JSONValue = [:], watches: Bool = true, workspace: URL? = nil) throws -> ClientSession
    {
      let client = try ClientSession()
      var capabilities: [String: JSONValue] = [
        "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": .bool(watches)]]
      ]
      if case .object(let all) = ClientSession.allCapabilities { capabilities.merge(all) { $1 } }
      let folders: JSONValue = .array(
        [["uri": .string((workspace ?? folder).absoluteString), "name": "w"]])
      try client.initialize([
        "capabilities": .object(capabilities), "initializationOptions": options, "workspaceFolders": folders,
      ])
      return client
    }

    private func findings(_ publish: JSONValue) -> [String] {
      publish["diagnostics"]?.elements.map { "\($0["severity"]?.int ?? 0) \($0["code"]?.string ?? "")" } ?? []
    }

    /// The next diagnostics of the project's file.
    private func problems(_ client: ClientSession, within limit: Double = 5) -> JSONValue? {
      client.next(within: limit) {
        $0["method"]?.string == "textDocument/publishDiagnostics"
          && $0["params"]?["uri"]?.string == settings.absoluteString
      }?["params"]
    }

    private func watched(_ client: ClientSession, _ type: Int) {
      client.notify(
        "workspace/didChangeWatchedFiles",
        ["changes": [["uri": .string(settings.absoluteString), "type": .number(Double(type))]]])
    }

    // MARK: The file

    @Test func theFileIsHeededAndWatched() throws {
      try write(#"{"rules": {"broken-reference": "hint"}}"#)
      let client = try start()
      let wish = try client.message("registration") { $0["method"]?.string == "client/registerCapability" }
      let registration = try #require(wish["params"]?["registrations"]?.elements.first)
      #expect(registration["method"]?.string == "workspace/didChangeWatchedFiles")
      #expect(
        registration[path: "registerOptions", "watchers"]?.elements.map { $0["globPattern"]?.string } == [
          "**/.terms.json"
        ])
      let document = ClientDocument(client, Terms.service, uri: documentURI)
      #expect(findings(try document.publish()) == ["4 broken-reference"])
      try write(#"{"rules": {"broken-reference": "warning"}}"#)
      #expect(document.publish(ifWithin: 0.2) == nil)
      watched(client, 2)
      #expect(findings(try document.publish()) == ["2 broken-reference"])
      try write(#"{"overrides": [{"files": "sub/*.txt", "rules": {"broken-reference": "off"}}]}"#)
      watched(client, 2)
      #expect(findings(try document.publish()) == [])
      try FileManager.default.removeItem(at: settings)
      watched(client, 3)
      #expect(findings(try document.publish()) == ["1 broken-reference"])
      watched(client, 3)
      #expect(document.publish(ifWithin: 0.2) == nil)
      #expect(try client.end() == 0)
      #expect(client.server.errors.text == "")
    }

    @Test func editsGoOnUnderNewSettings() throws {
      try write(#"{"rules": {"broken-reference": "hint"}}"#)
      let client = try start()
      var document = ClientDocument(client, Terms.service, uri: documentURI)
      _ = try document.publish()
      document.change((old: "article 9", new: "article 8"))
      _ = try document.publish()
      try write(#"{"rules": {"broken-reference": "warning"}}"#)
      watched(client, 2)
      #expect(findings(try document.publish()) == ["2 broken-reference"])
      document.change((old: "article 8", new: "article 2"))
      #expect(findings(try document.publish()) == [])
      document.change((old: "article 2 say", new: "article 12 say"))
      #expect(findings(try document.lastPublish()) == ["2 broken-reference"])
    }

    @Test func whatIsWrongIsToldAtItsPlace() throws {
      try write("{\n  \"rulse\": {},\n  \"rules\": {\"broken-reference\": \"off\"}\n}\n")
      let client = try start()
      let document = ClientDocument(client, Terms.service, uri: documentURI)
      #expect(findings(try document.publish()) == [])
      let wrong = try #require(problems(client)?["diagnostics"]?.elements)
      #expect(wrong.map { $0["code"]?.string } == ["invalid-setting"])
      #expect(wrong.first?["message"]?.string == "Unknown setting “rulse” (did you mean “rules”?).")
      let range: JSONValue = ["start": ["line": 1, "character": 2], "end": ["line": 1, "character": 9]]
      #expect(wrong.first?["range"] == range)
      try write(#"{"rules": {"broken-reference": "off"}}"#)
      watched(client, 2)
      #expect(problems(client)?["diagnostics"] == [])
      // What stays wrong is not told again, and is cleared with the last document.
      try write(#"{"rulse": {}}"#)
      watched(client, 2)
      #expect(problems(client)?["diagnostics"]?.elements.count == 1)
      watched(client, 2)
      #expect(problems(client, within: 0.2) == nil)
      document.close()
      #expect(problems(client)?["diagnostics"] == [])
    }

    @Test func savingTheFileIsEnough() throws {
      try write("{}")
      let client = try start(watches: false)
      #expect(client.next(within: 0.2) { $0["method"]?.string == "client/registerCapability" } == nil)
      let document = ClientDocument(client, Terms.service, uri: documentURI)
      #expect(findings(try document.publish()) == ["1 broken-reference"])
      let open = ClientDocument(client, "{}", uri: settings.absoluteString)
      try write(#"{"rules": {"broken-reference": "hint"}, "x": 1}"#)
      open.save()
      #expect(findings(try document.publish()) == ["4 broken-reference"])
      #expect(problems(client)?["diagnostics"]?.elements.count == 1)
      #expect(try open.request("documentSymbol") == [])
      // Clients that cannot watch are heeded when any document is saved.
      try write(#"{"rules": {"broken-reference": "warning"}}"#)
      document.save()
      #expect(findings(try document.publish()) == ["2 broken-reference"])
      #expect(problems(client)?["diagnostics"] == [])
    }

    @Test func nobodyLooksAboveTheWorkspace() throws {
      try write(#"{"rules": {"broken-reference": "off"}}"#)
      let inside = try start(workspace: folder.appendingPathComponent("sub"))
      #expect(
        findings(try ClientDocument(inside, Terms.service, uri: documentURI).publish()) == ["1 broken-reference"])
      let elsewhere = try start(workspace: folder.appendingPathComponent("other"))
      #expect(findings(try ClientDocument(elsewhere, Terms.service, uri: documentURI).publish()) == [])
      // A text that is not on disk belongs to the first folder.
      let client = try start()
      #expect(findings(try ClientDocument(client, Terms.service, uri: "untitled:Untitled-1").publish()) == [])
    }

    @Test func limitOfTheProject() throws {
      try write(#"{"maxFindings": 1}"#)
      let text = Terms.service.replacingOccurrences(of: "article 2 say", with: "article 12 say")
      let client = try start(["terms": ["maxFindings": 1000]])
      let found = findings(try ClientDocument(client, text, uri: documentURI).publish())
      #expect(found == ["1 broken-reference", "3 too-many-findings"])
    }

    @Test func clientsThatAskAreAskedToAskAgain() throws {
      try write("{}")
      let client = try ClientSession()
      try client.initialize(["capabilities": ClientSession.pullCapabilities(refreshes: true)])
      let document = ClientDocument(client, Terms.service, uri: documentURI)
      #expect(try document.pull()["items"]?.elements.map { $0["severity"]?.int } == [1])
      try write(#"{"rules": {"broken-reference": "hint"}, "x": 1}"#)
      watched(client, 2)
      #expect(client.refresh() != nil)
      #expect(try document.pull()["items"]?.elements.map { $0["severity"]?.int } == [4])
      #expect(problems(client)?["diagnostics"]?.elements.count == 1)
    }

    // MARK: The client's settings

    @Test func theClientSpeaksWhereTheProjectDoesNot() throws {
      let client = try start(["terms": ["rules": ["broken-reference": "warning"]]])
      let document = ClientDocument(client, Terms.service, uri: documentURI)
      #expect(findings(try document.publish()) == ["2 broken-reference"])
      let change = { (rules: JSONValue) in
        client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["rules": rules]]])
      }
      change(["broken-reference": "off"])
      #expect(findings(try document.publish()) == [])
      change([:])
      #expect(findings(try document.publish()) == ["1 broken-reference"])
      change(["broken-reference": "hint"])
      #expect(findings(try document.publish()) == ["4 broken-reference"])
      try write(#"{"rules": {"broken-reference": "information"}}"#)
      watched(client, 1)
      #expect(findings(try document.publish()) == ["3 broken-reference"])
      change(["broken-reference": "off"])
      #expect(document.publish(ifWithin: 0.3) == nil)
    }

    @Test func aWrongSettingOfTheClientGoesToItsLog() throws {
      let client = try start([
        "terms": ["rules": ["broken-refrence": "off"], "ignoreTerms": "Klant", "server": ["path": ""]]
      ])
      let first = try client.message("log") { $0["method"]?.string == "window/logMessage" }
      #expect(first["params"]?["message"]?.string == "The value of “ignoreTerms” must be a list of texts.")
      let second = try client.message("log") { $0["method"]?.string == "window/logMessage" }
      #expect(second["params"]?["message"]?.string?.contains("did you mean “broken-reference”?") == true)
      #expect(client.next(within: 0.2) { $0["method"]?.string == "window/logMessage" } == nil)
      #expect(try client.end() == 0)
    }

    // MARK: Remarks

    @Test func remarksThatAreTypedAndTakenBack() throws {
      let client = try start()
      var document = ClientDocument(client, Terms.service, uri: documentURI)
      #expect(findings(try document.publish()) == ["1 broken-reference"])
      let remark = " <!-- terms: disable-line broken-reference -->"
      document.insert(remark, after: "article 2 say.")
      #expect(findings(try document.publish()) == [])
      document.change((old: "disable-line", new: "disable-lne"))
      #expect(findings(try document.publish()) == ["1 broken-reference", "2 invalid-remark"])
      document.change((old: remark.replacing("disable-line", with: "disable-lne"), new: ""))
      #expect(findings(try document.lastPublish()) == ["1 broken-reference"])
      document.insert("<!-- terms: disable -->\n", after: "Terms of service\n")
      #expect(findings(try document.publish()) == [])
      document.insert("<!-- terms: enable -->\n", after: "We deliver to the Customer as the Agreement says.\n")
      #expect(findings(try document.publish()) == ["1 broken-reference"])
    }
  }
}
