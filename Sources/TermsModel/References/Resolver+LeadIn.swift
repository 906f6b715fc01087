import TermsSyntax

/// Items below a text that names another document cite that: `for the EU SCCs: (a) Clause 7 …`, `The Lease is amended as
/// follows: (a) …`.
extension Resolver {
  /// How far above a reference such a text may stand, in lines. What stands there may change alone, so an edit looks at what
  /// cites nothing on as many lines below it (``DocumentModel/unsettledLines(below:)``).
  static let leadInReach = 24

  /// Whether the units around a reference, or the text before it on its line, say that another document is meant.
  func isAnnounced(_ reference: Reference, _ line: Line) -> Bool {
    let citesClauses = reference.syntax.form == .absolute && reference.syntax.members.first?.unit == .article
    let start = reference.span.start.offset
    guard citesClauses, let source = reference.source, let row = model.document.lines.row(of: line) else {
      return false
    }
    if line.scan.namesOthers,
      isOfAnother(LeadIn(line.text.withBytes { Array($0[max(0, start - Self.mostBytes)..<start]) }))
    {
      return true
    }
    var child = source
    while let unit = child.parent, !unit.isDivision {
      guard let above = model.document.lines.row(of: unit.line), row - above <= Self.leadInReach else { return false }
      if unit.line !== line, let text = text(from: unit.line, to: child.line), isOfAnother(LeadIn(text)) { return true }
      child = unit
    }
    return false
  }

  /// The first lines of a unit, up to the first unit inside it; nil when none of them may name a document.
  private func text(from first: Line, to end: Line) -> [UInt8]? {
    var lines: [Line] = []
    var line: Line? = first
    while lines.count < Self.mostLines, let current = line, current !== end {
      // What is behind its first unit belongs to that.
      if current !== first, current.scan.markers.first?.place == .lineStart { break }
      lines.append(current)
      line = model.following(current)
    }
    guard lines.contains(where: { $0.scan.namesOthers }) else { return nil }
    return lines.reduce(into: []) { text, line in
      line.text.withBytes { text += $0.prefix(Self.mostBytes) }
      text.append(UInt8(ascii: " "))
    }
  }

  private static let mostLines = 5
  private static let mostBytes = 4096

  private func isOfAnother(_ text: LeadIn) -> Bool {
    text.clauses.contains { !isOwnDocument($0) }
      || text.isOpen && (text.saysChanges || text.documents.contains { !isOwnDocument($0) })
  }
}

extension DocumentModel {
  /// The lines below some changes that cite what was not found and may now mean another document, or did before: a text that
  /// names one changed above them, or lines came or went between.
  func unsettledLines(below changes: LineChanges) -> Set<Line> {
    let unsettled = references.unsettled
    guard !unsettled.isEmpty else { return [] }
    let entries = changes.entries.values
    guard entries.count <= Resolver.leadInReach else { return unsettled }
    let hasLost = entries.contains { !$0.isPresent && $0.before?.namesOthers == true }
    var found = Set<Line>()
    for entry in entries where entry.isPresent {
      guard let row = document.lines.row(of: entry.line) else { continue }
      let isNamed = entry.isOwn && (entry.line.scan.namesOthers || entry.before?.namesOthers == true)
      let isMoved = entry.isBesideGone || entry.hasOtherLayout
      guard isNamed || isMoved && (hasLost || namesOthers(above: row)) else { continue }
      document.lines.forEach(in: row..<min(document.lines.count, row + Resolver.leadInReach + 2)) { _, below in
        if unsettled.contains(below) { found.insert(below) }
        return true
      }
    }
    return found
  }

  private func namesOthers(above row: Int) -> Bool {
    var isNamed = false
    document.lines.forEach(in: max(0, row - Resolver.leadInReach - 1)..<row) { _, line in
      isNamed = line.scan.namesOthers
      return !isNamed
    }
    return isNamed
  }
}

extension LineChanges.Entry {
  /// The line is new, or opens something now and did not before, or the other way round.
  fileprivate var hasOtherLayout: Bool {
    before.map { isOwn && $0.markers.isEmpty != line.scan.markers.isEmpty } ?? true
  }
}

extension LineScan {
  fileprivate var namesOthers: Bool { features.contains(.otherDocuments) }
}
