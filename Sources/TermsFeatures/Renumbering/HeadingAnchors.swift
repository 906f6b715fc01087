import TermsModel

/// Links to headings of a Markdown text: `[artikel 5](#artikel-5-duur)`. Their targets are made from the heading's words,
/// number included, as GitHub and most others do it.
struct HeadingAnchors {
  private var slugs: [String: String] = [:]

  /// - Parameter edits: what changes in the line of a provision.
  init(_ provisions: [Provision], edits: (Provision) -> [(range: Range<Int>, text: String)]) {
    for provision in provisions {
      guard let marker = provision.numberMarker, marker.headingLevel > 0 else { continue }
      let old = provision.line.text.bytes
      var new = old
      for edit in edits(provision).reversed() { new.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
      slugs[Self.slug(old)] = Self.slug(new)
    }
  }

  private static func slug(_ heading: [UInt8]) -> String {
    var text = String(decoding: heading, as: UTF8.self)[...]
    while text.last?.isWhitespace == true || text.last == "#" { text.removeLast() }
    text = text.drop { $0 == "#" || $0.isWhitespace || $0 == ">" }
    var slug = ""
    for character in text.lowercased() {
      if character == " " { slug.append("-") }
      if character.isLetter || character.isNumber || character == "-" || character == "_" { slug.append(character) }
    }
    return slug
  }

  /// The link targets on a line that change.
  func edits(_ line: Line) -> [TextReplacement] {
    guard !slugs.isEmpty else { return [] }
    let bytes = line.text.bytes
    var edits: [TextReplacement] = []
    var start = 0
    while let open = Self.find("](#", in: bytes, from: start) {
      let first = open + 3
      guard let end = bytes[first...].firstIndex(of: UInt8(ascii: ")")) else { break }
      let old = String(decoding: bytes[first..<end], as: UTF8.self)
      if let new = slugs[old], new != old {
        edits.append(TextReplacement(span: TextSpan(line, first..<end), text: new))
      }
      start = end
    }
    return edits
  }

  private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    text.withUTF8Buffer { wanted in
      guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
      return (start...bytes.count - wanted.count).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
  }
}
