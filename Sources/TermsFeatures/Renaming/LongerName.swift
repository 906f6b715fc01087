import TermsModel
import TermsSyntax

/// Names that have a term in them and are not the term: `Digital Services Act`, `Lindehof Prestaties B.V.`, `Service Credits`.
struct LongerName {
  private let model: DocumentModel

  init(_ model: DocumentModel) { self.model = model }

  /// Whether a use is a part of a longer name: a word with a capital stands right beside it that is neither a term nor the
  /// beginning of the sentence, or a year behind it.
  func holds(_ use: TextSpan) -> Bool {
    guard use.start.line === use.end.line else { return false }
    let line = use.start.line
    let text = line.text
    let word = text.substring(use.start.offset..<use.end.offset)
    guard word.first?.isUppercase == true else { return false }
    // Where everything is in capitals they say nothing, but a title is a name.
    let shouts = word.allSatisfy { !$0.isLowercase } && word.count > 1
    if shouts, !line.scan.shape.isTitleLike { return false }
    let behind = text.substring(use.end.offset..<min(text.count, use.end.offset + Self.reach))
    if let next = Self.first(in: behind), isOfName(next.word, at: use.end.offset + next.offset, line) { return true }
    let start = max(0, use.start.offset - Self.reach)
    guard let last = Self.last(in: text.substring(start..<use.start.offset)) else { return false }
    return !opensSentence(start + last.offset, line) && isOfName(last.word, at: start + last.offset, line)
  }

  private static let reach = 80

  private func isOfName(_ word: Substring, at offset: Int, _ line: Line) -> Bool {
    if let year = Int(word), 1800...2100 ~= year { return true }
    guard word.first?.isUppercase == true, !Self.small.contains(word.lowercased()) else { return false }
    return !model.uses(on: line).contains { use in
      use.meansTerm && use.span.start.offset <= offset && offset < use.span.end.offset
    }
  }

  private func opensSentence(_ offset: Int, _ line: Line) -> Bool {
    if offset <= line.scan.textStart { return true }
    let before = line.text.substring(0..<offset).last { !$0.isWhitespace }
    return before.map { ".:;!?•|*_“„\"'(".contains($0) } ?? true
  }

  /// The word behind a space; nil behind anything else.
  private static func first(in text: String) -> (word: Substring, offset: Int)? {
    guard text.first == " " else { return nil }
    let rest = text.drop { $0 == " " }
    let word = rest.prefix { $0.isLetter || $0.isNumber }
    return word.isEmpty ? nil : (word, text.utf8.count - rest.utf8.count)
  }

  /// The word before a space; nil before anything else.
  private static func last(in text: String) -> (word: Substring, offset: Int)? {
    guard text.last == " " else { return nil }
    let rest = text.reversed().drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    guard let end = text.lastIndex(where: { $0 != " " }), !rest.isEmpty else { return nil }
    let word = text[...end].suffix(rest.count)
    return (word, text[..<word.startIndex].utf8.count)
  }

  /// Words whose capital is that of a title or of the beginning of a sentence.
  private static let small: Set<String> = [
    "a", "an", "the", "this", "these", "that", "its", "their", "our", "your", "any", "all", "each", "every", "such",
    "no", "of",
    "and", "or", "to", "for", "in", "by", "with", "de", "het", "een", "deze", "dit", "die", "dat", "haar", "zijn",
    "hun", "onze",
    "uw", "alle", "elke", "elk", "iedere", "ieder", "geen", "van", "en", "voor", "op", "aan", "met", "bij",
  ]
}
