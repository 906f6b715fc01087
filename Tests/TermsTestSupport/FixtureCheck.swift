import TermsModel
import TermsRules
import TermsSyntax

/// Holds what was understood of a document against its expectations.
public struct FixtureCheck {
  private let understanding: Understanding
  private let expectations: Expectations

  /// A check of one document.
  public init(_ understanding: Understanding, _ expectations: Expectations) {
    self.understanding = understanding
    self.expectations = expectations
  }

  /// What differs, in words; empty when all is as expected.
  public func failures() -> [String] {
    findings() + references() + symbols() + definitions() + uses() + components()
  }

  /// Every expected finding is there, and no other error or warning.
  private func findings() -> [String] {
    var failures: [String] = []
    var open = understanding.findings.map { finding in
      (finding, line: understanding.line(finding.span.start), text: understanding.text(finding.span))
    }
    for item in expectations.all("finding") {
      let wanted = (severity: item.words[0], code: item.words[1], line: Int(item.words[2]) ?? 0)
      let found = open.firstIndex {
        $0.0.severity.name == wanted.severity && $0.0.code == wanted.code && $0.line == wanted.line
          && Self.matches($0.text, item.quotes.first ?? "")
      }
      if let found { open.remove(at: found) } else { failures.append("missing: \(item.source)") }
    }
    let most = Severity.warning
    failures += open.filter { $0.0.severity <= most }
      .map { "unexpected: \($0.0.severity.name) \($0.0.code) \($0.line) \"\($0.text)\"" }
    return failures
  }

  /// Every expected reference leads where it should, and there is no other.
  private func references() -> [String] {
    let items = expectations.all("reference")
    guard !items.isEmpty else { return [] }
    var failures: [String] = []
    var open = understanding.model.allReferences.map { reference in
      (
        line: understanding.line(reference.span.start), text: flat(understanding.text(reference.span)),
        targets: understanding.targets(of: reference)
      )
    }
    for item in items {
      let line = Int(item.words[0]) ?? 0
      let text = flat(item.quotes.first ?? "")
      // The tail (“van deze voorwaarden”) belongs to the expression or not, as one likes.
      let found = open.firstIndex {
        $0.line == line && ($0.text == text || $0.text.hasPrefix(text) || $0.text.hasSuffix(text))
      }
      guard let found else {
        failures.append("missing: \(item.source)")
        continue
      }
      let entry = open.remove(at: found)
      if entry.targets != item.result { failures.append("\(item.source) BUT \(entry.targets)") }
    }
    return failures + open.map { "unexpected reference: \($0.line) \"\($0.text)\" -> \($0.targets)" }
  }

  private func symbols() -> [String] {
    let known = Set(
      understanding.model.provisions.map {
        "\(understanding.line($0.marker.start)) \(understanding.label(of: $0))"
      })
    return expectations.all("symbol").filter { !known.contains($0.words.joined(separator: " ")) }.map {
      "missing: \($0.source)"
    }
  }

  private func definitions() -> [String] {
    let known = understanding.model.definitions.flatMap { definition in
      ([definition.name] + definition.aliases).map { "\(understanding.line(definition.span.start)) \($0)" }
    }
    return expectations.all("definition").filter { !known.contains("\($0.words[0]) \($0.quotes.first ?? "")") }
      .map { "missing: \($0.source)" }
  }

  private func uses() -> [String] {
    let known = understanding.model.uses.filter(\.meansTerm).map { use in
      (
        line: understanding.line(use.span.start), text: understanding.text(use.span),
        term: use.term.name
      )
    }
    let missing = expectations.all("use").filter { item in
      !known.contains { "\($0.line)" == item.words[0] && $0.text == item.quotes[0] && $0.term == item.quotes.last }
    }
    let wrong = expectations.all("no-use").filter { item in
      known.contains { "\($0.line)" == item.words[0] && $0.text == item.quotes[0] }
    }
    return missing.map { "missing: \($0.source)" } + wrong.map { "not a use: \($0.source)" }
  }

  private func components() -> [String] {
    expectations.all("component").filter { item in
      let copy = item.words.firstIndex(of: "copy-of").map { item.words[$0 + 1] }
      return !understanding.model.components.contains { component in
        guard let first = component.spans.first, let last = component.spans.last else { return false }
        let original = component.copyOf.flatMap { understanding.model.components[$0].spans.first }
        return understanding.line(first.start) == Int(item.words[0])
          && understanding.line(last.end) == Int(item.words[1])
          && component.language?.rawValue == item.words[2] && original.map { "\(understanding.line($0.start))" } == copy
      }
    }.map { "missing: \($0.source); there are \(componentLines())" }
  }

  private func componentLines() -> [String] {
    understanding.model.components.map { component in
      component.spans.map { "\(understanding.line($0.start))-\(understanding.line($0.end))" }.joined(separator: ",")
        + " \(component.language?.rawValue ?? "-") copy of \(component.copyOf ?? -1)"
    }
  }

  /// Line ends inside an expression count as spaces.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func matches(_ text: String, _ wanted: String) -> Bool {
    wanted.hasSuffix("…") ? text.hasPrefix(wanted.dropLast()) : text == wanted
  }
}
