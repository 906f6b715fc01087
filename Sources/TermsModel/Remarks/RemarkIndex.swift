import TermsSyntax

/// The lines with remarks, and whether what they rule out may have changed.
struct RemarkIndex {
  private var lines: Set<Line> = []
  /// Counts the changes of what they rule out, apart from lines that merely moved.
  private(set) var revision: Int
  /// What they rule out, once somebody has asked.
  private var known: Suppression?

  init(following old: RemarkIndex? = nil) { revision = old.map { $0.revision + 1 } ?? 0 }

  var isEmpty: Bool { lines.isEmpty }

  /// Takes in what a line says now.
  mutating func note(_ line: Line) {
    guard !line.scan.remarks.isEmpty else { return remove(line) }
    lines.insert(line)
    touch()
  }

  mutating func remove(_ line: Line) {
    if !lines.isEmpty, lines.remove(line) != nil { touch() }
  }

  /// What the remarks mean is to be worked out anew.
  mutating func touch() {
    revision += 1
    known = nil
  }

  mutating func suppression(next: (Line) -> Line?) -> Suppression {
    if let known { return known }
    let made = Suppression(lines.sorted { $0.order < $1.order }, next: next)
    known = made
    return made
  }
}

extension DocumentModel {
  /// Which findings the remarks in the text rule out.
  public var suppression: Suppression { remarks.suppression { lineMeant(below: $0) } }

  /// While this stays, so does what ``suppression`` says of each line.
  public var remarkRevision: Int { remarks.revision }

  /// So many lines below a remark the next line with text is looked for.
  private static let reach = 8

  /// The next line with text; other remarks and blank lines may stand between, as formatters put them there.
  private func lineMeant(below line: Line) -> Line? {
    guard let row = document.lines.row(of: line) else { return nil }
    return document.lines.lines(in: row + 1..<row + 1 + Self.reach).first { !Self.isPassedOver($0) }
  }

  private static func isPassedOver(_ line: Line) -> Bool {
    line.scan.kind == .blank || line.scan.kind == .skipped && !line.scan.remarks.isEmpty
  }

  /// Looks again at what remarks about the next line mean when lines changed below one.
  func touchRemarks(above changed: [LineChanges.Entry]) {
    guard !remarks.isEmpty, changed.contains(where: { isMeant($0.line) }) else { return }
    remarks.touch()
  }

  private func isMeant(_ line: Line) -> Bool {
    guard let row = document.lines.row(of: line) else { return false }
    for above in document.lines.lines(in: row - Self.reach..<row).reversed() {
      if above.scan.remarks.contains(where: { $0.verb == .disableNextLine }) { return true }
      if !Self.isPassedOver(above) { return false }
    }
    return false
  }
}
