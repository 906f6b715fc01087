import TermsSyntax

/// Finds the title of a provision: behind its number, or on the line below a number that stands alone.
enum TitleFinder {
  /// The line with the title.
  static func line(of provision: Provision, _ candidate: Candidate, _ lines: [Line]) -> Line? {
    guard candidate.marker.place == .lineStart || provision.kind == .article else { return nil }
    let line = lines[candidate.row]
    let scan = line.scan
    switch provision.kind {
    case .chapter, .article, .annex:
      if candidate.shape.length == 0 { return below(candidate.row, lines, maximum: 80) }
      guard candidate.shape.isTitleLike || candidate.isHeading || candidate.marker.style == .label else { return nil }
      // "Artikel 5. De leverancier levert …." is a text without a title.
      guard candidate.shape.isTitleLike || candidate.shape.length <= 60 && !candidate.shape.hasInnerStop else {
        return nil
      }
      return line
    case .paragraph:
      guard candidate.marker.style == .dotted, scan.markers.filter({ $0.place == .lineStart }).count == 1,
        candidate.shape.isTitleLike, candidate.shape.length <= 80, candidate.shape.wordCount <= 10,
        goesOn(candidate.row, lines)
      else { return nil }
      return line
    case .point:
      return nil
    }
  }

  /// The line's text up to the first marker inside it, without trailing spaces and emphasis marks.
  static func trimmed(_ line: Line, from start: Int) -> Range<Int> {
    var end =
      line.scan.markers.first { $0.place != .lineStart && $0.range.lowerBound >= start }?.range.lowerBound
      ?? line.textEnd
    line.text.withBytes { bytes in
      while end > start, isTrim(bytes[end - 1]) { end -= 1 }
    }
    return start..<max(start, end)
  }

  private static func isTrim(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x2A || byte == 0x5F || byte == 0x23
  }

  /// A clause has a title of its own when its text follows below it: a list, or text without a number.
  private static func goesOn(_ row: Int, _ lines: [Line]) -> Bool {
    var next = row + 1
    while next < lines.count, lines[next].scan.kind == .blank { next += 1 }
    guard next < lines.count, lines[next].scan.kind == .text else { return false }
    let first = lines[next].scan.markers.first
    if let first, first.style == .dotted || first.style == .label { return false }
    if first == nil || first?.place != .lineStart {
      // A sentence cut by the line end is no title and text.
      return lines[next].scan.shape.startsUpper && (next > row + 1 || lines[next].scan.shape.length > 0)
    }
    return next > row + 1 || lines[row].scan.shape.length < 60
  }

  private static func below(_ row: Int, _ lines: [Line], maximum: Int32) -> Line? {
    var next = row + 1
    while next < lines.count, next <= row + 2, lines[next].scan.kind == .blank { next += 1 }
    guard next < lines.count, lines[next].scan.kind == .text else { return nil }
    let scan = lines[next].scan
    guard scan.markers.isEmpty, scan.shape.isTitleLike, scan.shape.length <= maximum else { return nil }
    return lines[next]
  }
}
