import TermsModel
import TermsSyntax

/// A term that is said to be defined in one provision and is defined in another: `Diensten, zoals gedefinieerd in artikel 3`.
public struct MisplacedDefinition: SurveyRule {
  /// The stable code.
  public static let code = "misplaced-definition"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let component: Component
  private let model: DocumentModel
  private var found: [Finding] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// What the line says of where terms are defined.
  public mutating func visit(_ line: Line) {
    guard !line.scan.references.isEmpty, !component.terms.terms.isEmpty else { return }
    for (index, syntax) in line.scan.references.enumerated() where syntax.form == .absolute && syntax.members.count == 1
    {
      let cue = DefinitionCue(line, before: syntax.range.lowerBound, model)
      guard let term = cue.term else { continue }
      let start = TextPoint(line, line.scan.references[index].range.lowerBound)
      guard let reference = model.references(on: line).first(where: { $0.span.start == start }) else { continue }
      if let misplaced = misplaced(term, reference) {
        found.append(finding(term, reference, misplaced))
      } else if cue.isWhole, isMissing(term, reference) {
        found.append(missing(term, reference))
      }
    }
  }

  /// What was found.
  public mutating func findings() -> [Finding] { found }

  /// Whether a reference is one of these, so that other rules need not wonder what it cites.
  func explains(_ reference: Reference) -> Bool {
    let line = reference.span.start.line
    guard reference.syntax.form == .absolute, reference.syntax.members.count == 1,
      let term = DefinitionCue(line, before: reference.span.start.offset, model).term
    else { return false }
    return misplaced(term, reference) != nil
  }

  /// The definition, when the cited provision is there and the term is defined outside it only.
  private func misplaced(_ term: DefinedTerm, _ reference: Reference) -> Definition? {
    guard reference.status == .resolved, reference.targets.count == 1, let cited = reference.targets[0].provision,
      cited.component === component
    else { return nil }
    // "Klant: de betekenis die daaraan in artikel 3 is gegeven" is itself a definition, but not the one meant.
    let others = term.definitions.filter { $0.line !== reference.span.start.line }
    guard let first = others.first, others.allSatisfy({ !isInside($0, cited) }), !mayDefine(term, cited) else {
      return nil
    }
    return provision(of: first)?.number == nil ? nil : first
  }

  private func provision(of definition: Definition) -> Provision? {
    component.outline.innermost(at: definition.span.start)
  }

  private func isInside(_ definition: Definition, _ cited: Provision) -> Bool {
    provision(of: definition)?.isInside(cited) ?? false
  }

  /// The cited provision has the term in quotation marks or as a title: perhaps a definition in a form that is not known.
  private func mayDefine(_ term: DefinedTerm, _ cited: Provision) -> Bool {
    let name = term.name.lowercased()
    return model.text(of: cited, atMost: Self.mostLines).contains { text in
      let text = text.lowercased()
      return text.contains("“\(name)") || text.contains("\"\(name)") || text.contains("‘\(name)")
        || text.contains("'\(name)") || text.contains("*\(name)") || text.contains("\(name):")
    } || cited.titleText.lowercased().contains(name)
  }

  private static let mostLines = 60

  // MARK: Defined nowhere

  /// `"Site" has the meaning given in Section 3.1`, no other definition, and in 3.1 not a word of the name.
  private func isMissing(_ term: DefinedTerm, _ reference: Reference) -> Bool {
    guard reference.status == .resolved, reference.targets.count == 1, let cited = reference.targets[0].provision,
      cited.component === component, !cited.isDivision, Self.isAll(reference),
      term.definitions.allSatisfy({ $0.line === reference.span.start.line }),
      let definition = term.definitions.first, !isInside(definition, cited)
    else { return false }
    let text = model.text(of: cited, atMost: Self.mostLines + 1)
    guard text.count <= Self.mostLines, Self.isProse(text) else { return false }
    let words = Set(text.flatMap { Self.stems($0) })
    return ([term.name] + term.aliases).allSatisfy { Self.stems($0).isDisjoint(with: words) }
      && Self.stems(cited.titleText).isDisjoint(with: Self.stems(term.name)) && !Self.stems(term.name).isEmpty
  }

  /// The definition ends behind the reference: no other document, no second reference, nothing that says what is meant.
  private static func isAll(_ reference: Reference) -> Bool {
    guard reference.syntax.tail == .none else { return false }
    let rest = reference.span.following(40).drop { "*_)”\"".contains($0) }
    guard let first = rest.first else { return true }
    return ".;".contains(first)
  }

  /// More than a heading: what belongs to it may be read as something else.
  private static func isProse(_ text: [String]) -> Bool {
    text.contains { $0.split(separator: " ").count >= fewestWords }
  }

  private static let fewestWords = 6

  /// The words by how they begin.
  private static func stems(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.filter { $0.count >= 3 }.map { String($0.prefix(4)) })
  }

  private func missing(_ term: DefinedTerm, _ reference: Reference) -> Finding {
    let cited = reference.targets[0].provision?.name ?? ""
    let noun = ProvisionNoun(citing: reference.targets[0], in: reference)
    return Finding(
      Self.self, at: .span(reference.span),
      Message(
        dutch: "“\(term.name)” wordt in \(noun.text(.dutch)) \(cited) niet gedefinieerd.",
        english: "\(noun.opening(.english)) \(cited) does not define “\(term.name)”."))
  }

  private func finding(_ term: DefinedTerm, _ reference: Reference, _ definition: Definition) -> Finding {
    let cited = reference.targets[0].provision?.name ?? ""
    let real = provision(of: definition)?.name ?? ""
    let noun = ProvisionNoun(citing: reference.targets[0], in: reference)
    return Finding(
      Self.self, at: .span(reference.span),
      Message(
        dutch: "“\(definition.name)” staat niet in \(noun.text(.dutch)) \(cited) maar in \(real).",
        english: "“\(definition.name)” is defined in \(noun.text(.english)) \(real), not \(cited)."),
      related: [
        RelatedPlace(.definition(definition), Message(dutch: "De definitie.", english: "The definition."))
      ])
  }
}

extension MisplacedDefinition: FixableRule {
  /// The number of the provision that does define the term, as deep as the cited one.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let start = finding.span.start
    guard let reference = model.references(on: start.line).first(where: { $0.span == finding.span }),
      let member = reference.syntax.members.first, member.inner.isEmpty, let target = reference.targets.first,
      let definition = finding.related.first?.span.start,
      var real = model.component(of: definition.line)?.outline.innermost(at: definition)
    else { return [] }
    while let number = real.number, number.depth > member.number.depth, let parent = real.parent { real = parent }
    guard !real.isDivision, let number = CitedNumber(target, reference, model).text(for: real) else { return [] }
    return [
      Fix(
        Message(dutch: "Verwijs naar \(number)", english: "Refer to \(number)"),
        [Replacement(target.number, with: number)], isPreferred: true)
    ]
  }
}
