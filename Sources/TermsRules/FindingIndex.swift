import TermsModel

/// The findings of a document, kept by what they are about and brought up to date by what changed.
public struct FindingIndex {
  private var byLine: [Line: [Finding]] = [:]
  private var byTerm: [DefinedTerm: [Finding]] = [:]
  private var byComponent: [Component: [Finding]] = [:]
  private var ofComponents: [Finding] = []
  /// Counts the changes of the set: while it stays, the same things are found, though perhaps on other rows.
  public private(set) var revision = 0

  /// No findings yet.
  public init() {}

  /// All findings of a model.
  public init(_ model: DocumentModel) { rebuild(model) }

  /// Takes in what changed since the last call.
  public mutating func update(_ model: DocumentModel) {
    let changes = model.takeChanges()
    guard !changes.isEmpty else { return }
    if changes.isWhole { return rebuild(model) }
    for line in changes.removed { Self.set(&byLine, &revision, line, []) }
    for line in changes.lines { Self.set(&byLine, &revision, line, Self.findings(on: line, model)) }
    for term in changes.terms { Self.set(&byTerm, &revision, term, Self.findings(of: term, model)) }
    if changes.hasDuplicates {
      for component in model.components { Self.set(&byComponent, &revision, component, Self.duplicates(in: component)) }
    }
    if changes.hasComponents {
      ofComponents = Self.components(of: model)
      revision += 1
    }
  }

  private mutating func rebuild(_ model: DocumentModel) {
    revision += 1
    byLine = [:]
    byTerm = [:]
    byComponent = [:]
    model.forEachLine { line in
      let found = Self.findings(on: line, model)
      if !found.isEmpty { byLine[line] = found }
    }
    for term in model.terms { Self.set(&byTerm, &revision, term, Self.findings(of: term, model)) }
    for component in model.components { Self.set(&byComponent, &revision, component, Self.duplicates(in: component)) }
    ofComponents = Self.components(of: model)
  }

  private static func set<Key: Hashable>(
    _ kept: inout [Key: [Finding]], _ revision: inout Int, _ key: Key, _ found: [Finding]
  ) {
    if found.isEmpty {
      if kept.removeValue(forKey: key) != nil { revision += 1 }
    } else {
      kept[key] = found
      revision += 1
    }
  }

  // MARK: Running rules

  private static func findings(on line: Line, _ model: DocumentModel) -> [Finding] {
    RuleSet.lineRules.flatMap { $0.findings(on: line, in: model) }
  }

  private static func findings(of term: DefinedTerm, _ model: DocumentModel) -> [Finding] {
    RuleSet.termRules.flatMap { $0.findings(of: term, in: model) }
  }

  private static func duplicates(in component: Component) -> [Finding] {
    RuleSet.duplicateRules.flatMap { $0.findings(in: component) }
  }

  private static func components(of model: DocumentModel) -> [Finding] {
    model.components.flatMap { component in
      RuleSet.componentRules.flatMap { $0.findings(of: component, in: model) }
    }
  }

  // MARK: Reading

  /// The findings in document order. In a text that is no terms document nothing above a hint is left.
  public func sorted(_ model: DocumentModel) -> [Finding] {
    var findings = ofComponents
    for found in byComponent.values { findings += found }
    for found in byTerm.values { findings += found }
    for found in byLine.values { findings += found }
    if !model.isTerms { findings.removeAll { $0.severity < .hint } }
    let placed = findings.map { ($0, $0.span.start) }
    return placed.sorted { left, right in
      if left.1 != right.1 { return left.1 < right.1 }
      if left.0.severity != right.0.severity { return left.0.severity < right.0.severity }
      if left.0.code != right.0.code { return left.0.code < right.0.code }
      return left.0.span.end < right.0.span.end
    }.map(\.0)
  }
}
