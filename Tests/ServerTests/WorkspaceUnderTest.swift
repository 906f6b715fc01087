import Foundation
import JSONRPC
import TermsTestSupport
import Testing

/// A folder with files, and clients that have it open.
class WorkspaceUnderTest {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("terms space-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ name: String, _ text: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }

  func uri(_ name: String) -> String { folder.appendingPathComponent(name).absoluteString }

  /// A client that has folders open, and watches files unless a test says otherwise.
  func start(
    pulls: Bool = false, folders: [URL]? = nil, watches: Bool = true, _ more: [String: JSONValue] = [:],
    options: JSONValue = [:], arguments: [String] = []
  ) throws -> ClientSession {
    let client = try ClientSession(arguments)
    let own = pulls ? ClientSession.pullCapabilities(refreshes: true) : ClientSession.allCapabilities
    guard case .object(var all) = own else { return client }
    var workspace: [String: JSONValue] = [:]
    if case .object(let members)? = all["workspace"] { workspace = members }
    workspace["didChangeWatchedFiles"] = ["dynamicRegistration": .bool(watches)]
    all["workspace"] = .object(workspace)
    all.merge(more) { $1 }
    let roots = (folders ?? [folder]).map { ["uri": .string($0.absoluteString), "name": "w"] as JSONValue }
    try client.initialize([
      "capabilities": .object(all), "workspaceFolders": .array(roots), "initializationOptions": options,
    ])
    return client
  }

  func open(_ client: ClientSession, _ name: String, _ text: String) -> ClientDocument {
    ClientDocument(client, text, uri: uri(name))
  }

  /// Tells that a file came (1), changed (2) or went (3).
  func changed(_ client: ClientSession, _ name: String, _ type: Int = 2) {
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string(uri(name)), "type": .number(Double(type))]]])
  }

  /// Asks until there is an answer that will do: files are read in the background.
  func eventually(_ what: String, _ ask: () throws -> Bool) throws {
    for _ in 0..<600 {
      if try ask() { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("never: \(what)")
  }

  /// Waits until all files have been read.
  func settle(_ client: ClientSession) throws {
    try eventually("all files are read") {
      try client.request("terms/status")[path: "workspace", "isReading"] == false
    }
  }

  func symbols(_ client: ClientSession, _ query: String) throws -> [String] {
    try client.request("workspace/symbol", ["query": .string(query)]).elements.compactMap { $0["name"]?.string }
  }

  /// The files in which something of exactly this name is, from the folder on.
  func files(_ client: ClientSession, _ name: String) throws -> [String] {
    try client.request("workspace/symbol", ["query": .string(name)]).elements
      .filter { $0["name"]?.string == name }
      .compactMap { $0[path: "location", "uri"]?.string?.replacing(folder.absoluteString + "/", with: "") }.sorted()
  }

  /// The messages of the findings of a file that nobody has open; nil when the client is told nothing of it.
  func closedFindings(_ client: ClientSession, _ name: String) throws -> [String]? {
    let items = try client.request("workspace/diagnostic", ["previousResultIds": []])["items"]?.elements ?? []
    return items.first { $0["uri"]?.string == uri(name) }?["items"]?.elements.compactMap { $0["message"]?.string }
  }
}
