import Foundation
import TermsTestSupport

/// What a client sees of the built server, through its pipes.
struct PipeMeasures {
  private(set) var rows: [Row] = []
  /// The diagnostics of the first publish.
  private(set) var diagnostics = 0

  init?(server path: String, document: GeneratedTerms) {
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    // Ending a process is not part of its start.
    var started: [BenchClient] = []
    let start = Samples(most: 10) { _ in
      guard let client = BenchClient(path) else { return }
      _ = client.initialize()
      started.append(client)
    }
    for client in started { client.stop() }
    rows.append(Row(name: "spawn to initialize", budget: "< 3", figure: start.text))
    guard let client = BenchClient(path), client.initialize() else { return nil }
    let opening = BenchClient.quoted(String(decoding: document.text, as: UTF8.self))
    let message = #"{"textDocument":{"uri":"file:///b.terms","languageId":"terms","version":0,"text":\#(opening)}}"#
    var version = 0
    var published = 0
    let open = Samples(most: 5) { round in
      if round > 0 {
        client.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///b.terms"}}"#)
        _ = client.waitForDiagnostics()
      }
      client.notify("textDocument/didOpen", message)
      published = client.waitForDiagnostics()
    }
    diagnostics = published
    rows.append(Row(name: "open to diagnostics", budget: "2 MB < 15", figure: open.text))
    rows.append(
      Row(name: "memory after open, MB (peak)", budget: "2 MB < 20, 20 MB < 130", figure: client.peakMegabytes))

    // An edit that changes what is shown: the clause moves out of one finding and back.
    let hover = #"{"textDocument":{"uri":"file:///b.terms"},"position":{"line":\#(document.proseLine),"character":8}}"#
    let edit = Samples { round in
      version += 1
      client.change(
        version, line: document.proseLine, character: 4, length: round % 2, text: round % 2 == 0 ? "artikel 99999 " : ""
      )
      if round % 2 == 1 { client.change(version, line: document.proseLine, character: 4, length: 13, text: "") }
      client.save()
      _ = client.waitForDiagnostics()
    }
    rows.append(Row(name: "edit and save to diagnostics", budget: "p50 < 0.2, p99 < 1", figure: edit.text))
    let editHover = Samples { _ in
      version += 1
      client.change(version, line: document.proseLine, character: 40, length: 0, text: "e")
      client.request("textDocument/hover", hover)
    }
    rows.append(Row(name: "edit, then hover", budget: "", figure: editHover.text))
    let burst = Samples(most: 20) { _ in
      for _ in 0..<100 {
        version += 1
        client.change(version, line: document.proseLine, character: 40, length: 0, text: "e")
      }
      client.request("textDocument/hover", hover)
    }
    rows.append(Row(name: "100 edits, then hover", budget: "2 MB < 2", figure: burst.text))
    rows.append(
      Row(name: "hover", budget: "< 0.1", figure: Samples { _ in client.request("textDocument/hover", hover) }.text))
    rows.append(
      Row(
        name: "definition", budget: "< 0.1",
        figure: Samples { _ in client.request("textDocument/definition", hover) }.text))
    client.stop()
    if let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int {
      rows.append(Row(name: "binary, MB", budget: "< 18 stripped", figure: Samples.short(Double(size) / 1e6)))
    }
  }
}
