import LanguageServerProtocol
import TermsModel
import TermsRules

/// How many findings of a document a client is shown: an editor with tens of thousands of them stands still, and nobody
/// reads them.
struct FindingLimit {
  /// The code of the diagnostic that says that there are more.
  static let code = "too-many-findings"
  /// The number; 0 for no limit.
  var count: Int

  /// Leaves out the least severe findings that are too many, the last ones first.
  /// - Returns: what is left, in order, and the number of those left out.
  func cut(_ findings: [RenderedFinding]) -> (shown: [RenderedFinding], hidden: Int) {
    guard count > 0, findings.count > count else { return (findings, 0) }
    var left: [Severity: Int] = [:]
    var room = count
    for severity in Severity.allCases.sorted() {
      let share = min(room, findings.count { $0.finding.severity == severity })
      left[severity] = share
      room -= share
    }
    let shown = findings.filter { rendered in
      let severity = rendered.finding.severity
      guard let rest = left[severity], rest > 0 else { return false }
      left[severity] = rest - 1
      return true
    }
    return (shown, findings.count - shown.count)
  }

  /// Says that there are more.
  /// - Parameter last: the last diagnostic that is shown.
  static func notice(hidden: Int, after last: Diagnostic?, _ language: Language) -> Diagnostic {
    Diagnostic(
      range: last?.range ?? LSPRange(start: .zero, end: .zero), severity: .information, code: code, source: "terms",
      message: message(hidden, language))
  }

  private static func message(_ hidden: Int, _ language: Language) -> String {
    switch (language, hidden) {
    case (.dutch, 1): "Nog 1 bevinding wordt niet getoond."
    case (.dutch, _): "Nog \(hidden) bevindingen worden niet getoond."
    case (.english, 1): "1 more finding is not shown."
    case (.english, _): "\(hidden) more findings are not shown."
    }
  }
}
