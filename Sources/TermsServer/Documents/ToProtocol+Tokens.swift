import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsText

/// Meaningful texts as semantic tokens. LSP 3.17, Semantic Tokens: five numbers each, relative to the one before.
extension ToProtocol {
  func tokens(_ texts: [MeaningfulText]) -> [Int] {
    var data: [Int] = []
    data.reserveCapacity(texts.count * 5)
    var last = Position.zero
    for text in texts {
      let start = position(text.span.start)
      let length = position(text.span.end).character - start.character
      guard length > 0 else { continue }
      let lines = start.line - last.line
      data += [
        lines, lines == 0 ? start.character - last.character : start.character, length, text.kind.rawValue,
        (text.isDefinition ? 1 : 0) | (text.isUnresolved ? 2 : 0),
      ]
      last = start
    }
    return data
  }
}
