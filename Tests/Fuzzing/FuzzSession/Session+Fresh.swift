import FuzzSupport
import TermsTestSupport
import TermsText

extension Session {
  private static let aboutDocuments = ["documentSymbol", "foldingRange", "diagnostic"]
  private static let aboutPlaces = ["hover", "definition", "references", "documentHighlight"]
  private static let fresh = "file:///c"

  /// After a save and a rest the server says of each document what it says of a fresh one with the same text.
  mutating func compareWithFreshDocuments() {
    for (uri, text) in texts.sorted(by: { $0.key < $1.key }) {
      settle(uri)
      open(Self.fresh, String(decoding: text.bytes, as: UTF8.self))
      server.rest()
      settle(Self.fresh)
      var pairs: [(method: String, edited: String, fresh: String)] = []
      for (index, position) in Self.places(in: text).enumerated() {
        for method in (index == 0 ? Self.aboutDocuments : []) + Self.aboutPlaces {
          pairs.append(
            (
              method, request("textDocument/\(method)", params(uri, position)),
              request("textDocument/\(method)", params(Self.fresh, position))
            ))
        }
      }
      server.listen()
      var answers: [String: ArraySlice<UInt8>] = [:]
      for message in server.said { if let id = message.answeredID { answers[id] = message.outcome } }
      for pair in pairs { compare(answers[pair.edited], answers[pair.fresh], uri, pair.method) }
      let diagnostics = [uri, Self.fresh].map { uri in server.said.lazy.compactMap { $0.diagnostics(of: uri) }.last }
      compare(diagnostics[0], diagnostics[1], uri, "diagnostics")
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
    let step = max(1, lines.count / 3)
    return stride(from: 0, to: lines.count, by: step).map { row in
      let length = lines[row].end - lines[row].start
      return json(TextPosition(line: row, character: (row * 7 + length / 2) % (length + 1)))
    }
  }

  private func compare(_ edited: ArraySlice<UInt8>?, _ fresh: ArraySlice<UInt8>?, _ uri: String, _ what: String) {
    if edited == fresh { return }
    // What names the document differs, and may be all that does.
    let texts = [edited, fresh].map { $0.map { Self.anonymous(String(decoding: $0, as: UTF8.self), uri) } }
    expectEqual(texts[0], texts[1], what)
  }

  private static func anonymous(_ text: String, _ uri: String) -> String {
    var text = text.split(separator: uri, omittingEmptySubsequences: false).joined(separator: fresh)
    // The id of a set of diagnostics may be made from all that is in it.
    if let start = text.firstRange(of: #""resultId":""#)?.upperBound {
      text.removeSubrange(start..<(text[start...].firstIndex(of: "\"") ?? start))
    }
    return text
  }
}
