import LanguageServerProtocol
import TermsModel
import TermsRules

/// A finding, and how the client is to see it.
struct RenderedFinding {
  let finding: Finding
  let diagnostic: Diagnostic
  /// The lines whose rows or columns the diagnostic names.
  fileprivate let lines: [Line]
}

/// The findings of a document as the client is to see them. What an edit left as it was is not rendered again.
struct RenderedFindings {
  private var findings = FindingIndex()
  private var kept: [Finding.ID: RenderedFinding] = [:]
  /// The findings whose diagnostics name a line.
  private var byLine: [Line: [Finding.ID]] = [:]
  private var state: State?
  /// Lines that changed and were not rendered since.
  private var noted: Set<Line> = []
  /// All of them, in the order of the document.
  private(set) var all: [RenderedFinding] = []
  /// Counts the times that they were put together: while it stays, so does ``all``.
  private(set) var revision = 0

  /// While this stays, and no line changes that a diagnostic names, the same is shown.
  private struct State: Equatable {
    let revision: Int
    let rowChanges: Int
    let isTerms: Bool
    let remarks: Int
  }

  /// Forgets what was rendered: it is to be said in other words.
  mutating func reset() {
    kept = [:]
    state = nil
  }

  /// Another text took the document's place. The revisions go on, so that nobody takes its findings for those before.
  mutating func restart() {
    findings = FindingIndex()
    reset()
  }

  /// Whether rules that judge whole documents have not seen this one as it is.
  func hasWork(_ document: Document) -> Bool { findings.hasWork(document.model()) }

  /// Lets the rules that judge whole documents look at some more of it.
  /// - Returns: whether they have seen all.
  mutating func continueSurvey(_ document: Document, _ count: Int) -> Bool {
    let model = document.model()
    noted.formUnion(findings.update(model))
    return findings.continueSurvey(model, count)
  }

  /// Follows the document.
  mutating func update(_ document: Document, _ render: (Finding) -> Diagnostic) {
    let model = document.model()
    let changed = noted.union(findings.update(model))
    noted = []
    let state = State(
      revision: findings.revision, rowChanges: document.rowChanges, isTerms: model.isTerms,
      remarks: model.remarkRevision)
    if state.rowChanges != self.state?.rowChanges {
      kept = [:]
    } else if !changed.isEmpty {
      for line in changed { for id in byLine[line] ?? [] { kept[id] = nil } }
    }
    if state == self.state, kept.count == all.count { return }
    self.state = state
    revision += 1
    all = findings.sorted(model).map { finding in
      kept[finding.id] ?? RenderedFinding(finding: finding, diagnostic: render(finding), lines: finding.lines)
    }
    kept = Dictionary(all.map { ($0.finding.id, $0) }, uniquingKeysWith: { first, _ in first })
    byLine = [:]
    for rendered in all { for line in rendered.lines { byLine[line, default: []].append(rendered.finding.id) } }
  }
}
