import TermsModel

/// A stretch of one line.
struct TextPiece {
  let line: Line
  let range: Range<Int>
}

extension DocumentModel {
  /// The text from one place to another, line by line; of a long text the beginning.
  func pieces(from start: TextPoint, to end: TextPoint, atMost count: Int = 40) -> [TextPiece] {
    guard start < end else { return [] }
    var pieces: [TextPiece] = []
    var line = start.line
    while pieces.count < count {
      let low = line === start.line ? start.offset : 0
      let high = line === end.line ? end.offset : line.text.count
      if low < high { pieces.append(TextPiece(line: line, range: low..<high)) }
      guard line !== end.line, let next = following(line), next.order <= end.line.order else { break }
      line = next
    }
    return pieces
  }

  /// A provision's own text and that of what stands inside it, without its marker.
  func text(of provision: Provision) -> [TextPiece] { pieces(from: provision.textStart, to: provision.end) }

  /// A provision's own text, up to the next provision.
  func ownText(of provision: Provision) -> [TextPiece] {
    let next = provision.component?.outline.following(provision)?.marker.start
    return pieces(from: provision.textStart, to: next ?? provision.end)
  }
}

extension TextSpan {
  /// The text; a line end in it is a space.
  var string: String {
    guard start.line !== end.line else {
      return start.line.text.substring(start.offset..<max(start.offset, end.offset))
    }
    return start.line.text.substring(start.offset..<start.line.text.count) + " "
      + end.line.text.substring(0..<end.offset)
  }

  /// What stands behind it on its last line, at most `count` bytes.
  func following(_ count: Int) -> String {
    let text = end.line.text
    return text.substring(end.offset..<min(text.count, end.offset + count))
  }

  /// What stands before it on its first line, at most `count` bytes.
  func preceding(_ count: Int) -> String {
    start.line.text.substring(max(0, start.offset - count)..<start.offset)
  }
}

extension Provision {
  /// What it is about: its title or that of its article, shortened; empty without one.
  var caption: String {
    let titled = sequence(first: self) { $0.parent }.first { $0.title != nil && !$0.isDivision }
    let text = titled?.titleText ?? ""
    return text.count <= 50 ? text : String(text.prefix(48)) + "…"
  }

  /// `26.1 (Aanvang van de dienst)`, or the number alone.
  var nameAndCaption: String { caption.isEmpty ? name : "\(name) (\(caption))" }
}

extension Line {
  /// Whether a place on this line belongs to the paragraph that opens with a provision: no blank line stands between.
  func continues(_ provision: Provision, in model: DocumentModel) -> Bool {
    var line = self
    var count = 0
    while line !== provision.line {
      guard count < 30, line.scan.kind == .text, let above = model.preceding(line) else { return false }
      line = above
      count += 1
    }
    return true
  }
}
