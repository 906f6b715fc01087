import LanguageServerProtocol
import TermsModel
import TermsRules

/// A finding, and how the client is to see it.
final class RenderedFinding {
  fileprivate let kept: KeptFinding
  let diagnostic: Diagnostic
  /// The lines whose rows or columns the diagnostic names.
  fileprivate let lines: Set<Line>

  /// What was found.
  var finding: Finding { kept.finding }

  fileprivate init(_ kept: KeptFinding, _ diagnostic: Diagnostic) {
    self.kept = kept
    self.diagnostic = diagnostic
    lines = Set(kept.finding.lines)
  }
}

/// The findings of a document as the client is to see them. What an edit left as it was is not rendered again.
struct RenderedFindings {
  private var findings = FindingIndex()
  private var byID: [KeptFinding.ID: RenderedFinding] = [:]
  /// The findings whose diagnostics name a line.
  private var byLine: [Line: [RenderedFinding]] = [:]
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
    forget()
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
    var isSame = state == self.state
    if state.rowChanges != self.state?.rowChanges {
      forget()
    } else {
      for rendered in changed.compactMap({ byLine[$0] }).joined() {
        byID[rendered.kept.id] = nil
        isSame = false
      }
    }
    if isSame { return }
    self.state = state
    revision += 1
    let earlier = all
    all = findings.sorted(model).map { rendered($0, render) }
    drop(Set(earlier.map(ObjectIdentifier.init)).subtracting(all.map(ObjectIdentifier.init)), of: earlier)
  }

  private mutating func rendered(_ kept: KeptFinding, _ render: (Finding) -> Diagnostic) -> RenderedFinding {
    if let rendered = byID[kept.id] { return rendered }
    let rendered = RenderedFinding(kept, render(kept.finding))
    byID[kept.id] = rendered
    for line in rendered.lines { byLine[line, default: []].append(rendered) }
    return rendered
  }

  /// Forgets those that are shown no more, or otherwise.
  private mutating func drop(_ gone: Set<ObjectIdentifier>, of earlier: [RenderedFinding]) {
    var lines: Set<Line> = []
    for rendered in earlier where gone.contains(ObjectIdentifier(rendered)) {
      if byID[rendered.kept.id] === rendered { byID[rendered.kept.id] = nil }
      lines.formUnion(rendered.lines)
    }
    for line in lines {
      byLine[line]?.removeAll { gone.contains(ObjectIdentifier($0)) }
      if byLine[line]?.isEmpty == true { byLine[line] = nil }
    }
  }

  private mutating func forget() {
    byID = [:]
    byLine = [:]
  }
}
