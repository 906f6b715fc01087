import TermsModel
import TermsSyntax

/// Names of provisions as people read them: number, then title or first words.
extension EditorDocument {
  /// `24.1 Garantie`, `22.7 De Opdrachtgever …`, `Hoofdstuk 2 Het verlenen van diensten`.
  public func name(of provision: Provision) -> String {
    let label = heading(of: provision)
    let text = title(of: provision) ?? firstWords(of: provision)
    if label.isEmpty { return text.isEmpty ? "…" : text }
    return text.isEmpty ? label : "\(label) \(text)"
  }

  /// The number with the label of a chapter or annex: `24.1`, `Module A`.
  public func heading(of provision: Provision) -> String {
    guard let number = provision.number else { return provision.unit == nil ? "" : printedLabel(provision, nil) }
    return provision.isDivision ? printedLabel(provision, number) : provision.name
  }

  /// The title, when there is one.
  func title(of provision: Provision) -> String? {
    provision.title.map { LineMarkup.plainText($0.start.line.text, $0.start.offset..<$0.end.offset) }
  }

  /// A chapter's label and number as printed, without final punctuation; `ModuleA.` gets its space back.
  private func printedLabel(_ provision: Provision, _ number: ProvisionNumber?) -> String {
    var words = text(provision.marker)
      .split { $0 == " " || $0 == "\t" || $0 == "#" || $0 == "*" }
      .map { String($0).trimmingPunctuation() }
      .filter { !$0.isEmpty }
    if words.count == 1, provision.unit != nil, let number, let glued = words.first {
      let label = glued.prefix { $0.isLetter && !$0.isUppercase || $0 == glued.first }
      words = [String(label), number.description]
    }
    return words.joined(separator: " ")
  }

  /// The first words of the text, cut at a word.
  private func firstWords(of provision: Provision) -> String {
    let start = provision.textStart
    let line = start.line
    var end = line.textEnd
    let following = provision.component?.outline.following(provision)
    // Up to the next provision on the same line.
    if let next = following?.marker.start, next.line === line { end = next.offset }
    // A line may be as long as a book.
    let near = start.offset..<max(start.offset, min(end, start.offset + Self.mostRead))
    let opening = LineMarkup.plainText(line.text, near).shortened(to: Self.mostShown)
    if opening.last == "…" { return opening }
    var text = LineMarkup.plainText(line.text, start.offset..<max(start.offset, end))
    if text.allSatisfy(\.isWhitespace), let following, following.marker.start.line === line {
      return firstWords(of: following)
    }
    if text.allSatisfy(\.isWhitespace), let row = document.lines.row(of: line),
      let below = document.lines.line(at: row + 1), below !== following?.marker.start.line
    {
      text = below.text.string
    }
    return text.shortened(to: Self.mostShown)
  }

  /// So many characters of a text name it, and that many bytes hold them nearly always.
  private static let mostShown = 60
  private static let mostRead = 400
}

extension String {
  func trimmingPunctuation() -> String {
    var text = Substring(self)
    while let last = text.last, ".:-–—)*_".contains(last) { text.removeLast() }
    return String(text)
  }

  /// At most `limit` characters, cut behind a word with an ellipsis; white space at both ends goes.
  func shortened(to limit: Int) -> String {
    if let short = utf8.withContiguousStorageIfAvailable({ Self.shortened($0, to: limit) }) ?? nil { return short }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    // A character takes a byte at least.
    guard text.utf8.count > limit,
      let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex
    else { return String(text) }
    var cut = text[..<end]
    if let space = cut.lastIndex(where: \.isWhitespace), cut.distance(from: cut.startIndex, to: space) > limit / 2 {
      cut = cut[..<space]
    }
    return cut + "…"
  }

  /// The same of ASCII, where a byte is a character; nil when it is something else. Only a line end of two bytes is one as well.
  private static func shortened(_ bytes: UnsafeBufferPointer<UInt8>, to limit: Int) -> String? {
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte &- 0x09 < 4 }
    guard let start = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
    else {
      return ""
    }
    let text = UnsafeBufferPointer(rebasing: bytes[start...last])
    guard text.count > limit else { return String(decoding: text, as: UTF8.self) }
    var end = limit
    if let space = text[..<limit].lastIndex(where: isBlank), space > limit / 2 { end = space }
    return String(decoding: text[..<end], as: UTF8.self) + "…"
  }
}
