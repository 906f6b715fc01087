import FuzzSupport
import JSONRPC
import TermsTestSupport
import TermsText

extension Session {
  private static let methods = [
    "documentSymbol", "foldingRange", "diagnostic", "hover", "definition", "references", "documentHighlight",
  ]
  private static let fresh = "file:///c"

  /// After a save and a rest the server says of each document what it says of a fresh one with the same text.
  mutating func compareWithFreshDocuments() {
    for (uri, text) in texts.sorted(by: { $0.key < $1.key }) {
      settle(uri)
      open(Self.fresh, String(decoding: text.bytes, as: UTF8.self))
      server.rest()
      settle(Self.fresh)
      var pairs: [(method: String, edited: String, fresh: String)] = []
      for position in Self.places(in: text) {
        for method in Self.methods {
          pairs.append(
            (
              method, request("textDocument/\(method)", params(uri, position)),
              request("textDocument/\(method)", params(Self.fresh, position))
            ))
        }
      }
      server.listen()
      var answers: [String: JSONValue] = [:]
      for answer in server.said.compactMap(Answer.init) { answers[answer.id] = answer.value["result"] ?? .null }
      for pair in pairs { compare(answers[pair.edited], answers[pair.fresh], pair.method) }
      compare(diagnostics(of: uri), diagnostics(of: Self.fresh), "diagnostics")
      notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(Self.fresh)"}}"#)
    }
  }

  private mutating func settle(_ uri: String) {
    notify("textDocument/didSave", #"{"textDocument":{"uri":"\#(uri)"}}"#)
    server.rest()
  }

  /// A place in each of the first lines: a cheap sample, wider as the text is longer.
  private static func places(in text: NaiveText) -> [String] {
    let lines = text.lines
    let step = max(1, lines.count / 4)
    return stride(from: 0, to: lines.count, by: step).map { row in
      let length = lines[row].end - lines[row].start
      return json(TextPosition(line: row, character: (row * 7 + length / 2) % (length + 1)))
    }
  }

  private func diagnostics(of uri: String) -> JSONValue? {
    server.said.last {
      $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == uri
    }?["params"]?["diagnostics"]
  }

  private func compare(_ edited: JSONValue?, _ fresh: JSONValue?, _ what: String) {
    if edited == fresh { return }
    expectEqual(edited.map(Self.anonymous), fresh.map(Self.anonymous), what)
  }

  /// Without what names the document.
  private static func anonymous(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let string): uris.contains(string) ? .string(fresh) : value
    case .array(let elements): .array(elements.map(anonymous))
    case .object(let members):
      .object(members.filter { $0.key != "resultId" }.mapValues(anonymous))
    default: value
    }
  }
}
