import TermsModel

/// What was found at rest, until it is looked for again, and the lines that it stands or falls with.
struct SurveyFindings {
  private var kept: [KeptFinding.ID: KeptFinding] = [:]
  /// The findings that name a line, so that an edit looks at those only.
  private var byLine: [Line: Set<KeptFinding.ID>] = [:]

  var isEmpty: Bool { kept.isEmpty }
  var all: Dictionary<KeptFinding.ID, KeptFinding>.Values { kept.values }

  init(_ findings: [KeptFinding] = []) {
    for finding in findings {
      kept[finding.id] = finding
      register(finding)
    }
  }

  private mutating func register(_ kept: KeptFinding) {
    for line in kept.finding.lines { byLine[line, default: []].insert(kept.id) }
  }

  /// Forgets what was found in a text that has changed since: it is not shown until it is found again.
  /// - Returns: whether there was any.
  mutating func drop(_ changes: ModelChanges) -> Bool {
    guard !kept.isEmpty else { return false }
    let count = kept.count
    for line in changes.removed { for id in byLine.removeValue(forKey: line) ?? [] { kept[id] = nil } }
    for line in changes.lines {
      for id in byLine[line] ?? [] {
        guard let found = kept[id] else { continue }
        if case .span(let span) = found.finding.place, span.start.line === line || span.end.line === line {
          kept[id] = nil
        } else {
          // A provision may have moved to another line.
          register(found)
        }
      }
    }
    return kept.count != count
  }
}
