/// Labels at the start of a line: `Artikel 1.`, `Hoofdstuk II`, `ModuleA.`.
extension MarkerScanner {
  /// `Artikel 1.`, `Art. 3`, `ModuleA.`, `§ 2`; returns the token behind the marker.
  mutating func label(at index: Int) -> Int? {
    let token = line[index]
    guard index < line.ownCount else { return nil }
    if token.symbol == .section {
      return labelled(unit: .paragraph, labelIndex: index, numeralIndex: index + 1)
    }
    guard token.isWord, token.isCapitalised else { return nil }
    if let unit = UnitLabel(token.keyword), unit != .sentence, token.keyword != .item, token.keyword != .letter {
      var next = index + 1
      if line[next].symbol == .period, line[next].isGlued { next += 1 }
      guard unit != .lid || token.keyword == .lid else { return nil }
      return labelled(unit: unit, labelIndex: index, numeralIndex: next)
    }
    return gluedLabel(at: index)
  }

  mutating func labelled(unit: UnitLabel, labelIndex: Int, numeralIndex: Int) -> Int? {
    let numeral = line[numeralIndex]
    guard numeralIndex < line.ownCount else { return nil }
    var number: ProvisionNumber?
    var isOrdinal = false
    if numeral.isNumber {
      guard let value = line.number(numeral), !value.hasColon else { return nil }
      number = line.provisionNumber(numeral)
      isOrdinal = value.isOrdinal
    } else if numeral.isWord, numeral.isCapitalised || unit == .annex {
      number = letterOrRoman(numeral, unit: unit)
    }
    guard let number else { return nil }
    return finishLabel(unit, number, isOrdinal, labelIndex: labelIndex, numeralIndex: numeralIndex)
  }

  /// Accepts the label when what follows can be a title; "Artikel 5 is niet …" is a sentence.
  mutating func finishLabel(
    _ unit: UnitLabel, _ number: ProvisionNumber, _ isOrdinal: Bool, labelIndex: Int, numeralIndex: Int
  ) -> Int? {
    var next = numeralIndex + 1
    var hasSeparator = false
    while next < line.ownCount, isTitleSeparator(next) {
      hasSeparator = true
      next += 1
    }
    let following = line[next]
    if next < line.ownCount, !hasSeparator {
      switch following.kind {
      case .word where !following.isCapitalised: return nil
      case .number: return nil
      case .symbol where following.symbol == .comma || following.symbol == .semicolon: return nil
      case .symbol where following.symbol == .openParenthesis && following.isGlued: return nil
      default: break
      }
    }
    if next < line.ownCount, hasSeparator, following.isWord, !following.isCapitalised, unit != .annex { return nil }
    let end = next > numeralIndex + 1 ? Int(line[next - 1].end) : Int(line[numeralIndex].end)
    var marker = NumberingMarker(
      style: .label, place: .lineStart, unit: unit, number: number,
      range: Int(line[labelIndex].start)..<end,
      contentStart: next < line.ownCount ? Int(following.start) : bytes.count)
    marker.isOrdinal = isOrdinal
    marker.headingLevel = headingLevel
    markers.append(marker)
    return next
  }

  func isTitleSeparator(_ index: Int) -> Bool {
    switch line[index].symbol {
    case .period, .colon, .dash, .closeParenthesis, .asterisk, .underscore: true
    default: false
    }
  }

  /// `ModuleA. Title`, `Artikel5`: a label that lost the space before its number.
  mutating func gluedLabel(at index: Int) -> Int? {
    let token = line[index]
    for (word, unit) in Self.gluedLabels where token.length > word.count && token.length <= word.count + 3 {
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
      return finishLabel(unit, ProvisionNumber(component), false, labelIndex: index, numeralIndex: index)
    }
    return nil
  }

  static let gluedLabels: [([UInt8], UnitLabel)] = [
    (Array("module".utf8), .module), (Array("artikel".utf8), .article), (Array("article".utf8), .article),
    (Array("hoofdstuk".utf8), .chapter), (Array("chapter".utf8), .chapter), (Array("bijlage".utf8), .annex),
    (Array("annex".utf8), .annex), (Array("schedule".utf8), .annex), (Array("section".utf8), .article),
  ]

  /// A letter or a Roman numeral behind a label. Divisions and articles take capitals; Roman numerals become values.
  func letterOrRoman(_ token: Token, unit: UnitLabel) -> ProvisionNumber? {
    guard token.length <= 6 else { return nil }
    var text = ""
    for offset in token.range {
      guard bytes[offset].isUpper else { return nil }
      text.unicodeScalars.append(UnicodeScalar(bytes[offset].lowered))
    }
    if let value = RomanNumeral.value(of: text), unit != .module, unit != .annex || text.count > 1 || text == "i" {
      return ProvisionNumber(NumberComponent(value))
    }
    guard text.utf8.count == 1, unit == .module || unit == .annex || unit == .chapter else { return nil }
    return ProvisionNumber(NumberComponent(letters: text))
  }
}
