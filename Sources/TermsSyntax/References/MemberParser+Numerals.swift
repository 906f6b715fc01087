/// The number of a member: digits, letters, Roman numerals, and what is written with spaces or dashes.
extension MemberParser {
  mutating func numeral(at index: Int, unit: UnitLabel, isFirst: Bool) -> (ProvisionNumber, Int)? {
    let token = line[index]
    guard line.has(index) else { return nil }
    if token.isNumber {
      isRoman = false
      guard let value = line.number(token) else { return nil }
      guard !value.isQuantity, let number = line.provisionNumber(token) else {
        guard value.hasColon else { return nil }
        hasColon = true
        return (ProvisionNumber([]), index + 1)
      }
      if value.hasColon { hasColon = true }
      guard isFirst || !isQuantity(index, value) && !hasParenthesisedNumbers else { return nil }
      // "lid 3 dagen" names no lid ("artikel 4 en 14 dagen" stops in the list).
      if unit == .lid || unit == .point, line[index + 1].keyword == .unit { return nil }
      if let suffixed = latinSuffix(at: index + 1, of: number) { return (suffixed, index + 2) }
      return (number, line[index + 1].symbol == .degree ? index + 2 : index + 1)
    }
    guard token.isWord else {
      if let counted = parenthesisedNumber(at: index, unit: unit) { return counted }
      guard unit == .point, token.symbol == .openParenthesis, line[index + 2].symbol == .closeParenthesis,
        let component = component(line[index + 1])
      else { return nil }
      isParenthesised = true
      return (ProvisionNumber(component), index + 3)
    }
    isParenthesised = false
    return letterNumeral(at: index, unit: unit)
  }

  /// `subsection (2)`, `leden (1) en (2)`.
  private mutating func parenthesisedNumber(at index: Int, unit: UnitLabel) -> (ProvisionNumber, Int)? {
    guard unit == .lid || unit == .paragraph, line[index].symbol == .openParenthesis, line[index + 1].isGlued,
      line[index + 2].symbol == .closeParenthesis, let value = line.number(line[index + 1]), value.depth == 1,
      !value.isQuantity, !value.hasColon, value.first.value > 0, value.first.value < 100
    else { return nil }
    isRoman = false
    isParenthesised = true
    hasParenthesisedNumbers = true
    return (ProvisionNumber(value.first), index + 3)
  }

  /// `10 bis`: the suffix of a number, written apart.
  private func latinSuffix(at index: Int, of number: ProvisionNumber) -> ProvisionNumber? {
    guard line[index].isWord, !line[index].isCapitalised, number.depth == 1, let first = number.first, !first.isLetters,
      first.packedLetters == 0,
      let suffix = Self.latin[line[index].payload]
    else { return nil }
    return ProvisionNumber(NumberComponent(value: first.value, packedLetters: suffix))
  }

  private static let latin: [UInt64: UInt64] = {
    let words = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"]
    return Dictionary(
      uniqueKeysWithValues: words.map { (Folding.hash($0), NumberComponent(letters: $0).packedLetters) })
  }()

  /// A letter or Roman numeral as a number: `module B`, `hoofdstuk IV`, `onderdeel c`, `Exhibit B-1`, `artikel A1`.
  private mutating func letterNumeral(at index: Int, unit: UnitLabel) -> (ProvisionNumber, Int)? {
    isRoman = false
    if unit != .point, unit != .lid, let found = letterAndDigits(at: index) { return found }
    let token = line[index]
    guard let component = component(token) else { return nil }
    switch unit {
    case .point:
      guard !token.isCapitalised, isItemLetter(at: index) else { return nil }
      return (ProvisionNumber(component), index + 1)
    case .module, .annex:
      guard token.isCapitalised, token.length == 1 || component.romanValue != nil else { return nil }
      // "Module A van" is fine; "Bijlage A.1" came out as a number already.
      if unit == .annex, token.length > 1 || component.letters == "i", let value = component.romanValue {
        isRoman = true
        return (ProvisionNumber(NumberComponent(value)), index + 1)
      }
      return (ProvisionNumber(component), index + 1)
    case .chapter, .article, .paragraph:
      guard token.flags.contains(.allCapitals) || (token.length == 1 && token.isCapitalised),
        let value = component.romanValue,
        !(token.length == 1 && component.letters != "i" && component.letters != "v" && component.letters != "x")
      else { return nil }
      // "Section I agree": a lone I needs punctuation or a connector behind it.
      let next = line[index + 1]
      if token.length == 1, component.letters == "i", next.isWord, unit != .chapter, next.keyword != .and,
        next.keyword != .through, next.keyword != .until
      {
        return nil
      }
      isRoman = true
      if let found = romanAndDigits(at: index, component) { return found }
      return (ProvisionNumber(NumberComponent(value)), index + 1)
    case .lid, .sentence:
      return nil
    }
  }

  /// `VI.82`: the numeral stays letters, because chapters that lead their articles' numbers are kept so.
  private func romanAndDigits(at index: Int, _ roman: NumberComponent) -> (ProvisionNumber, Int)? {
    guard line[index + 1].symbol == .period, line[index + 1].isGlued, line[index + 2].isGlued,
      let number = line.provisionNumber(line[index + 2])
    else { return nil }
    return (ProvisionNumber(roman).appending(number), index + 3)
  }

  /// `A1`, `A-1`: a capital and digits.
  private func letterAndDigits(at index: Int) -> (ProvisionNumber, Int)? {
    let token = line[index]
    guard token.isCapitalised, token.length <= 4 else { return nil }
    if token.length == 1 {
      guard line[index + 1].symbol == .dash, line[index + 1].isGlued, line[index + 2].isGlued,
        let component = component(token), let value = line.provisionNumber(line[index + 2])
      else { return nil }
      return (ProvisionNumber(component).appending(value), index + 3)
    }
    guard Int(token.end) <= bytes.count, bytes[Int(token.start)].isUpper else { return nil }
    var value = 0
    for offset in token.range.dropFirst() {
      guard bytes[offset].isDigit else { return nil }
      value = value * 10 + Int(bytes[offset] - 48)
    }
    guard value > 0 else { return nil }
    let letter = NumberComponent(value: 0, packedLetters: UInt64(bytes[Int(token.start)].lowered))
    return (ProvisionNumber([letter, NumberComponent(value)]), index + 1)
  }

  /// The letters of an item, or a Roman numeral; on the next line only what can be told from the word's hash.
  func component(_ token: Token) -> NumberComponent? {
    guard token.isWord, token.length <= 6 else { return nil }
    guard Int(token.end) <= bytes.count else { return Self.letters[token.payload] }
    return MarkerScanner.component(of: token, bytes)
  }

  private static let letters: [UInt64: NumberComponent] = {
    var letters: [UInt64: NumberComponent] = [:]
    let romans = (1...39).compactMap { RomanNumeral.text(of: $0)?.lowercased() }
    for text in "abcdefghijklmnopqrstuvwxyz".map(String.init) + romans {
      letters[Folding.hash(text)] = NumberComponent(letters: text)
    }
    return letters
  }()

  /// "onder a" and "under A" name an item; "onder a-merk", "onder de", "onder u" and "onder A. Jansen" do not.
  func isItemLetter(at index: Int) -> Bool {
    let token = line[index]
    let next = line[index + 1]
    guard token.keyword != .the, token.payload != Self.you || !next.isWord else { return false }
    if next.symbol == .dash, next.isGlued, line[index + 2].length != 1 { return false }
    guard token.isCapitalised else { return true }
    return token.length == 1 && !(next.symbol == .period && line[index + 2].isCapitalised)
  }
  private static let you = Folding.hash("u")
}
