import TermsModel
import TermsSyntax

extension EditorDocument {
  /// What to put on a new line below a numbered clause or item so that its series goes on: `4.3 ` below 4.2, `c) ` below b).
  /// - Returns: nil when the line is not empty, when nothing numbered stands above it, and when the next number is taken.
  public func nextNumber(at point: TextPoint) -> (span: TextSpan, text: String)? {
    let line = point.line
    guard line.scan.kind == .blank, let above = model.preceding(line), above.scan.kind == .text,
      let provision = model.provision(at: TextPoint(above, above.text.count)),
      provision.kind == .paragraph || provision.kind == .point, provision.place == .lineStart,
      provision.printedMarker != nil,
      provision.textStart < TextPoint(above, above.text.count), let outline = provision.component?.outline
    else { return nil }
    let marker = provision.marker
    let indent = marker.start.line.text.substring(0..<marker.start.offset)
    let gap = marker.start.line.text.substring(marker.end.offset..<provision.textStart.offset)
    // A Markdown list whose numbers are all 1 goes on so.
    let before = outline.neighbour(of: provision, step: -1).map { text($0.marker) }
    guard let next = before == text(marker) ? before : Self.successor(of: text(marker)) else { return nil }
    if let sibling = outline.neighbour(of: provision, step: 1), text(sibling.marker) == next { return nil }
    return (TextSpan(line, 0..<line.text.count), indent + next + (gap.isEmpty && !next.hasSuffix(" ") ? " " : gap))
  }

  /// The marker with its last number or letter counted on; nil for Roman numerals, which may be letters.
  private static func successor(of marker: String) -> String? {
    var characters = Array(marker)
    guard let end = characters.lastIndex(where: { $0.isASCII && ($0.isNumber || $0.isLetter) }) else { return nil }
    if characters[end].isNumber {
      var start = end
      while start > 0, characters[start - 1].isASCII, characters[start - 1].isNumber { start -= 1 }
      guard let value = Int(String(characters[start...end])), value < 999 else { return nil }
      characters.replaceSubrange(start...end, with: Array(String(value + 1)))
      return String(characters)
    }
    let isSingle = end == 0 || !characters[end - 1].isLetter && !characters[end - 1].isNumber
    guard isSingle, let value = characters[end].asciiValue, !"hijuvwxyzHIJUVWXYZ".contains(characters[end]) else {
      return nil
    }
    characters[end] = Character(Unicode.Scalar(value + 1))
    return String(characters)
  }
}
