import TermsModel
import TermsSyntax

/// Labels in the plural, at a list that has one member left.
enum PluralLabel {
  private static let singulars = [
    "artikelen": "artikel", "artt": "art", "artn": "art", "leden": "lid", "onderdelen": "onderdeel",
    "articles": "article", "sections": "section", "clauses": "clause", "paragraphs": "paragraph", "items": "item",
    "points": "point", "hoofdstukken": "hoofdstuk", "bijlagen": "bijlage", "bepalingen": "bepaling",
    "chapters": "chapter", "annexes": "annex", "schedules": "schedule", "appendices": "appendix",
    "subsections": "subsection", "punten": "punt",
  ]

  /// The edits that put the labels of a reference in the singular; none where they are.
  /// - Parameter member: the first.
  static func singular(of reference: Reference, _ member: CitedMember) -> [TextReplacement] {
    guard let print = member.print() else { return [] }
    let parts = print.number.prefix(1) + print.steps
    if let last = parts.last, last.form == .ordinal {
      // "the first and third paragraphs": the label stands behind all of them.
      return word(behind: member, reference).map { [$0] } ?? []
    }
    return parts.flatMap { part -> [TextReplacement] in
      let point = print.bytes.point(part.range.lowerBound)
      return reference.span.start < point ? word(before: point, reference) : []
    }
  }

  private static func word(before point: TextPoint, _ reference: Reference) -> [TextReplacement] {
    let text = SpanBytes(TextSpan(reference.span.start, point))
    guard let range = wordRange(endingIn: text.bytes, before: text.bytes.count), let singular = singular(text, range)
    else { return [] }
    let span = text.span(range)
    guard range.lowerBound == 0, let determiner = Determiner(before: span.start) else {
      return [TextReplacement(span: span, text: singular)]
    }
    let isCapital = determiner.isCapitalised
    return [
      TextReplacement(span: TextSpan(determiner.start, span.start), text: ""),
      TextReplacement(span: span, text: isCapital ? singular.prefix(1).uppercased() + singular.dropFirst() : singular),
    ]
  }

  private static func word(behind member: CitedMember, _ reference: Reference) -> TextReplacement? {
    guard member.end < reference.span.end else { return nil }
    let text = SpanBytes(TextSpan(member.end, reference.span.end))
    var offset = 0
    // The first plural label is the one of the list.
    while let start = text.bytes[offset...].firstIndex(where: isLetter) {
      let end = text.bytes[start...].firstIndex { !isLetter($0) } ?? text.bytes.count
      if let singular = singular(text, start..<end) {
        return TextReplacement(span: text.span(start..<end), text: singular)
      }
      offset = end
    }
    return nil
  }

  private static func singular(_ text: SpanBytes, _ range: Range<Int>) -> String? {
    let word = text.text(range)
    guard let singular = singulars[word.lowercased()] else { return nil }
    return word.first?.isUppercase ?? false ? singular.prefix(1).uppercased() + singular.dropFirst() : singular
  }

  /// The last word in front of an offset.
  static func wordRange(endingIn bytes: [UInt8], before offset: Int) -> Range<Int>? {
    guard let last = bytes[..<min(offset, bytes.count)].lastIndex(where: isLetter) else { return nil }
    var start = last
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    return start..<last + 1
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

/// An article right before a label, on the same line: "de artikelen 1 en 2", which becomes "artikel 1".
struct Determiner {
  let start: TextPoint
  let isCapitalised: Bool

  /// Nil when another word stands there.
  init?(before point: TextPoint) {
    let bytes = point.line.text.bytes
    guard point.offset <= bytes.count, let range = PluralLabel.wordRange(endingIn: bytes, before: point.offset),
      range.upperBound + 1 == point.offset, bytes[range.upperBound] == 0x20,
      range.lowerBound == 0 || bytes[range.lowerBound - 1] < 0x80 && !Self.joins(bytes[range.lowerBound - 1])
    else { return nil }
    let word = point.line.text.substring(range)
    guard ["de", "the"].contains(word.lowercased()) else { return nil }
    start = TextPoint(point.line, range.lowerBound)
    isCapitalised = word.first?.isUppercase ?? false
  }

  private static func joins(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") }
}
