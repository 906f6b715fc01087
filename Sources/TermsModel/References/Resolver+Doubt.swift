import TermsSyntax

/// What stands right around a reference that leads nowhere and says that it may not mean this document.
extension Resolver {
  /// `artikel 14 UAV 2012`, `artikel 14 van de koopovereenkomst`, `de DNR 2011, artikel 14`: a name that nobody can know.
  func mayMeanAnother(_ reference: Reference, _ line: Line) -> Bool {
    if reference.syntax.hasSign, !component.outline.numbers.areParagraphs,
      !isSectionOfArticle(reference.syntax, reference.source)
    {
      return true
    }
    guard reference.syntax.tail.isOpen, reference.syntax.form != .title, reference.span.end.line === line else {
      return false
    }
    if isSource(reference, line) || isNumberOfCode(reference, line) || isAnnounced(reference, line) { return true }
    let after = line.text.substring(reference.span.end.offset..<min(line.text.count, reference.span.end.offset + 60))
    let before = line.text.substring(max(0, reference.span.start.offset - 30)..<reference.span.start.offset)
    return isFollowedByName(after) || Self.isPrecededByName(before)
  }

  private func isFollowedByName(_ after: String) -> Bool {
    // "artikel 5, onder a, van de wet", "onder **a** , van de wet"
    let behind = after.drop { $0 == " " }
    if behind.first == "," {
      let words = behind.dropFirst().split(separator: " ", maxSplits: 2)
      guard words.count > 1, let source = Self.sources[words[0].lowercased()] else { return false }
      return source.contains(words[1].lowercased())
    }
    guard after.first == " " else { return false }
    let words = after.split(separator: " ").map { $0.prefix { $0.isLetter || $0 == "-" } }
    guard let first = words.first, !first.isEmpty else { return false }
    if ["daarvan", "ervan", "thereof"].contains(first.lowercased()) { return true }
    if first.first?.isUppercase == true { return component.terms.term(named: String(first)) == nil }
    guard ["van", "uit", "of"].contains(first.lowercased()), words.count > 1 else { return false }
    // "section 5.2 of ISO 27001"
    if words[1].count >= 2, words[1].allSatisfy(\.isUppercase), component.terms.term(named: String(words[1])) == nil {
      return true
    }
    return ["de", "het", "een", "the", "bijlage", "annex", "schedule"].contains(words[1].lowercased())
  }

  /// What follows a comma and says whose articles are meant; "of de" goes on with another thing.
  private static let sources: [String: Set<String>] = [
    "van": ["de", "het", "een", "die", "dat"], "uit": ["de", "het"], "of": ["the", "that"],
  ]

  private static func isPrecededByName(_ before: String) -> Bool {
    let trimmed = before.reversed().drop { $0 == " " }
    guard let mark = trimmed.first, mark == "," || mark == "(" else { return false }
    let words = String(trimmed.dropFirst().reversed()).split(separator: " ").suffix(2)
    return words.contains {
      $0.count >= 2 && $0.filter(\.isLetter).count >= 2 && $0.allSatisfy { $0.isUppercase || $0 == "-" }
    }
  }

  /// `… to be forgotten (Art. 17)`: alone in parentheses, abbreviated, and above all articles here, it tells the source of a
  /// right that the text around it names.
  private func isSource(_ reference: Reference, _ line: Line) -> Bool {
    guard citesWholeArticles(reference), reference.syntax.members.count == 1,
      case .aboveHighest? = reference.targets.first?.missing
    else { return false }
    let (start, end) = (reference.span.start.offset, reference.span.end.offset)
    return line.text.withBytes { bytes in
      guard start > 0, end < bytes.count, bytes[start - 1] == UInt8(ascii: "("), bytes[end] == UInt8(ascii: ")") else {
        return false
      }
      return bytes[start] == UInt8(ascii: "A") && bytes[start..<end].contains(UInt8(ascii: "."))
    }
  }

  /// `FAR section 12.212`, `section 252.227-7014`: a code of rules, by the abbreviation in front or by the number's form.
  private func isNumberOfCode(_ reference: Reference, _ line: Line) -> Bool {
    let (start, end) = (reference.span.start.offset, reference.span.end.offset)
    let name = line.text.withBytes { bytes -> Range<Int>? in
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-"), bytes[end + 1] &- 48 < 10 { return 0..<0 }
      // In a text of capitals every word looks like an abbreviation.
      guard start >= 3, bytes[start] | 0x20 == bytes[start], bytes[start - 1] == 0x20 else { return nil }
      var first = start - 1
      while first > 0, bytes[first - 1] &- 65 < 26 { first -= 1 }
      return start - 1 - first >= 3 && (first == 0 || bytes[first - 1] == 0x20) ? first..<start - 1 : nil
    }
    guard let name else { return false }
    return name.isEmpty || component.terms.term(named: line.text.substring(name)) == nil
  }
}
