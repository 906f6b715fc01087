import TermsModel
import TermsSyntax

/// What a definition says the term means.
struct DefinitionText {
  private let definition: Definition
  private let model: DocumentModel

  init(_ definition: Definition, _ model: DocumentModel) {
    self.definition = definition
    self.model = model
  }

  /// Where the meaning starts: behind `Y:`, `Y means`, `Onder Y wordt verstaan`; nil when that is not found.
  var start: TextPoint? {
    let line = definition.line
    let body = definition.body
    if definition.form == .entry { return skippingArticle(from: body.start.offset, line) }
    let term = definition.span
    guard term.end.line === line, term.end.offset <= body.end.offset else { return nil }
    let rest = line.text.substring(term.end.offset..<body.end.offset)
    guard let verb = Self.verbEnd(in: rest) else { return nil }
    return skippingArticle(from: term.end.offset + verb, line)
  }

  private static let verbs = ["betekenen", "betekent", "verstaan", "begrepen", "bedoeld", "gelden", "means", "mean"]

  /// The byte behind the verb that defines, and the colon behind it.
  static func verbEnd(in text: String) -> Int? {
    var words = 0
    var offset = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      let end = offset + part.utf8.count
      if verbs.contains(String(part.filter { $0.isLetter })) { return end }
      words += part.isEmpty ? 0 : 1
      if words > 8 { return nil }
      offset = end + 1
    }
    return nil
  }

  private func skippingArticle(from offset: Int, _ line: Line) -> TextPoint {
    let text = Array(line.text.substring(offset..<line.text.count).utf8)
    var place = 0
    while true {
      while place < text.count, " *_:,".utf8.contains(text[place]) { place += 1 }
      var end = place
      while end < text.count, text[end] != 0x20 { end += 1 }
      guard place < end, end < text.count,
        Self.determiners.contains(String(decoding: text[place..<end], as: UTF8.self).lowercased())
      else { return TextPoint(line, min(offset + place, line.text.count)) }
      place = end
    }
  }

  private static let determiners = [
    "de", "het", "een", "iedere", "ieder", "elke", "elk", "alle", "deze", "dit", "die", "the", "a", "an", "any", "each",
    "every", "all", "this", "these",
  ]

  /// The lines on which it stands: to a blank line, a numbered one, or one that defines something else.
  var lines: [Line] {
    var lines = [definition.line]
    while lines.count < Self.mostLines, let last = lines.last, let next = model.following(last), Self.continues(next) {
      lines.append(next)
    }
    return lines
  }

  private static let mostLines = 40

  private static func continues(_ line: Line) -> Bool {
    let scan = line.scan
    return scan.kind == .text && scan.markers.first?.place != .lineStart && !line.holdsTitle
      && line.definitions.isEmpty && !scan.definitions.contains { $0.form == .entry }
      && !(scan.shape.isTitleLike && scan.shape.isAllCapitals)
  }

  /// Its words, in small letters, without the term and what stands before it.
  var words: [String] {
    let own = definition.line
    let from = definition.span.end.line === own ? definition.span.end.offset : own.text.count
    // Another definition on the same line begins behind this one.
    let next = own.definitions.map(\.span).filter { $0.start.line === own && $0.start.offset > from }.map(
      \.start.offset)
    let to = next.min() ?? own.text.count
    var text = own.text.substring(from..<to)
    if next.isEmpty { for line in lines.dropFirst() { text += " " + line.text.string } }
    return text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
