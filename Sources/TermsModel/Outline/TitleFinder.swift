import TermsSyntax

/// Finds the title of a provision: behind its number, or on the line below a number that stands alone.
enum TitleFinder {
  /// The line with the title.
  static func line(of provision: Provision, _ candidate: Candidate, _ lines: [Line]) -> Line? {
    guard candidate.marker.place == .lineStart || provision.kind == .article else { return nil }
    let line = lines[candidate.row]
    let scan = line.scan
    // "1.1 Definitions. The term …"
    if scan.shape.titleLength > 0, provision.kind != .point, candidate.marker.contentStart == scan.textStart {
      return line
    }
    switch provision.kind {
    case .chapter, .article, .annex:
      // "12. (1) The Minister …"
      guard candidate.isSetOff || candidate.marker.contentStart >= scan.textStart else { return nil }
      if candidate.shape.length == 0 {
        return below(candidate, lines, maximum: 80) ?? above(candidate, lines, maximum: 80)
      }
      guard candidate.shape.isTitleLike || candidate.isHeading || candidate.marker.style == .label else { return nil }
      // "Artikel 5. De leverancier levert …." is a text without a title.
      guard candidate.shape.isTitleLike || candidate.shape.length <= 60 && !candidate.shape.hasInnerStop else {
        return nil
      }
      return line
    case .paragraph:
      guard candidate.marker.style == .dotted || candidate.marker.style == .label,
        scan.markers.filter({ $0.place == .lineStart }).count == 1, candidate.shape.isTitleLike
      else { return nil }
      if candidate.marker.headingLevel > 0 { return line }
      guard candidate.shape.length <= 80, candidate.shape.wordCount <= 10, goesOn(candidate.row, lines) else {
        return nil
      }
      return line
    case .point:
      return nil
    }
  }

  /// The line's text up to the first marker inside it, without trailing spaces and emphasis marks.
  static func trimmed(_ line: Line, from start: Int) -> Range<Int> {
    let scan = line.scan
    if scan.shape.titleLength > 0, start == scan.textStart {
      let first = line.text.withBytes { bytes in
        var first = start
        while first < bytes.count, isTrim(bytes[first]) { first += 1 }
        return first
      }
      return first..<min(first + scan.shape.titleLength, line.text.count)
    }
    var end =
      line.scan.markers.first { $0.place != .lineStart && $0.range.lowerBound >= start }?.range.lowerBound
      ?? line.textEnd
    line.text.withBytes { bytes in
      while end > start {
        if isTrim(bytes[end - 1]) {
          end -= 1
        } else if let markup = LineMarkup.start(bytes, endingAt: end), markup >= start {
          end = markup
        } else {
          break
        }
      }
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
    // Behind the end of a page a sentence goes on.
    guard next < lines.count, lines[next].scan.kind == .text else { return false }
    let first = lines[next].scan.markers.first
    if let first, first.style == .dotted || first.style == .label { return false }
    if first == nil || first?.place != .lineStart {
      // A sentence cut by the line end is no title and text.
      return lines[next].scan.shape.startsUpper && (next > row + 1 || lines[next].scan.shape.length > 0)
    }
    return next > row + 1 || lines[row].scan.shape.length < 60
  }

  private static func isEmpty(_ line: Line) -> Bool { line.scan.kind == .blank || line.scan.kind == .page }

  /// The title over a label that stands alone on its line, as in articles of association.
  private static func above(_ candidate: Candidate, _ lines: [Line], maximum: Int32) -> Line? {
    let row = candidate.row - 1
    guard candidate.marker.style == .label, candidate.marker.unit == .article, row > 0,
      lines[row - 1].scan.kind != .text
    else { return nil }
    let scan = lines[row].scan
    guard scan.kind == .text, scan.markers.isEmpty, scan.shape.isTitleLike, scan.shape.length <= maximum,
      scan.shape.startsUpper
    else { return nil }
    return lines[row]
  }

  private static func below(_ candidate: Candidate, _ lines: [Line], maximum: Int32) -> Line? {
    var next = candidate.row + 1
    while next < lines.count, next <= candidate.row + 2, isEmpty(lines[next]) { next += 1 }
    guard next < lines.count, lines[next].scan.kind == .text else { return nil }
    let scan = lines[next].scan
    guard scan.markers.isEmpty, scan.shape.length <= maximum else { return nil }
    // A number alone above small letters is a heading only because of them.
    let isSmall = candidate.isHeading && next == candidate.row + 1 && scan.shape.isSmallTitle
    return scan.shape.isTitleLike || isSmall ? lines[next] : nil
  }
}
