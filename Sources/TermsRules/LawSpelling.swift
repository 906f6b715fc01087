import TermsModel
import TermsSyntax

/// The name of a law in other capitals or words than the law itself has: `Wetboek van strafrecht`.
public enum LawSpelling: LineRule, FixableRule {
  /// The stable code.
  public static let code = "law-spelling"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint
  /// House styles differ.
  public static let isOnByDefault = false

  /// One finding for each name.
  public static func findings(on line: Line, in model: DocumentModel) -> [Finding] {
    guard line.scan.features.contains(.laws) else { return [] }
    return names(on: line).map { span, official in
      Finding(
        Self.self, at: .span(span),
        Message(dutch: "Officiële naam: \(official).", english: "Official name: \(official)."))
    }
  }

  /// Names that differ from the official one, with that.
  private static func names(on line: Line) -> [(TextSpan, String)] {
    LawMention.all(in: line.text).compactMap { mention in
      let law = LawTable.laws[mention.law]
      let printed = line.text.substring(mention.range).split(separator: " ").joined(separator: " ")
      let names = [law.name] + law.otherNames
      guard !names.contains(printed), !law.abbreviations.contains(printed) else { return nil }
      let words = LawTable.words(of: printed)
      guard let official = names.first(where: { LawTable.words(of: $0) == words }) else { return nil }
      return (TextSpan(line, mention.range), official)
    }
  }

  /// Writes the official name.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    names(on: finding.span.start.line).filter { $0.0 == finding.span }.map { span, official in
      Fix(
        Message(dutch: "Schrijf “\(official)”", english: "Write “\(official)”"), [Replacement(span, with: official)],
        isPreferred: true)
    }
  }
}
