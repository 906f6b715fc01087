import FoundationEssentials
import FuzzSupport
import JSONRPC
import TermsTestSupport

/// A message of the server. It is kept as text and read by its known beginning, because parsing it would take longer than
/// all that the server does.
struct SaidMessage {
  private static let start = Array(#"{"jsonrpc":"2.0","#.utf8)
  let body: ArraySlice<UInt8>

  init(_ body: ArraySlice<UInt8>) {
    expect(body.starts(with: Self.start), "the server says \(String(decoding: body, as: UTF8.self))")
    self.body = body
  }

  private var members: ArraySlice<UInt8> { body.dropFirst(Self.start.count) }

  /// The id of an answer, as JSON; nil for another message.
  var answeredID: String? {
    guard members.starts(with: #""id":"#.utf8) else { return nil }
    let text = members.dropFirst(5)
    guard let end = position(of: #","result":"#, in: text) ?? position(of: #","error":{"code":"#, in: text) else {
      fatalError("an answer without result and error: \(String(decoding: body, as: UTF8.self))")
    }
    return String(decoding: text[..<end], as: UTF8.self)
  }

  /// Result or error of an answer.
  var outcome: ArraySlice<UInt8> {
    let text = members.dropFirst(5)
    return (position(of: #","result":"#, in: text) ?? position(of: #","error":"#, in: text)).map { text[$0...] } ?? []
  }

  /// The diagnostics, when this publishes those of a document.
  func diagnostics(of uri: String) -> ArraySlice<UInt8>? {
    let start = #""method":"textDocument/publishDiagnostics","params":{"uri":"\#(uri)""#
    guard members.starts(with: start.utf8) else { return nil }
    return position(of: #""diagnostics":"#, in: members).map { members[$0...] }
  }

  /// Whether it is JSON.
  var isValid: Bool { JSONValue(parsing: Data(body)) != nil }

  private func position(of part: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    part.withUTF8Buffer { part in
      bytes.indices.first { bytes[$0] == part[0] && bytes[$0...].starts(with: part) }
    }
  }
}
