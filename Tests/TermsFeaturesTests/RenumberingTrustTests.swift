import TermsFeatures
import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// Whatever is done to the numbering of a whole document, nobody is surprised by it later.
@Suite("Renumbering that can be trusted")
struct RenumberingTrustTests {
  @Test(arguments: RenumberingRoundTripTests.documents.map(\.name)) func explore(name: String) throws {
    let document = try #require(RenumberingRoundTripTests.documents.first { $0.name == name })
    let before = Understanding(document.bytes)
    let counts = Self.counts(before)
    let articles = before.model.provisions.filter { $0.kind == .article && $0.number != nil }
    let step = max(1, articles.count / 8)
    for (index, article) in articles.enumerated() where index % step == 0 {
      let label = "\(name) \(article.name) line \(before.line(article.marker.start))"
      for (what, command, back) in [
        ("down", NumberingCommand.move(.down), NumberingCommand.move(.up)), ("insert", .insert(.init()), .delete),
      ] {
        let plan: RefactoringPlan
        do { plan = try before.editor().plan(command, for: article, includesCopies: true) } catch {
          print("@@ \(label) \(what): refused \(error.english)")
          continue
        }
        let after = Understanding(before.applying(plan))
        for place in plan.untouched {
          print("@@ \(label) \(what): untouched \(place.obstacle) \(before.line(place.span.start)) \(before.text(place.span))")
        }
        for (code, count) in Self.counts(after) where count > counts[code] ?? 0 && code != "placeholder" {
          print("@@ \(label) \(what): new finding \(code) \(counts[code] ?? 0) -> \(count)")
          let old = Set(before.findings.filter { $0.code == code }.map { before.text($0.span) })
          for finding in after.findings where finding.code == code && !old.contains(after.text(finding.span)) {
            print("@@      \(after.line(finding.span.start)) \(after.text(finding.span)): \(finding.message.text(.english) { after.document.lines.row(of: $0) })")
          }
        }
        let places = ChangedPlaces(plan) {
          .init(row: before.line($0) - 1, column: $0.offset)
        } length: { $0.utf8.count }
        let old = before.line(article.marker.start) - 1
        let row: Int
        if what == "insert" {
          row = places.position(of: .init(row: old, column: 0), isEnd: true).row
        } else { row = places.position(of: .init(row: old, column: article.marker.start.offset)).row }
        guard let line = after.document.lines.line(at: row),
          let there = after.editor().provision(at: TextPoint(line, 0), kind: .article)
        else {
          print("@@ \(label) \(what): not found at \(row + 1)")
          continue
        }
        do {
          let second = try after.editor().plan(back, for: there, includesCopies: true)
          let end = Understanding(after.applying(second))
          Self.compare(before, end, "\(label) \(what)")
        } catch { print("@@ \(label) \(what): back refused \(error.english)") }
      }
    }
  }

  static func compare(_ before: Understanding, _ after: Understanding, _ label: String) {
    let (a, b) = (before.document.lines, after.document.lines)
    guard before.bytes != after.bytes else { return }
    if a.count != b.count { print("@@ \(label): \(a.count) lines became \(b.count)") }
    var shown = 0
    for row in 0..<max(a.count, b.count) where shown < 3 {
      let old = a.line(at: row)?.text.string ?? "-"
      let new = b.line(at: row)?.text.string ?? "-"
      if old != new {
        print("@@ \(label): DIFF \(row + 1)\n      \(old)\n      \(new)")
        shown += 1
      }
    }
  }

  static func counts(_ understanding: Understanding) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in understanding.findings where finding.severity <= .warning { counts[finding.code, default: 0] += 1 }
    return counts
  }
}
