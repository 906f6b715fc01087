/// Nouns that speak of a kind and not of the one thing that was defined.
extension OtherSense {
  /// `you`; `the entire agreement`; `products or services`; and in English whatever thing has no `the` or `this` before it:
  /// `constitutes agreement`, `our services`, `a search for services`.
  func isGeneric(_ range: Range<Int>) -> Bool {
    let index = range.lowerBound
    let word = tokens[index].payload
    if range.count == 1, Self.pronouns.contains(word) || isEnglish && isAttribute(index) { return true }
    guard index > 0 else { return isEnglish && !isPerson(range) && wordAbove != .the && wordAbove != .this }
    let before = tokens[index - 1]
    if before.isWord, !before.isCapitalised, Self.kindred.contains(before.payload) { return true }
    if isAlternative(range) || isNamedKind(index) { return true }
    guard isEnglish, !isPerson(range) else { return false }
    if isOneOfSeveral(range) || before.keyword == .the && isToldApart(range.upperBound) { return true }
    return !isDefinite(before, at: index - 1)
  }

  /// `the service levels`, `the order form`: it says of what kind the noun behind it is.
  private func isAttribute(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    return !tokens[index].isCapitalised && next.isWord && !next.isCapitalised && Self.heads.contains(next.payload)
  }

  private static let heads = Folding.hashes(
    """
    level levels desk desks credit credits window windows hours catalogue catalogues description descriptions form forms \
    number numbers manager managers team teams industry industries sector sectors line lines range ranges
    """)

  /// A person, or what is that person's: `authorised user`, `customer data`. Both may stand without an article.
  private func isPerson(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].isWord && PartyWords.isPerson(tokens[$0].payload) }
  }

  /// `a Nimbus customer`: a name says whose.
  private func isNamedKind(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].isWord, tokens[index - 1].isCapitalised else { return false }
    return tokens[index - 2].isWord && tokens[index - 2].keyword == .a
  }

  /// `the content you post`, `the terms of the licence`, `the services described below`: what follows says which is meant.
  private func isToldApart(_ index: Int) -> Bool {
    let next = tokens[index]
    guard next.isWord else { return false }
    if next.keyword == .of { return tokens[index + 1].isWord }
    return Self.tellingApart.contains(next.payload)
  }

  private static let tellingApart = Folding.hashes(
    "that you we they between described provided offered listed specified")

  private func isDefinite(_ before: Token, at index: Int) -> Bool {
    guard before.isWord else { return false }
    if before.keyword == .the || before.keyword == .this || Self.pointing.contains(before.payload) { return true }
    // "this service agreement", "the present agreement"
    guard index > 0, !before.isCapitalised, before.keyword == .none else { return false }
    return tokens[index - 1].keyword == .this || Self.present.contains(before.payload)
  }

  /// `eindgebruikers of opdrachtgevers`, `goods or products`: beside another ordinary word.
  private func isAlternative(_ range: Range<Int>) -> Bool {
    let index = range.lowerBound
    guard index > 1, tokens[index - 1].keyword == (isEnglish ? .or : .of), isEnglish || isPerson(range) else {
      return false
    }
    let other = tokens[index - 2]
    guard other.isWord, !other.isCapitalised, other.keyword == .none, other.length > 3,
      !FunctionWords.contains(other.payload)
    else { return false }
    let article = index > 2 ? tokens[index - 3] : other
    if article.isWord, article.keyword == .the || article.keyword == .this { return false }
    // The other side of the agreement: "huurder of verhuurder".
    return !PartyWords.isPerson(other.payload)
  }

  /// `the service or feature`, `the services and products`: one of a row of things.
  private func isOneOfSeveral(_ range: Range<Int>) -> Bool {
    let next = tokens[range.upperBound]
    guard next.keyword == .or else { return false }
    let other = tokens[range.upperBound + 1]
    return other.isWord && !other.isCapitalised && other.keyword == .none && !FunctionWords.contains(other.payload)
  }

  private static let pronouns = Folding.hashes(
    "you your yours we us our ours i me my u uw jij je jouw wij we ons onze ik mij mijn")

  /// What stands before the one thing that was spoken of.
  private static let pointing = Folding.hashes("those said")
  private static let present = Folding.hashes("present foregoing aforementioned aforesaid above underlying")

  /// What parts a thing or a person from the one that was defined.
  private static let kindred = Folding.hashes(
    """
    entire whole full complete exclusive binding legal prior previous earlier former future separate similar competing \
    prospective potential relevant respective corresponding end promotional following \
    gehele volledige bindende juridische afzonderlijke eerdere vorige toekomstige bestaande soortgelijke gelijksoortige \
    aparte potentiële desbetreffende vergelijkbare nieuwe concurrerende
    """)
}
