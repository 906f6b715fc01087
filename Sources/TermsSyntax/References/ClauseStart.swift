/// Tells a clause that begins on the next line from the number of a reference that the line end cut: `… volgens artikel` above
/// `2.2 De koper betaalt` is a sentence that somebody is still typing.
struct ClauseStart {
  let line: LineTokens

  /// Whether a clause begins with the number at `index`, the first token of the next line: words follow that begin a
  /// sentence, or it comes behind the number that opens the own line.
  func isAt(_ index: Int) -> Bool {
    guard line[index].isNumber, let value = line.number(line[index]), !value.hasColon, !value.isOrdinal,
      let number = line.provisionNumber(line[index])
    else { return false }
    var next = index + 1
    let isPunctuated = line[next].isGlued && (line[next].symbol == .period || line[next].symbol == .closeParenthesis)
    if isPunctuated { next += 1 }
    // "artikel⏎6.1 AVG" names a law.
    guard line.has(next), line[next].isWord, line[next].isCapitalised, !line[next].isGlued,
      !line[next].flags.contains(.allCapitals) || line[next].length > 6
    else { return false }
    // Behind "artikel⏎1.2." a sentence begins anyway.
    if number.depth > 1, !isPunctuated, Self.openers.contains(line[next].payload) { return true }
    return (number.depth > 1 || isPunctuated) && followsOwn(number)
  }

  /// 2.2 or 3.1 behind 2.1, 2.1.1 inside it, "4." behind "3.".
  private func followsOwn(_ number: ProvisionNumber) -> Bool {
    guard let own = line.provisionNumber(line[0]), let last = own.last, line[0].isNumber else { return false }
    if number == own.parent.appending(last.next) || number == own.appending(NumberComponent(1)) { return true }
    guard own.depth > 1, let around = own.parent.last else { return false }
    return number == own.parent.parent.appending(around.next).appending(NumberComponent(1))
  }

  /// Words that begin sentences, and stand behind no number that is cited.
  private static let openers = Set(
    """
    de het een dit deze die in op bij als indien voor na met van aan ter wij hij zij alle elke iedere partijen wanneer tenzij \
    ingeval onder door zodra zolang geen onverminderd behoudens the this these if any all each where when for by on at we you \
    upon unless no neither in as subject nothing
    """.split(separator: " ").map { Folding.hash($0) })
}
