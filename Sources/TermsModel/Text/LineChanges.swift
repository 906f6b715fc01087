import TermsSyntax

/// What edits have done to the lines since the model was last brought up to date. Several edits of one line are one change.
struct LineChanges {
  struct Entry {
    let line: Line
    /// What the model knows of the line; nil for a line that it has not seen.
    let before: LineScan?
    /// The line is still in the document.
    var isPresent: Bool
    /// Lines beside it are gone, or new.
    var isBesideGone = false
    /// The line's own text or scan changed, or it came or went; else only its neighbours did.
    var isOwn: Bool
  }

  private(set) var entries: [ObjectIdentifier: Entry] = [:]

  var isEmpty: Bool { entries.isEmpty }

  /// A known line takes another text or scan: call it before it does.
  mutating func willChange(_ line: Line) {
    let key = ObjectIdentifier(line)
    if entries[key] == nil {
      entries[key] = Entry(line: line, before: line.scan, isPresent: true, isOwn: true)
    } else {
      entries[key]?.isOwn = true
    }
  }

  /// Something beside the line changed.
  /// - Parameter isBesideGone: lines beside it went or came.
  mutating func touch(_ line: Line, isBesideGone: Bool) {
    let key = ObjectIdentifier(line)
    if entries[key] == nil { entries[key] = Entry(line: line, before: line.scan, isPresent: true, isOwn: false) }
    if isBesideGone { entries[key]?.isBesideGone = true }
  }

  mutating func insert(_ line: Line) {
    entries[ObjectIdentifier(line)] = Entry(line: line, before: nil, isPresent: true, isOwn: true)
  }

  mutating func remove(_ line: Line) {
    let key = ObjectIdentifier(line)
    guard let entry = entries[key] else {
      entries[key] = Entry(line: line, before: line.scan, isPresent: false, isOwn: true)
      return
    }
    if entry.before == nil {
      entries[key] = nil
    } else {
      entries[key] = Entry(line: line, before: entry.before, isPresent: false, isOwn: true)
    }
  }

  mutating func removeAll() { entries.removeAll(keepingCapacity: entries.count < 64) }
}
