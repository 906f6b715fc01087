import FoundationEssentials
import JSONRPC
import LanguageServerProtocol
import TermsText

/// Applies changes to a text as the worker does: by the same decoder, the same line tree and the same clamping.
struct KeptText {
  private final class PlainLine: TextLine {
    let text: LineText
    var order: UInt64 = 0
    init(_ text: LineText) { self.text = text }
  }

  private let decoder: MessageDecoder = {
    var registry = MessageRegistry()
    registry.register(DidOpenTextDocument.self)
    registry.register(DidChangeTextDocument.self)
    return MessageDecoder(registry)
  }()

  private var document: TextDocumentItem
  private var lines: LineTree<PlainLine>
  private let encoding: PositionEncodingKind

  /// Reads a didOpen; nil when it is none that the worker would have taken.
  init?(opening: Data, encoding: PositionEncodingKind) {
    guard case .notification(_, .value(let params)) = decoder.decode(opening),
      let params = params as? DidOpenTextDocument.Params
    else { return nil }
    document = params.textDocument
    document.text = LargeText([])
    self.encoding = encoding
    lines = Self.split(params.textDocument.text.bytes)
  }

  /// Applies a didChange; one that the worker would have dropped changes nothing.
  mutating func apply(_ change: Data) {
    guard case .notification(_, .value(let params)) = decoder.decode(change),
      let params = params as? DidChangeTextDocument.Params
    else { return }
    document.version = params.textDocument.version
    for change in params.contentChanges {
      guard let range = change.range else {
        lines = Self.split(Array(change.text.utf8))
        continue
      }
      let edit = lines.edit(replacing: place(range.start), place(range.end), with: Array(change.text.utf8))
      lines.replaceRows(edit.rows, with: edit.lines.map(PlainLine.init))
    }
  }

  /// A didOpen of the text as it is now.
  var opening: Data {
    var writer = JSONWriter()
    writer.notification(DidOpenTextDocument.method, params: Opening(document: document, text: lines.bytes))
    return Data(writer.bytes)
  }

  private static func split(_ text: [UInt8]) -> LineTree<PlainLine> {
    LineTree(LineSplitter.split(TextChunk(text)).map(PlainLine.init))
  }

  private func place(_ position: Position) -> BytePosition {
    let encoding: PositionEncoding =
      switch self.encoding {
      case .utf8: .utf8
      case .utf16: .utf16
      case .utf32: .utf32
      }
    return lines.bytePosition(TextPosition(line: position.line, character: position.character), encoding)
  }

  private struct Opening: JSONWritable {
    let document: TextDocumentItem
    let text: [UInt8]

    func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("textDocument") {
          $0.object {
            $0.member("uri", document.uri)
            $0.member("languageId", document.languageID)
            $0.member("version", ifPresent: document.version)
            $0.member("text", String(decoding: text, as: UTF8.self))
          }
        }
      }
    }
  }
}
