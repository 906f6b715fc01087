import TermsModel
import TermsSyntax

/// A firm that acts like a party and is none here: left over from the text that these terms were copied from.
///
/// Names of suppliers stand in terms on purpose. But terms exclude the liability of nobody but the party that uses them, and
/// give rights and duties, again and again, to parties only.
public struct ForeignParty: SurveyRule {
  /// The stable code.
  public static let code = "foreign-party"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let component: Component
  private let model: DocumentModel
  private let isLookedFor: Bool
  private var names: [UInt64: ForeignName] = [:]

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
    isLookedFor = component.terms.terms.contains { $0.isExplicit && PartyWords.contains($0.name) }
  }

  /// Notes the names of several words.
  public mutating func visit(_ line: Line) {
    guard isLookedFor, line.scan.capitals > 0, line.scan.kind == .text else { return }
    // A line of a wrapped sentence ends without a full stop, as a title does.
    let isHeading =
      line.isTitle || line.scan.shape.isTitleLike && line.scan.shape.wordCount <= 8 || !line.definitions.isEmpty
    for run in model.unexplainedCapitals(on: line)
    where run.wordCount > 1 && !run.isPublic && !run.opensWithPartyWord && !run.endsInPerson {
      names[run.key, default: ForeignName(run, line)].add(
        run, line, isKnown: isHeading || run.isIntroduced || line.isTitle(at: run.range.lowerBound))
    }
  }

  /// One finding a name, where it first acts.
  public mutating func findings() -> [Finding] {
    names.values.sorted { $0.first.start < $1.first.start }.compactMap { name in
      guard name.isParty, !isInHead(name.first.start), let place = name.act else { return nil }
      return finding(name, at: place)
    }
  }

  /// Above the first provision the parties are introduced.
  private func isInHead(_ point: TextPoint) -> Bool { component.outline.innermost(at: point) == nil }

  private func finding(_ name: ForeignName, at span: TextSpan) -> Finding {
    guard let party = Self.party(of: component), let definition = party.definitions.first else {
      return Finding(
        Self.self, at: .span(span),
        Message(
          dutch: "“\(name.text)” treedt op als partij maar is niet gedefinieerd.",
          english: "“\(name.text)” acts like a party but is not one here.")
      ).about(.name(name.text))
    }
    return Finding(
      Self.self, at: .span(span),
      Message(
        dutch: "“\(name.text)” treedt op als \(party.name) maar is niet gedefinieerd.",
        english: "“\(name.text)” acts like \(party.name) but is not a party here."),
      related: [RelatedPlace(.definition(definition), Message(dutch: "De partij.", english: "The party."))]
    ).about(.name(name.text))
  }

  /// The party whose terms they are: who delivers.
  static func party(of component: Component) -> DefinedTerm? {
    component.terms.terms.first { term in
      term.isExplicit && PartyWords.suppliers.contains(term.name.lowercased())
    }
  }
}

extension ForeignParty: FixableRule {
  /// The party's name in the place of every mention.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let span = finding.span
    guard span.start.line === span.end.line, let component = model.component(of: span.start.line),
      let party = party(of: component)
    else { return [] }
    let all = model.lines(of: component, in: 0..<model.lineCount(of: component)).flatMap { line in
      model.unexplainedCapitals(on: line).map { (line, $0) }
    }
    guard let own = all.first(where: { $0 === span.start.line && $1.range.upperBound == span.end.offset })?.1 else {
      return []
    }
    let replacements = all.filter { $1.key == own.key }.map { line, run in
      let start = min(run.fullStart, run.range.lowerBound)
      let hasFullName = run.fullStart < run.range.lowerBound && span.start.offset < own.range.lowerBound
      return Replacement(
        TextSpan(line, (hasFullName ? start : run.range.lowerBound)..<run.range.upperBound), with: party.name)
    }
    return [
      Fix(
        Message(
          dutch: "Schrijf overal “\(party.name)” (\(replacements.count)×)",
          english: "Write “\(party.name)” everywhere (\(replacements.count)×)"), replacements)
    ]
  }
}

/// A name of several words that no definition explains.
private struct ForeignName {
  private(set) var first: TextSpan
  private var shortText: String
  private var fullText: String?
  private var acts: [(run: CapitalRun, line: Line)] = []
  private var isKnown = false
  private var excludesLiability = false
  /// It stands inside a sentence somewhere, where an ordinary first word has no capital.
  private var isName = false

  init(_ run: CapitalRun, _ line: Line) {
    first = TextSpan(line, run.range)
    shortText = line.text.substring(run.range)
  }

  mutating func add(_ run: CapitalRun, _ line: Line, isKnown: Bool) {
    self.isKnown = self.isKnown || isKnown || run.isQuoted
    // "Van Laarhoven": inside a sentence the capital shows that the word belongs to the name, and so does what the name does.
    if run.fullStart < run.range.lowerBound, run.fullStart > line.scan.textStart || run.action != .none {
      let full = line.text.substring(run.fullStart..<run.range.upperBound)
      if Self.prefixes.contains(where: { full.lowercased().hasPrefix($0 + " ") }) { fullText = full }
    }
    isName = isName || !run.opensSentence
    guard run.action != .none else { return }
    acts.append((run, line))
    excludesLiability = excludesLiability || run.action == .excludesLiability && !(run.opensSentence && run.holdsTerm)
  }

  private static let prefixes = ["van", "den", "ter", "ten", "op", "uit", "in"]

  /// The name in full.
  var text: String { fullText ?? shortText }

  /// Nothing introduces it, and it does what parties do.
  var isParty: Bool { !isKnown && (excludesLiability || isName && Set(acts.map(\.line)).count >= 2) }

  /// Where it first acts.
  var act: TextSpan? {
    guard let (run, line) = acts.first else { return nil }
    return TextSpan(line, (fullText == nil ? run.range.lowerBound : run.fullStart)..<run.range.upperBound)
  }
}
