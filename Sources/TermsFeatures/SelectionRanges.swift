import TermsModel
import TermsSyntax

extension EditorDocument {
  /// What a growing selection takes in at a place, from the inside out: word, expression, sentence, clause, article, chapter,
  /// document. Each holds the one before, and is larger.
  public func selections(at point: TextPoint) -> [TextSpan] {
    var spans = [word(at: point)]
    if let reference = model.reference(at: point) {
      if let member = reference.targets.last(where: { $0.span.touches(point) }) { spans.append(member.span) }
      spans.append(reference.span)
    } else if let (_, span) = model.term(at: point) {
      spans.append(span)
    }
    spans.append(sentence(at: point))
    for provision in model.provision(at: point)?.ancestors ?? [] { spans.append(trimmedSpan(of: provision)) }
    if let first = document.lines.line(at: 0), let last = document.lines.line(at: document.lines.count - 1) {
      spans.append(TextSpan(TextPoint(first, 0), TextPoint(last, last.text.count)))
    }
    return spans.reduce(into: []) { grown, span in
      guard let last = grown.last else {
        grown.append(span)
        return
      }
      if span != last, span.start <= last.start, last.end <= span.end { grown.append(span) }
    }
  }

  /// The letters and digits around a place; empty between others.
  private func word(at point: TextPoint) -> TextSpan {
    let line = point.line
    return line.text.withBytes { bytes in
      var start = min(point.offset, bytes.count)
      var end = start
      while start > 0, Self.isWord(bytes, start - 1) { start -= 1 }
      while end < bytes.count, Self.isWord(bytes, end) { end += 1 }
      return TextSpan(line, start..<end)
    }
  }

  /// A letter, a digit, or a full stop or colon between digits.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case 0x2E, 0x3A:
      index > 0 && index + 1 < bytes.count && isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The sentence around a place, as far as it stands on the line; the number in front of a clause is not part of it.
  private func sentence(at point: TextPoint) -> TextSpan {
    let line = point.line
    var floor = 0
    if let provision = model.provision(at: point), provision.textStart.line === line,
      provision.textStart.offset <= point.offset
    {
      floor = provision.textStart.offset
    }
    return line.text.withBytes { bytes in
      let at = min(max(point.offset, floor), bytes.count)
      var start = at
      while start > floor, !Self.endsSentence(bytes, start - 1) { start -= 1 }
      while start < at, bytes[start] == 0x20 { start += 1 }
      var end = at
      while end < bytes.count, !Self.endsSentence(bytes, end) { end += 1 }
      return TextSpan(line, start..<min(bytes.count, end + 1))
    }
  }

  /// A full stop, question or exclamation mark with white space and a capital behind it, or at the end of the line.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard [0x2E, 0x3F, 0x21].contains(bytes[index]) else { return false }
    guard index + 2 < bytes.count else { return true }
    return bytes[index + 1] == 0x20 && (0x41...0x5A).contains(bytes[index + 2])
  }
}
