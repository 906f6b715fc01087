import TermsFeatures
import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// A text before something is done to its numbering, and what must hold of it afterwards: nothing is worse than before but
/// what was told, and going back restores every byte but those that a told accident has taken along.
struct RenumberingThereAndBack {
  let before: Understanding
  let name: String
  private let counts: [String: Int]

  init(_ name: String, _ bytes: [UInt8]) {
    before = Understanding(bytes)
    self.name = name
    // What was doubted before may be sure afterwards.
    counts = Self.counts(before, .information)
  }

  /// Does something and undoes it by the opposite command.
  /// - Parameter explained: findings that a command may bring by its nature.
  /// - Returns: whether it could be done.
  @discardableResult func check(
    _ command: NumberingCommand, _ back: NumberingCommand, on provision: Provision, explained: Set<String> = []
  ) throws -> Bool {
    let what = "\(name): \(command) at \(provision.name) on line \(before.line(provision.marker.start))"
    guard let plan = try? before.editor().plan(command, for: provision, includesCopies: true) else { return false }
    let after = Understanding(before.applying(plan))
    let places = ChangedPlaces(plan) {
      position($0, before)
    } length: {
      $0.utf8.count
    }
    expectPlaces(plan, after, places, what)
    // What is read otherwise than it was numbered is told; the way back begins elsewhere.
    if plan.untouched.contains(where: { $0.obstacle == .misread }) { return true }
    // A range that cannot be written any more is told, and is wrong; so is "het vorige lid" in what is a first lid now.
    let told = plan.untouched.count { $0.obstacle == .unwritable || $0.obstacle == .relative }
    for (code, count) in Self.counts(after, .warning) where !explained.contains(code) {
      #expect(count <= (counts[code] ?? 0) + told, "\(what): \(code) \(after.findingLines(atLeast: .warning))")
    }

    let isInserted = if case .insert = command { true } else { false }
    let old = isInserted ? TextPoint(provision.line, 0) : provision.marker.start
    let place = places.position(of: position(old, before), isEnd: isInserted)
    let line = try #require(after.document.lines.line(at: place.row), "\(what)")
    let there = try #require(
      after.editor().provision(at: TextPoint(line, place.column), kind: provision.kind), "\(what)")
    if isInserted { #expect(there.number == provision.number, "\(what)") }
    let second = try after.editor().plan(back, for: there, includesCopies: true)
    expectSame(
      Understanding(after.applying(second)),
      except: plan.untouched.filter { $0.obstacle == .accidental || $0.obstacle == .relative }, what)
    return true
  }

  private func position(_ point: TextPoint, _ understanding: Understanding) -> ChangedPlaces.Position {
    ChangedPlaces.Position(row: understanding.line(point) - 1, column: point.offset)
  }

  /// What is left is found where the plan says, with the text that it says.
  private func expectPlaces(
    _ plan: RefactoringPlan, _ after: Understanding, _ places: ChangedPlaces, _ what: String
  ) {
    for place in plan.untouched where place.span.start != place.span.end {
      let start = places.position(of: position(place.span.start, before))
      let end = places.position(of: position(place.span.end, before), isEnd: true)
      guard let first = after.document.lines.line(at: start.row), let last = after.document.lines.line(at: end.row)
      else {
        Issue.record("\(what): \(before.text(place.span)) is nowhere")
        continue
      }
      let text = after.text(TextSpan(TextPoint(first, start.column), TextPoint(last, end.column)))
      #expect(text == before.editor().text(place.span, after: plan), "\(what)")
    }
  }

  private func expectSame(_ end: Understanding, except accidents: [RefactoringPlan.Untouched], _ what: String) {
    guard end.bytes != before.bytes else { return }
    let rows = Set(accidents.map { before.line($0.span.start) - 1 })
    #expect(end.document.lines.count == before.document.lines.count, "\(what)")
    for row in 0..<before.document.lines.count where !rows.contains(row) {
      let (old, new) = (before.document.lines.line(at: row)?.text, end.document.lines.line(at: row)?.text)
      guard old?.bytes != new?.bytes || old?.terminator != new?.terminator else { continue }
      Issue.record("\(what), line \(row + 1): “\(old?.string ?? "")” became “\(new?.string ?? "nothing")”")
      return
    }
  }

  /// Findings of a weight and above by code.
  private static func counts(_ understanding: Understanding, _ least: Severity) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in understanding.findings where finding.severity <= least { counts[finding.code, default: 0] += 1 }
    return counts
  }
}
