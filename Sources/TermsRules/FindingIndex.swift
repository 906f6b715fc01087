import TermsModel

/// The findings of a document, kept by what they are about and brought up to date by what changed.
public struct FindingIndex {
  private var byLine: [Line: [KeptFinding]] = [:]
  private var byTerm: [DefinedTerm: [KeptFinding]] = [:]
  private var byComponent: [Component: [KeptFinding]] = [:]
  private var ofComponents: [KeptFinding] = []
  private var ofSurvey = SurveyFindings()
  private var survey: Survey?
  /// Of the model that was last surveyed to the end.
  private var surveyed: Int?
  private var ledger = Ledger()

  /// Numbers the findings, and counts the changes.
  private struct Ledger {
    var rules = ActiveRules.usual
    var revision = 0
    private var count = 0

    mutating func enter(_ found: [Finding]) -> [KeptFinding] {
      revision += 1
      return found.map { finding in
        count += 1
        var finding = finding
        finding.severity = rules.severity(of: finding)
        return KeptFinding(finding, number: count)
      }
    }
  }

  /// Counts the changes of the set: while it stays, the same things are found, though perhaps on other rows.
  public var revision: Int { ledger.revision }

  /// No findings yet.
  public init() {}

  /// All findings of a model.
  public init(_ model: DocumentModel) { rebuild(model) }

  /// Takes in what changed since the last call.
  /// - Returns: lines that may have changed.
  @discardableResult public mutating func update(_ model: DocumentModel) -> Set<Line> {
    let changes = model.takeChanges()
    guard !changes.isEmpty else { return [] }
    if changes.isWhole {
      rebuild(model)
      return []
    }
    if ofSurvey.drop(changes) { ledger.revision += 1 }
    for line in changes.removed { Self.set(&byLine, &ledger, line, []) }
    for line in changes.lines { Self.set(&byLine, &ledger, line, ledger.rules.findings(on: line, model)) }
    for term in changes.terms { Self.set(&byTerm, &ledger, term, ledger.rules.findings(of: term, model)) }
    if changes.hasDuplicates {
      for component in model.components {
        Self.set(&byComponent, &ledger, component, ledger.rules.duplicates(in: component))
      }
    }
    if changes.hasComponents {
      ofComponents = ledger.enter(ledger.rules.components(of: model))
    }
    return changes.lines
  }

  // MARK: What is judged at rest

  /// Whether rules that judge whole documents have not seen the model as it is.
  public func hasWork(_ model: DocumentModel) -> Bool { surveyed != model.revision }

  /// Goes on with the rules that judge whole documents; ``update(_:)`` must have been called for the model as it is.
  /// - Parameter count: how many lines and provisions to look at.
  /// - Returns: whether all is done.
  public mutating func continueSurvey(_ model: DocumentModel, _ count: Int) -> Bool {
    guard hasWork(model) else { return true }
    var survey = self.survey ?? Survey(model, ledger.rules.lists.survey)
    if survey.revision != model.revision { survey = Survey(model, ledger.rules.lists.survey) }
    self.survey = nil
    guard survey.advance(count) else {
      self.survey = survey
      return false
    }
    surveyed = survey.revision
    if !ofSurvey.isEmpty || !survey.findings.isEmpty {
      ofSurvey = SurveyFindings(ledger.enter(survey.findings))
    }
    return true
  }

  /// Lets every rule see the model as it is, whatever it costs.
  public mutating func finish(_ model: DocumentModel) {
    update(model)
    while !continueSurvey(model, .max) {}
  }

  private mutating func rebuild(_ model: DocumentModel) {
    let rules = ActiveRules(model.configuration)
    ledger.rules = rules
    ofSurvey = SurveyFindings()
    survey = nil
    surveyed = nil
    byLine = [:]
    byTerm = [:]
    byComponent = [:]
    model.forEachLine { line in
      let found = rules.findings(on: line, model)
      if !found.isEmpty { byLine[line] = ledger.enter(found) }
    }
    for term in model.terms { Self.set(&byTerm, &ledger, term, rules.findings(of: term, model)) }
    for component in model.components { Self.set(&byComponent, &ledger, component, rules.duplicates(in: component)) }
    ofComponents = ledger.enter(rules.components(of: model))
  }

  private static func set<Key: Hashable>(
    _ kept: inout [Key: [KeptFinding]], _ ledger: inout Ledger, _ key: Key, _ found: [Finding]
  ) {
    if found.isEmpty {
      if kept.removeValue(forKey: key) != nil { ledger.revision += 1 }
    } else {
      kept[key] = ledger.enter(found)
    }
  }

  // MARK: Reading

  /// The findings in document order, without those that remarks or the project rule out. In a text that is no terms document
  /// nothing above a hint is left.
  public func sorted(_ model: DocumentModel) -> [KeptFinding] {
    guard model.configuration.hasFindings else { return [] }
    var findings = ofComponents
    findings += ofSurvey.all
    for found in byComponent.values { findings += found }
    for found in byTerm.values { findings += found }
    for found in byLine.values { findings += found }
    if !model.isTerms { findings.removeAll { $0.finding.severity < .hint } }
    let suppression = model.suppression
    if !suppression.isEmpty {
      findings.removeAll {
        $0.finding.code != InvalidRemark.code && suppression.covers($0.finding.code, at: $0.finding.span.start)
      }
    }
    let configuration = model.configuration
    if !configuration.ignoredTerms.isEmpty || !configuration.names.isEmpty {
      findings.removeAll { $0.finding.subject?.isSettled(by: configuration) ?? false }
    }
    return findings.map(Place.init).sorted().map(\.kept)
  }

  /// What a finding is ordered by.
  private struct Place: Comparable {
    private let order: UInt64
    private let start: Int
    private let severity: Severity
    private let code: String
    private let end: Int
    let kept: KeptFinding

    init(_ kept: KeptFinding) {
      let finding = kept.finding
      let span = finding.span
      order = span.start.line.order
      start = span.start.offset
      end = span.end.offset
      severity = finding.severity
      code = finding.code
      self.kept = kept
    }

    static func == (left: Place, right: Place) -> Bool { left.kept === right.kept }

    static func < (left: Place, right: Place) -> Bool {
      if left.order != right.order { return left.order < right.order }
      if left.start != right.start { return left.start < right.start }
      if left.severity != right.severity { return left.severity < right.severity }
      if left.code != right.code { return left.code < right.code }
      if left.end != right.end { return left.end < right.end }
      return left.kept.number < right.kept.number
    }
  }
}
