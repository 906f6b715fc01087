import TermsModel
import TermsSyntax

/// The name of a party in the same letters but other capitals, `DUTCH BI` beside `Dutch BI`, or a letter from it.
///
/// Only names of firms and persons: an ordinary term in capitals is shouted. Titles and lines in capitals do not count.
public struct InconsistentName: SurveyRule {
  /// The stable code.
  public static let code = "inconsistent-name"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let model: DocumentModel
  /// Names of which some use may be spelled otherwise.
  private let names: Set<DefinedTerm>
  private let order: [DefinedTerm]
  /// Short names with capitals inside are terms in their very letters only; the others are found by key.
  private let exact: [UInt64: DefinedTerm]
  private var spellings: [DefinedTerm: [String: NameSpelling]] = [:]
  private var firms = FirmSpellings()
  private var small = SmallNames()
  private var near: NearNames

  /// So many terms of several words are asked whether they are names.
  private static let mostLongNames = 64

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.model = model
    order = component.terms.terms.filter { term in
      (term.statistics.mixed > 0 || PartyName.hasInnerCapitals(term.name)) && PartyName.isName(term, model)
    }
    names = Set(order)
    exact = Dictionary(
      order.filter(\.isExact).map { (CapitalRun.key(of: $0.name), $0) }, uniquingKeysWith: { first, _ in first })
    near = NearNames(model)
    for span in Self.parties(component, model) { near.add(span) }
    let long = component.terms.terms.lazy.filter { $0.name.contains(" ") }.prefix(Self.mostLongNames)
    for term in long where PartyName.isName(term, model) {
      if let definition = term.definitions.first, definition.isInText { small.add(definition.span) }
    }
  }

  /// Where the terms are defined that are names of parties.
  private static func parties(_ component: Component, _ model: DocumentModel) -> [TextSpan] {
    component.terms.terms.lazy.filter(\.isCapitalised).prefix(mostLongNames).compactMap { term in
      guard let definition = term.definitions.first, definition.isInText, PartyName.isName(term, model) else {
        return nil
      }
      return definition.span
    }
  }

  /// Counts the spellings on the line.
  public mutating func visit(_ line: Line) {
    guard !Self.isHeading(line) else { return }
    if line.scan.capitals > 1, line.scan.kind == .text {
      for run in model.unexplainedCapitals(on: line) {
        firms.add(run, line)
        small.introduce(run, line)
      }
    }
    if line.scan.capitals > 0, line.scan.kind == .text {
      for run in model.unexplainedCapitals(on: line) { near.visit(run, line) }
    }
    if !small.isEmpty, line.scan.kind == .text { small.count(line, except: model.slips(on: line).map(\.span)) }
    guard !names.isEmpty else { return }
    for (term, span) in Self.mentions(on: line, names, exact, model) {
      spellings[term, default: [:]][PartyName.text(span), default: NameSpelling(span)].count += 1
    }
  }

  /// Where the names stand in their letters, in any capitals but when shouted.
  private static func mentions(
    on line: Line, _ names: Set<DefinedTerm>, _ exact: [UInt64: DefinedTerm], _ model: DocumentModel
  ) -> [(term: DefinedTerm, span: TextSpan)] {
    var mentions: [(term: DefinedTerm, span: TextSpan)] = []
    if line.holdsUse(of: names) {
      for use in model.uses(on: line) where names.contains(use.term) && use.spelling != .lower {
        if PartyName.isSpelled(use.span, use.term) { mentions.append((use.term, use.span)) }
      }
    }
    guard !exact.isEmpty else { return mentions }
    for run in model.unexplainedCapitals(on: line) {
      guard let term = exact[run.key] else { continue }
      let span = TextSpan(line, run.range)
      if PartyName.isSpelled(span, term) { mentions.append((term, span)) }
    }
    return mentions
  }

  private static func isHeading(_ line: Line) -> Bool {
    line.isTitle || line.scan.shape.isAllCapitals || line.scan.shape.isTitleLike && line.scan.shape.wordCount <= 8
  }

  /// One finding a name, at the first use of the spelling that rivals the definition's.
  public mutating func findings() -> [Finding] {
    let terms = order.compactMap { term -> Finding? in
      guard let found = spellings[term], let definition = term.definitions.first else { return nil }
      let canonical = term.name
      let others = found.filter { $0.key != canonical }
      guard let other = others.max(by: { $0.value.isRarer($1.value) }) else { return nil }
      let own = found[canonical]?.count ?? 0
      return Finding(
        Self.self, at: .span(other.value.first),
        Message(
          dutch: "“\(other.key)” (\(other.value.count)×) en “\(canonical)” (\(own)×): zelfde naam?",
          english: "“\(other.key)” (\(other.value.count)×) and “\(canonical)” (\(own)×): same party?"),
        related: [RelatedPlace(.definition(definition), Message(dutch: "De definitie.", english: "The definition."))]
      ).about(.name(canonical))
    }
    return terms + (firms.clashes + small.clashes + near.clashes).map(Self.finding)
  }

  private static func finding(_ clash: FirmSpellings.Clash) -> Finding {
    Finding(
      Self.self, at: .span(clash.span),
      Message(
        dutch: "“\(clash.text)” (\(clash.count)×) en “\(clash.usual)” (\(clash.usualCount)×): zelfde naam?",
        english: "“\(clash.text)” (\(clash.count)×) and “\(clash.usual)” (\(clash.usualCount)×): same party?"),
      related: [
        RelatedPlace(.span(clash.usualPlace), Message(dutch: "De andere spelling.", english: "The other spelling."))
      ])
  }
}

extension InconsistentName: FixableRule {
  /// The defined spelling everywhere.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let start = finding.span.start
    let text = PartyName.text(finding.span).lowercased()
    guard let component = model.component(of: start.line) else { return [] }
    if let usual = smallFix(of: finding) { return [usual] }
    guard let term = component.terms.terms.first(where: { $0.name.lowercased() == text }) else {
      return firmFixes(of: finding, component, model)
    }
    let exact = term.isExact ? [CapitalRun.key(of: term.name): term] : [:]
    let replacements = model.lines(of: component, in: 0..<model.lineCount(of: component)).flatMap { line in
      isHeading(line)
        ? []
        : mentions(on: line, [term], exact, model).filter { PartyName.text($0.span) != term.name }
          .map { Replacement($0.span, with: term.name) }
    }
    guard !replacements.isEmpty else { return [] }
    return [
      Fix(
        Message(
          dutch: "Schrijf overal “\(term.name)” (\(replacements.count)×)",
          english: "Write “\(term.name)” everywhere (\(replacements.count)×)"),
        replacements, isPreferred: true)
    ]
  }
}

extension InconsistentName {
  /// A name in small letters takes the spelling of the place that introduces it.
  private static func smallFix(of finding: Finding) -> Fix? {
    guard let other = finding.related.first?.span, other.start.line === other.end.line,
      finding.span.start.line === finding.span.end.line
    else { return nil }
    let (printed, usual) = (PartyName.text(finding.span), PartyName.text(other))
    guard !printed.contains(where: \.isUppercase), printed == usual.lowercased() else { return nil }
    return Fix(
      Message(dutch: "Schrijf “\(usual)”", english: "Write “\(usual)”"),
      [Replacement(finding.span, with: usual)], isPreferred: true)
  }

  /// The usual spelling of a firm's name, here.
  private static func firmFixes(of finding: Finding, _ component: Component, _ model: DocumentModel) -> [Fix] {
    var firms = FirmSpellings()
    var near = NearNames(model)
    for term in parties(component, model) { near.add(term) }
    for line in model.lines(of: component, in: 0..<model.lineCount(of: component)) where !isHeading(line) {
      for run in model.unexplainedCapitals(on: line) {
        firms.add(run, line)
        near.visit(run, line)
      }
    }
    guard let clash = (firms.clashes + near.clashes).first(where: { $0.span == finding.span }) else { return [] }
    return [
      Fix(
        Message(dutch: "Schrijf “\(clash.usual)”", english: "Write “\(clash.usual)”"),
        [Replacement(finding.span, with: clash.usual)], isPreferred: true)
    ]
  }
}

/// One way to spell a name.
private struct NameSpelling {
  let first: TextSpan
  var count = 0

  init(_ first: TextSpan) { self.first = first }

  func isRarer(_ other: NameSpelling) -> Bool {
    count != other.count ? count < other.count : other.first.start < first.start
  }
}
