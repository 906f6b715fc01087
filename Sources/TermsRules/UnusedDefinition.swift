import TermsModel
import TermsSyntax

/// A defined term that nothing uses but the text that defines it.
public struct UnusedDefinition: SurveyRule {
  /// The stable code.
  public static let code = "unused-definition"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint

  private let component: Component
  private let model: DocumentModel

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// One finding a term, at its first definition. A copy's terms are those of what it repeats.
  public mutating func findings() -> [Finding] {
    guard component.copyOf == nil, !component.terms.terms.isEmpty else { return [] }
    let unused = component.terms.terms.filter { term in
      term.statistics.mentions == 0 && term.isCapitalised && term.isExplicit
        && term.definitions.allSatisfy { Self.defines($0) }
    }
    guard !unused.isEmpty else { return [] }
    let used = usedTerms
    return unused.filter {
      !isUsedInAnotherForm($0, used) && !model.mentionsElsewhere($0) && !model.mentionsHead(of: $0)
    }
    .compactMap { term in
      guard let definition = term.definitions.first else { return nil }
      var finding = Finding(
        Self.self, at: .definition(definition),
        Message(
          dutch: "“\(definition.name)” wordt na de definitie niet gebruikt.",
          english: "“\(definition.name)” is not used after its definition."))
      finding.isUnnecessary = true
      finding.subject = .term(definition)
      return finding
    }
  }

  /// The terms that something uses, by the lines that define them.
  private var usedTerms: [Line: [DefinedTerm]] {
    component.terms.terms.reduce(into: [:]) { used, term in
      guard term.statistics.mentions > 0 else { return }
      for definition in term.definitions { used[definition.line, default: []].append(term) }
    }
  }

  /// `"Parties" and each a "Party"`: who uses one has used for what the two were named.
  private func isUsedInAnotherForm(_ term: DefinedTerm, _ used: [Line: [DefinedTerm]]) -> Bool {
    term.definitions.contains { definition in
      used[definition.line]?.contains { $0 !== term && $0.sharesForms(with: term) } ?? false
    }
  }

  /// "European Users: If we cause damage …" is a paragraph with a heading of its own.
  private static func defines(_ definition: Definition) -> Bool {
    guard definition.isInText, definition.form != .extending, definition.form != .called else { return false }
    guard definition.form == .entry else { return true }
    let body = definition.body
    let text = body.start.line.text.substring(body.start.offset..<min(body.end.offset, body.start.offset + 20))
    return text.split(separator: " ").first.map { !sentenceOpeners.contains($0.lowercased()) } ?? false
  }

  private static let sentenceOpeners: Set<String> = [
    "if", "when", "we", "you", "indien", "wanneer", "als", "wij", "u", "voor", "for",
  ]
}

extension UnusedDefinition: FixableRule {
  /// Taking the definition out, where it stands on lines of its own and no number is lost with it.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let definition = model.definition(at: finding.span.start),
      let entry = DefinitionEntry(definition, model), entry.number == nil, entry.isAlone, let span = entry.removal
    else { return [] }
    return [
      Fix(
        Message(
          dutch: "Verwijder de definitie van “\(definition.name)”",
          english: "Remove the definition of “\(definition.name)”"),
        [Replacement(span, with: "")])
    ]
  }
}
