import TermsModel
import TermsSyntax

/// A defined term in small letters where the drafter writes it with a capital.
///
/// In Dutch practice small letters can be meant: the ordinary word beside the defined one. So the rule speaks only in a
/// document with a capital style, of terms that are nearly always capitalised; a mixed term is one remark at its definition.
public enum InconsistentTerm: LineRule, TermRule {
  /// The stable code.
  public static let code = "inconsistent-term"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// Judges both: a use that slipped, and the term that is mixed.
  public static func enter(_ lists: inout RuleLists) {
    lists.line.append(Self.self)
    lists.term.append(Self.self)
  }

  /// Slips.
  public static func findings(on line: Line, in model: DocumentModel) -> [Finding] {
    model.slips(on: line).compactMap { use in
      if model.isIgnored(use.term) { return nil }
      guard let definition = model.definition(of: use.term, at: use.span.start) else { return slip(use) }
      let line = use.span.start.line
      let printed =
        use.span.end.line === line
        ? line.text.substring(use.span.start.offset..<use.span.end.offset) : use.term.name.lowercased()
      let place = Place.definition(definition)
      return Finding(
        Self.self, at: .span(use.span),
        Message(
          dutch: """
            “\(printed)” is gedefinieerd als “\(definition.name)” (regel \(line: place)); hier met kleine letter.
            """,
          english: """
            “\(printed)” is defined as “\(definition.name)” (line \(line: place)); lower case here.
            """),
        related: [RelatedPlace(place, Message(dutch: "De definitie.", english: "The definition."))]
      ).about(.term(definition))
    }
  }

  /// A slip of a term that is defined elsewhere.
  private static func slip(_ use: TermUse) -> Finding? {
    guard let external = use.term.external else { return nil }
    let printed =
      use.span.end.line === use.span.start.line
      ? use.span.start.line.text.substring(use.span.start.offset..<use.span.end.offset) : use.term.name.lowercased()
    return Finding(
      Self.self, at: .span(use.span),
      Message(
        dutch: "“\(printed)” is elders gedefinieerd als “\(external.term)”; hier met kleine letter.",
        english: "“\(printed)” is defined elsewhere as “\(external.term)”; lower case here.")
    ).about(.term([external.term] + external.aliases))
  }

  /// How many places of a mixed term are shown.
  private static let mostPlaces = 20

  /// Between the slip and the ordinary word: 20 to 60 percent in small letters, one remark at the definition.
  public static func findings(of term: DefinedTerm, in model: DocumentModel) -> [Finding] {
    let counts = term.statistics
    let all = counts.capital + counts.lower
    guard !model.isIgnored(term), term.component?.hasCapitalStyle == true, term.isCapitalised, term.isExplicit,
      counts.capital >= 2,
      counts.lower >= 2, counts.lower * 5 > all, counts.lower * 10 < all * 6, let first = term.definitions.first
    else { return [] }
    let places = model.lowerCaseUses(of: term, atMost: mostPlaces).map {
      RelatedPlace(.span($0.span), Message(dutch: "Met kleine letter.", english: "Lower case."))
    }
    return [
      Finding(
        Self.self, .information, at: .definition(first),
        Message(
          dutch: "“\(term.name)”: \(counts.capital)× met, \(counts.lower)× zonder hoofdletter.",
          english: "“\(term.name)”: \(counts.capital) capitalised, \(counts.lower) lower-case uses."),
        related: places
      ).about(.term(first))
    ]
  }
}

extension InconsistentTerm: FixableRule {
  /// The capitals of the definition: here, or at every slip of the term. Neither is safe to do unseen: the capital says which
  /// meaning a word has.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let use = model.slips(on: finding.span.start.line).first(where: { $0.span == finding.span }),
      let definition = model.definition(of: use.term, at: use.span.start)
    else { return [] }
    var fixes = [
      Fix(
        Message(
          dutch: "Schrijf het hier zoals de definitie: “\(definition.name)”",
          english: "Write it here as in the definition: “\(definition.name)”"),
        capitals(use, definition), isPreferred: true)
    ]
    let all = model.slips(of: use.term)
    if all.count > 1 {
      fixes.append(
        Fix(
          Message(
            dutch: "Schrijf het overal zoals de definitie (\(all.count)×)",
            english: "Write it everywhere as in the definition (\(all.count)×)"),
          all.flatMap { slip in
            model.definition(of: slip.term, at: slip.span.start).map { capitals(slip, $0) } ?? []
          }))
    }
    return fixes
  }

  /// The first letter of each word that the definition writes with a capital.
  private static func capitals(_ use: TermUse, _ definition: Definition) -> [Replacement] {
    let names = ([definition.name] + definition.aliases).map { $0.split(whereSeparator: isBetweenWords) }
    let words = words(of: use.span)
    guard let name = names.first(where: { $0.count == words.count }) ?? names.first else { return [] }
    return zip(words, name).compactMap { span, wanted in
      let line = span.start.line
      let text = line.text.substring(span.start.offset..<span.end.offset)
      guard wanted.first?.isUppercase == true, let letter = text.first, letter.isLowercase else { return nil }
      let range = span.start.offset..<span.start.offset + letter.utf8.count
      return Replacement(TextSpan(line, range), with: letter.uppercased())
    }
  }

  private static func isBetweenWords(_ letter: Character) -> Bool {
    !(letter.isLetter || letter.isNumber || letter == "'" || letter == "’")
  }

  /// The words of a use, which may run into the next line.
  private static func words(of span: TextSpan) -> [TextSpan] {
    let (first, last) = (span.start.line, span.end.line)
    let parts =
      first === last
      ? [(first, span.start.offset..<span.end.offset)]
      : [(first, span.start.offset..<first.text.count), (last, 0..<span.end.offset)]
    return parts.flatMap { line, range in
      var words: [TextSpan] = []
      var start: Int?
      var offset = range.lowerBound
      for letter in line.text.substring(range) + " " {
        if let first = start, isBetweenWords(letter) {
          words.append(TextSpan(line, first..<offset))
          start = nil
        } else if start == nil, !isBetweenWords(letter) {
          start = offset
        }
        offset += letter.utf8.count
      }
      return words
    }
  }
}
