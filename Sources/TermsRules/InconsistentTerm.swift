import TermsModel
import TermsSyntax

/// A defined term in small letters where the drafter writes it with a capital.
///
/// In Dutch practice small letters can be meant: the ordinary word beside the defined one. So the rule speaks only in a
/// document with a capital style, of terms that are nearly always capitalised; a mixed term is one remark at its definition.
public enum InconsistentTerm: Rule {
  /// The stable code.
  public static let code = "inconsistent-term"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// Slips, and one remark for each mixed term.
  public static func findings(in model: DocumentModel) -> [Finding] {
    slips(in: model) + mixed(in: model)
  }

  private static func slips(in model: DocumentModel) -> [Finding] {
    model.uses.filter(\.isSlip).compactMap { use in
      let term = model.definitions.terms[use.term]
      guard let definition = model.definition(of: use.term, at: use.span.start) else { return nil }
      let line = use.span.start.line
      let printed =
        use.span.end.line === line
        ? line.text.substring(use.span.start.offset..<use.span.end.offset) : term.name.lowercased()
      return Finding(
        Self.self, at: use.span,
        Message(
          dutch: """
            “\(printed)” is gedefinieerd als “\(definition.name)” (regel \(line: definition.span.start)); hier met kleine letter.
            """,
          english: """
            “\(printed)” is defined as “\(definition.name)” (line \(line: definition.span.start)); lower case here.
            """),
        related: [place(of: definition)])
    }
  }

  /// Between the slip and the ordinary word: 20 to 60 percent in small letters.
  private static func mixed(in model: DocumentModel) -> [Finding] {
    var lowerUses: [Int: [TextSpan]] = [:]
    for use in model.uses where use.isCounted && use.spelling == .lower {
      lowerUses[use.term, default: []].append(use.span)
    }
    return model.definitions.terms.enumerated().compactMap { index, term in
      let counts = term.statistics
      let all = counts.capital + counts.lower
      guard model.capitalStyle[term.component], term.isCapitalised, term.isExplicit, counts.capital >= 2,
        counts.lower >= 2,
        counts.lower * 5 > all, counts.lower * 10 < all * 6, let first = term.definitions.first
      else { return nil }
      let definition = model.definitions.definitions[first]
      let places = (lowerUses[index] ?? []).prefix(20).map {
        RelatedPlace($0, Message(dutch: "Met kleine letter.", english: "Lower case."))
      }
      return Finding(
        Self.self, .information, at: definition.span,
        Message(
          dutch: "“\(term.name)”: \(counts.capital)× met, \(counts.lower)× zonder hoofdletter.",
          english: "“\(term.name)”: \(counts.capital) capitalised, \(counts.lower) lower-case uses."),
        related: places)
    }
  }

  private static func place(of definition: Definition) -> RelatedPlace {
    RelatedPlace(definition.span, Message(dutch: "De definitie.", english: "The definition."))
  }
}
