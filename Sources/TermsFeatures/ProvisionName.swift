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
    var text = LineMarkup.plainText(line.text, start.offset..<max(start.offset, end))
    if text.allSatisfy(\.isWhitespace), let following, following.marker.start.line === line {
      return firstWords(of: following)
    }
    if text.allSatisfy(\.isWhitespace), let row = document.lines.row(of: line),
      let below = document.lines.line(at: row + 1), below !== following?.marker.start.line
    {
      text = below.text.string
    }
    return text.shortened(to: 60)
  }
}

extension String {
  func trimmingPunctuation() -> String {
    var text = Substring(self)
    while let last = text.last, ".:-–—)*_".contains(last) { text.removeLast() }
    return String(text)
  }

  /// At most `limit` characters, cut behind a word with an ellipsis; white space at both ends goes.
  func shortened(to limit: Int) -> String {
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
}
