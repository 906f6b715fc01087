import LanguageServerProtocol
import TermsModel
import TermsText

/// Turns protocol positions into places of a document; clamped, as LSP 3.17 "Position" asks.
struct FromProtocol {
  let document: Document
  let encoding: PositionEncoding

  func position(_ position: Position) -> BytePosition {
    document.lines.bytePosition(TextPosition(line: position.line, character: position.character), encoding)
  }
}
