import LanguageServerProtocol
import TermsModel
import TermsRules

/// The findings of a document as the client is to see them. What an edit left as it was is not rendered again.
struct RenderedFindings {
  private struct Entry {
    let diagnostic: Diagnostic
    /// The lines whose rows or columns the diagnostic names.
    let lines: [Line]
  }

  private var findings = FindingIndex()
  private var entries: [Finding.ID: Entry] = [:]
  private var shown: [Diagnostic] = []
  private var state: State?

  /// While this stays, and no line changes that a diagnostic names, the same is shown.
  private struct State: Equatable {
    let revision: Int
    let rowChanges: Int
    let isTerms: Bool
  }

  /// Forgets what was rendered: it is to be said in other words.
  mutating func reset() {
    entries = [:]
    state = nil
  }

  /// The diagnostics of the document as it is now, in its order.
  mutating func update(_ document: Document, _ render: (Finding) -> Diagnostic) -> [Diagnostic] {
    let model = document.model()
    let changed = findings.update(model)
    let state = State(revision: findings.revision, rowChanges: document.rowChanges, isTerms: model.isTerms)
    let hasMoved = state.rowChanges != self.state?.rowChanges
    if hasMoved {
      entries = [:]
    } else if !changed.isEmpty {
      entries = entries.filter { !$0.value.lines.contains(where: changed.contains) }
    }
    if state == self.state, entries.count == shown.count { return shown }
    self.state = state
    var kept: [Finding.ID: Entry] = [:]
    shown = findings.sorted(model).map { finding in
      let entry = entries[finding.id] ?? Entry(diagnostic: render(finding), lines: finding.lines)
      kept[finding.id] = entry
      return entry.diagnostic
    }
    entries = kept
    return shown
  }
}
