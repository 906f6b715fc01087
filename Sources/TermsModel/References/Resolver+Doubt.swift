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
    let after = line.text.substring(reference.span.end.offset..<min(line.text.count, reference.span.end.offset + 60))
    let before = line.text.substring(max(0, reference.span.start.offset - 30)..<reference.span.start.offset)
    return isFollowedByName(after) || Self.isPrecededByName(before)
  }

  private func isFollowedByName(_ after: String) -> Bool {
    guard after.first == " " else { return false }
    let words = after.split(separator: " ").map { $0.prefix { $0.isLetter || $0 == "-" } }
    guard let first = words.first, !first.isEmpty else { return false }
    if ["daarvan", "ervan", "thereof"].contains(first.lowercased()) { return true }
    if first.first?.isUppercase == true { return component.terms.term(named: String(first)) == nil }
    guard ["van", "uit", "of"].contains(first.lowercased()), words.count > 1 else { return false }
    return ["de", "het", "een", "the", "bijlage", "annex", "schedule"].contains(words[1].lowercased())
  }

  private static func isPrecededByName(_ before: String) -> Bool {
    let trimmed = before.reversed().drop { $0 == " " }
    guard let mark = trimmed.first, mark == "," || mark == "(" else { return false }
    let words = String(trimmed.dropFirst().reversed()).split(separator: " ").suffix(2)
    return words.contains {
      $0.count >= 2 && $0.filter(\.isLetter).count >= 2 && $0.allSatisfy { $0.isUppercase || $0 == "-" }
    }
  }
}
