import TermsModel
import TermsSyntax

/// A definition that stands on lines of its own: one of a list, or a clause.
struct DefinitionEntry {
  let definition: Definition
  private let model: DocumentModel
  /// Its lines.
  let lines: [Line]
  /// What is printed before the term, quotes and bold marks included, without a number.
  let prefix: String
  /// What is printed between the term and its meaning.
  let middle: String
  /// The marker with its number or letter, as printed; nil without one.
  let number: NumberingMarker?

  /// Nil when the line has other text before the term.
  init?(_ definition: Definition, _ model: DocumentModel) {
    let line = definition.line
    let span = definition.span
    guard definition.isInText, span.start.line === line, span.end.line === line else { return nil }
    let scan = line.scan
    let textStart = scan.textStart
    guard textStart <= span.start.offset, span.start.offset - textStart <= 10 else { return nil }
    let lead = line.text.substring(textStart..<span.start.offset)
    switch definition.form {
    case .entry, .means: guard lead.allSatisfy({ "“”„\"'‘’*_ ".contains($0) }) else { return nil }
    case .understood: guard lead.lowercased().hasPrefix("onder ") else { return nil }
    default: return nil
    }
    let rest = line.text.substring(span.end.offset..<line.text.count)
    guard let end = definition.form == .entry ? Self.colonEnd(in: rest) : DefinitionText.verbEnd(in: rest) else {
      return nil
    }
    self.definition = definition
    self.model = model
    middle = String(decoding: rest.utf8.prefix(end), as: UTF8.self)
    let marker = scan.markers.last { $0.place == .lineStart && $0.contentStart <= textStart }
    number = marker.flatMap { $0.number.components.isEmpty ? nil : $0 }
    prefix = line.text.substring((number?.contentStart ?? 0)..<span.start.offset)
    lines = DefinitionText(definition, model).lines
  }

  /// Behind the colon or dash, and the marks that close bold type.
  private static func colonEnd(in rest: String) -> Int? {
    let bytes = Array(rest.utf8)
    var end = 0
    var hasColon = false
    while end < bytes.count, end < 12, bytes[end] != 0x20 || !hasColon {
      if bytes[end] == 0x3A || bytes[end] == 0x2D { hasColon = true }
      end += 1
    }
    return hasColon ? end : nil
  }

  /// Nothing else is defined on its lines.
  var isAlone: Bool { lines.reduce(0) { $0 + $1.definitions.count } == 1 }

  /// The last byte of the entry's text that ends it: `;` or `.`.
  var ending: String {
    guard let last = lines.last?.text.string.last(where: { !$0.isWhitespace }) else { return "" }
    return ";.".contains(last) ? String(last) : ""
  }

  /// What to remove so that it is gone: its lines, and the blank one below where there is one above, too. Nil at the end of
  /// the document.
  var removal: TextSpan? {
    guard let first = lines.first, let last = lines.last, var next = model.following(last) else { return nil }
    if next.scan.kind == .blank, model.preceding(first)?.scan.kind == .blank, let further = model.following(next) {
      next = further
    }
    return TextSpan(TextPoint(first, 0), TextPoint(next, 0))
  }

  /// Whether a blank line stands between it and the entry before.
  var isSpaced: Bool { lines.first.flatMap { model.preceding($0) }?.scan.kind == .blank }
}
