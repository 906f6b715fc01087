import JSONRPC

/// A text that is asked for what stands in a range of JSON (LSP 3.17, Range).
public struct RangedText: Sendable {
  private let text: String
  private let encoding: ClientDocument.Encoding
  /// Where each line starts.
  private let starts: [String.Index]

  /// A text, with columns counted in `encoding`.
  public init(_ text: String, _ encoding: ClientDocument.Encoding = .utf16) {
    self.text = text
    self.encoding = encoding
    var starts = [text.startIndex]
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if Self.endsLine(text[index]) { starts.append(next) }
      index = next
    }
    self.starts = starts
  }

  /// Whether a character is a line end of LSP 3.17, Text Documents; a Swift newline is more.
  public static func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  /// The text of a range; nil when an end is outside the text or inside a character's units.
  public subscript(range: JSONValue?) -> String? {
    indices(range).map { String(text[$0]) }
  }

  /// Where a range stands in the text; nil when an end is outside the text or inside a character's units.
  public func indices(_ range: JSONValue?) -> Range<String.Index>? {
    guard let start = index(range?["start"]), let end = index(range?["end"]), start <= end else { return nil }
    return start..<end
  }

  /// The text after edits, each about the text as it is; nil when one lies outside or two overlap.
  public func applying(_ edits: [JSONValue]) -> String? {
    var places: [(range: Range<String.Index>, text: String)] = []
    for edit in edits {
      guard let range = indices(edit["range"]), let new = edit["newText"]?.string else { return nil }
      places.append((range, new))
    }
    places.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var result = ""
    var place = text.startIndex
    for (range, new) in places {
      guard place <= range.lowerBound else { return nil }
      result += text[place..<range.lowerBound] + new
      place = range.upperBound
    }
    return result + text[place...]
  }

  private func index(_ position: JSONValue?) -> String.Index? {
    guard let line = position?["line"]?.int, let column = position?["character"]?.int, starts.indices.contains(line),
      column >= 0
    else { return nil }
    let limit = line + 1 < starts.count ? text.index(before: starts[line + 1]) : text.endIndex
    let found =
      switch encoding {
      case .utf8: text.utf8.index(starts[line], offsetBy: column, limitedBy: limit)
      case .utf16: text.utf16.index(starts[line], offsetBy: column, limitedBy: limit)
      case .utf32: text.unicodeScalars.index(starts[line], offsetBy: column, limitedBy: limit)
      }
    return found.flatMap { $0.samePosition(in: text.unicodeScalars) }
  }
}
