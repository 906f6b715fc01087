/// Labels at the start of a line: `Artikel 1.`, `Hoofdstuk II`, `Eerste afdeling`.
extension MarkerScanner {
  /// A label on the way to a marker.
  struct Label {
    let unit: UnitLabel
    /// How far out it stands (``NumberingMarker/rank``).
    var rank: UInt8 = 0
    let index: Int
  }

  /// `Artikel 1.`, `Art. 3`, `ModuleA.`, `§ 2`; returns the token behind the marker.
  mutating func label(at index: Int) -> Int? {
    let token = line[index]
    guard index < line.ownCount else { return nil }
    if token.symbol == .section {
      return labelled(Label(unit: .paragraph, rank: 5, index: index), numeralIndex: index + 1)
    }
    guard token.isWord else { return nil }
    // "lid 1: De huurder …"
    if !token.isCapitalised {
      guard token.keyword == .lid, line[index + 1].isNumber, line[index + 2].symbol == .colon,
        index + 2 < line.ownCount
      else { return nil }
    }
    if token.keyword == .ordinal { return ordinalLabel(at: index) }
    if let unit = UnitLabel(token.keyword), unit != .sentence, token.keyword != .item, token.keyword != .letter {
      var next = index + 1
      if line[next].symbol == .period, line[next].isGlued { next += 1 }
      guard unit != .lid || token.keyword == .lid else { return nil }
      let label = Label(unit: unit, rank: UnitLabel.rank(token), index: index)
      return labelled(label, numeralIndex: next) ?? (unit == .annex ? bareAnnex(label, token, at: index + 1) : nil)
    }
    return gluedLabel(at: index)
  }

  private mutating func labelled(_ label: Label, numeralIndex: Int) -> Int? {
    let numeral = line[numeralIndex]
    guard numeralIndex < line.ownCount else { return nil }
    if numeral.isNumber {
      guard let value = line.number(numeral), !value.hasColon, let number = line.provisionNumber(numeral) else {
        return nil
      }
      if label.unit != .paragraph, label.unit != .lid,
        let (longer, end) = separateSuffix(of: number, at: numeralIndex + 1)
      {
        return finishLabel(label, longer, end: end)
      }
      guard let next = finishLabel(label, number, end: numeralIndex + 1) else { return nil }
      markers[markers.count - 1].isOrdinal = value.isOrdinal
      return next
    }
    guard numeral.isWord, numeral.isCapitalised || label.unit == .annex else { return nil }
    if let (number, isRoman, end) = letterOrRoman(at: numeralIndex, unit: label.unit) {
      guard let next = finishLabel(label, number, end: end) else { return nil }
      markers[markers.count - 1].isRoman = isRoman
      return next
    }
    guard let value = SpelledNumbers.value(of: numeral.payload) else { return nil }
    return finishLabel(label, ProvisionNumber(NumberComponent(value)), end: numeralIndex + 1)
  }

  /// `Eerste afdeling`, `Second Part`.
  private mutating func ordinalLabel(at index: Int) -> Int? {
    let noun = line[index + 1]
    guard index + 1 < line.ownCount, noun.isWord, let unit = UnitLabel(noun.keyword), unit.isDivision,
      let rank = Ordinals.rank(line[index].payload)
    else { return nil }
    let label = Label(unit: unit, rank: UnitLabel.rank(noun), index: index)
    return finishLabel(label, ProvisionNumber(NumberComponent(rank)), end: index + 2)
  }

  /// `10 a`, `10 bis`: a suffix that stands apart, with a title or nothing behind it.
  private func separateSuffix(of number: ProvisionNumber, at index: Int) -> (ProvisionNumber, Int)? {
    let token = line[index]
    guard index < line.ownCount, token.isWord, !token.isGlued, !token.isCapitalised, token.length <= 9,
      let last = number.last, last.packedLetters == 0, !last.isLetters
    else { return nil }
    var text = ""
    for offset in token.range {
      guard bytes[offset].isLower else { return nil }
      text.unicodeScalars.append(UnicodeScalar(bytes[offset]))
    }
    let suffixed = NumberComponent(Int(last.value), suffix: text)
    guard text.utf8.count == 1 || NumberSuffix.latin.contains(suffixed.packedLetters) else { return nil }
    return (number.parent.appending(suffixed), index + 1)
  }

  /// An annex that has no number: alone on its line, or set off and with a title behind a colon or dash.
  private mutating func bareAnnex(_ label: Label, _ token: Token, at index: Int) -> Int? {
    let isSetOff = headingLevel > 0 || token.flags.contains(.allCapitals) || bytes[first] == 0x2A
    guard index >= line.ownCount || isSetOff && isTitleSeparator(index) else { return nil }
    return finishLabel(label, ProvisionNumber([]), end: index)
  }

  /// Accepts the label when what follows can be a title; "Artikel 5 is niet …" is a sentence.
  private mutating func finishLabel(_ label: Label, _ number: ProvisionNumber, end: Int) -> Int? {
    var next = end
    var hasSeparator = false
    var hasDash = false
    while next < line.ownCount, isTitleSeparator(next) {
      hasSeparator = true
      if line[next].symbol == .dash || line[next].symbol == .colon { hasDash = true }
      next += 1
    }
    let following = line[next]
    if next < line.ownCount, !hasSeparator {
      switch following.kind {
      case .word where !following.isCapitalised: return nil
      case .number: return nil
      case .symbol where following.symbol == .comma || following.symbol == .semicolon || following.symbol == .pipe:
        return nil
      case .symbol where following.symbol == .openParenthesis && following.isGlued: return nil
      default: break
      }
    }
    if next < line.ownCount, hasSeparator, following.isWord, !following.isCapitalised, label.unit != .annex,
      label.unit != .lid, !(hasDash && isShortRest(next))
    {
      return nil
    }
    var marker = NumberingMarker(
      style: .label, place: .lineStart, unit: label.unit, number: number,
      range: Int(line[label.index].start)..<Int(line[next - 1].end),
      contentStart: next < line.ownCount ? Int(following.start) : bytes.count)
    marker.rank = label.rank
    marker.headingLevel = headingLevel
    markers.append(marker)
    return next
  }

  /// A few words that end no sentence.
  private func isShortRest(_ index: Int) -> Bool {
    let last = line[line.ownCount - 1]
    return line.ownCount - index <= 10 && (last.isWord || last.symbol == .asterisk || last.symbol == .hash)
  }

  func isTitleSeparator(_ index: Int) -> Bool {
    switch line[index].symbol {
    case .period, .colon, .dash, .closeParenthesis, .asterisk, .underscore, .backslash: true
    default: false
    }
  }

  /// `ModuleA. Title`, `Artikel5`: a label that lost the space before its number.
  private mutating func gluedLabel(at index: Int) -> Int? {
    let token = line[index]
    for (word, unit, rank) in Self.gluedLabels where token.length > word.count && token.length <= word.count + 3 {
      var matches = true
      for (offset, byte) in word.enumerated() where bytes[Int(token.start) + offset].lowered != byte {
        matches = false
        break
      }
      guard matches else { continue }
      var digits = 0
      var value = 0
      var letter: UInt8 = 0
      for offset in Int(token.start) + word.count..<Int(token.end) {
        let byte = bytes[offset]
        if byte.isDigit {
          value = value * 10 + Int(byte - 48)
          digits += 1
        } else if byte.isUpper, digits == 0, letter == 0, offset + 1 == Int(token.end) {
          letter = byte
        } else {
          matches = false
        }
      }
      guard matches, digits > 0 || letter > 0 else { continue }
      let component =
        letter > 0 ? NumberComponent(letters: String(UnicodeScalar(letter))) : NumberComponent(value)
      return finishLabel(Label(unit: unit, rank: rank, index: index), ProvisionNumber(component), end: index + 1)
    }
    return nil
  }

  private static let gluedLabels: [([UInt8], UnitLabel, UInt8)] = [
    ("module", .module, 0), ("artikel", .article, 0), ("article", .article, 0), ("hoofdstuk", .chapter, 2),
    ("chapter", .chapter, 2), ("bijlage", .annex, 0), ("annex", .annex, 0), ("schedule", .annex, 0),
    ("section", .article, 5),
  ].map { (Array($0.utf8), $1, $2) }

  /// A letter or a Roman numeral behind a label, and the token behind it. Divisions and articles take capitals; Roman
  /// numerals become values.
  private func letterOrRoman(at index: Int, unit: UnitLabel) -> (ProvisionNumber, isRoman: Bool, end: Int)? {
    let token = line[index]
    guard token.length <= 6 else { return nil }
    var text = ""
    for offset in token.range {
      guard bytes[offset].isUpper else { return nil }
      text.unicodeScalars.append(UnicodeScalar(bytes[offset].lowered))
    }
    if unit == .annex, text.utf8.count == 1, line[index + 1].symbol == .dash, line[index + 1].isGlued,
      line[index + 2].isGlued, let rest = line.provisionNumber(line[index + 2])
    {
      return (ProvisionNumber(NumberComponent(letters: text)).appending(rest), false, index + 3)
    }
    if let value = RomanNumeral.value(of: text), unit != .module {
      return (ProvisionNumber(NumberComponent(value)), true, index + 1)
    }
    guard text.utf8.count == 1, unit == .module || unit == .annex || unit == .chapter else { return nil }
    return (ProvisionNumber(NumberComponent(letters: text)), false, index + 1)
  }
}

/// Numbers written as words behind a label: `Article One`.
enum SpelledNumbers {
  /// The value of a word, by its folded hash.
  static func value(of word: UInt64) -> Int? { values[word] }

  private static let values: [UInt64: Int] = {
    let english = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    let dutch = "één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
    var values: [UInt64: Int] = [Folding.hash("een"): 1]
    for words in [english, dutch] {
      for (index, word) in words.split(separator: " ").enumerated() { values[Folding.hash(word)] = index + 1 }
    }
    return values
  }()
}
