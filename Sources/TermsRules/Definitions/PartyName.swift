import TermsModel
import TermsSyntax

/// Which terms are names of firms and persons, and how they are written.
enum PartyName {
  /// The definition tells an address, a register or a legal form, and the word is none for a role.
  static func isName(_ term: DefinedTerm, _ model: DocumentModel) -> Bool {
    guard term.isCapitalised, !PartyWords.contains(term.name) else { return false }
    return term.definitions.contains { definition in
      guard definition.isInText else { return false }
      let line = definition.line
      let body = definition.body
      var text = line.text.substring(body.start.offset..<min(body.end.offset, body.start.offset + 400))
      // In wrapped text the firm may stand on the line before.
      if let above = model.preceding(line), above.scan.kind == .text {
        text = above.text.string.suffix(200) + " " + text
      }
      return identifies(text)
    }
  }

  private static func identifies(_ text: String) -> Bool {
    let words = text.lowercased().split { !($0.isLetter || $0 == ".") }.map(String.init)
    return words.indices.contains { index in
      if identities.contains(words[index]) { return true }
      // A firm is registered somewhere; rights are "registered or unregistered".
      return participles.contains(words[index]) && words.indices.contains(index + 1)
        && places.contains(words[index + 1])
    }
  }

  /// `Ltd`, `LLP`, `GmbH`: the last word of a firm's name, in small letters.
  static func isLegalForm(_ word: String) -> Bool { legalForms.contains(word) }

  private static let legalForms: Set<String> = [
    "bv", "nv", "vof", "ltd", "limited", "llp", "llc", "inc", "plc", "gmbh", "corp", "corporation", "ag", "sarl", "co",
  ]

  private static let identities: Set<String> = [
    "gevestigd", "statutair", "ingeschreven", "kantoorhoudende", "kantoorhoudend", "b.v.", "bv", "n.v.", "nv", "v.o.f.",
    "vof", "b.v", "n.v", "eenmanszaak", "stichting", "ltd", "ltd.", "limited", "llp", "llc", "inc", "inc.", "plc",
    "gmbh",
  ]
  private static let participles: Set<String> = ["registered", "incorporated", "established"]
  private static let places: Set<String> = ["in", "at", "under", "office", "number", "with", "as", "company"]

  /// `ContactEngine`.
  static func hasInnerCapitals(_ name: String) -> Bool {
    name.split(separator: " ").contains {
      $0.dropFirst().contains(where: \.isUppercase) && $0.contains(where: \.isLowercase)
    }
  }

  /// The text of a span inside one line.
  static func text(_ span: TextSpan) -> String { span.start.line.text.substring(span.start.offset..<span.end.offset) }

  /// Whether a place has the very letters of the name, in capitals or not, on one line, and is not shouted: in capitals
  /// among words in capitals.
  static func isSpelled(_ span: TextSpan, _ term: DefinedTerm) -> Bool {
    let line = span.start.line
    guard span.end.line === line else { return false }
    let printed = text(span)
    // "Automattic group": a small letter may be meant.
    guard printed.lowercased() == term.name.lowercased(),
      printed.split(separator: " ").allSatisfy({ $0.first?.isLowercase == false })
    else { return false }
    guard !printed.contains(where: \.isLowercase) else { return true }
    let before = line.text.substring(0..<span.start.offset).split(separator: " ").last
    let after = line.text.substring(span.end.offset..<line.text.count).split(separator: " ").first
    return ![before, after].contains { word in
      guard let word, word.count(where: \.isLetter) > 1 else { return false }
      return !word.contains(where: \.isLowercase)
    }
  }
}
