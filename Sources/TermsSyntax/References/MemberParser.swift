/// Reads the numbers of a reference: `13.5 en 13.6`, `9 lid 1`, `16.1 tot en met 16.3`, `7.2(a)(ii)`, `5, tweede lid, onder b`.
struct MemberParser {
  let line: LineTokens
  let bytes: LineBytes
  var members: [ReferenceSyntax.Member] = []
  /// A number with a colon was read: an article of a law book.
  var hasColon = false

  /// Ordinals behind the first of a list, waiting to become members.
  var furtherOrdinals: [OrdinalList.Item] = []

  init(line: LineTokens, bytes: LineBytes) {
    self.line = line
    self.bytes = bytes
  }

  /// Reads a list at `start`; returns the token behind it, nil when there is no number.
  mutating func parse(at start: Int, unit: UnitLabel, labelIndex: Int?) -> Int? {
    let from = labelIndex ?? start
    guard var end = member(at: start, unit: unit, from: from, isFirst: true) else { return nil }
    members[0].hasOwnLabel = labelIndex != nil
    while true {
      if let next = rangeEnd(at: end, unit: unit) {
        end = next
      } else if let next = listMember(at: end, unit: unit) {
        end = next
      } else {
        return end
      }
    }
  }

  // MARK: One member

  mutating func member(at index: Int, unit: UnitLabel, from: Int, isFirst: Bool) -> Int? {
    guard let (number, numberEnd) = numeral(at: index, unit: unit, isFirst: isFirst) else { return nil }
    var member = ReferenceSyntax.Member(
      unit: unit, number: number, inner: [], range: Int(line[from].start)..<Int(line[numberEnd - 1].end),
      numberStart: Int(line[index].start))
    let end = steps(at: numberEnd, into: &member)
    member.range = Int(line[from].start)..<Int(line[end - 1].end)
    members.append(member)
    // "artikel 2, eerste en tweede lid": the further ordinals are members of their own.
    for item in furtherOrdinals {
      appendSibling(
        of: member, .init(unit: .lid, component: NumberComponent(item.rank)), item.index..<item.index + 1,
        endsRange: item.endsRange)
    }
    furtherOrdinals = []
    return end
  }

  mutating func numeral(at index: Int, unit: UnitLabel, isFirst: Bool) -> (ProvisionNumber, Int)? {
    let token = line[index]
    guard line.has(index) else { return nil }
    if token.isNumber {
      guard let value = line.number(token), !value.isQuantity, let number = line.provisionNumber(token) else {
        if let value = line.number(token), value.hasColon {
          hasColon = true
          return (ProvisionNumber([]), index + 1)
        }
        return nil
      }
      if value.hasColon { hasColon = true }
      var end = index + 1
      if line[end].symbol == .degree { end += 1 }
      guard isFirst || !isQuantity(index, value) else { return nil }
      // "3 dagen" behind a label is no number of it either ("artikel 4 en 14 dagen" stops in the list).
      if unit == .lid || unit == .point, line[end].keyword == .unit { return nil }
      return (number, end)
    }
    guard token.isWord else {
      guard unit == .point, token.symbol == .openParenthesis, line[index + 2].symbol == .closeParenthesis,
        let component = component(line[index + 1])
      else { return nil }
      return (ProvisionNumber(component), index + 3)
    }
    return letterNumeral(at: index, unit: unit)
  }

  /// A letter or Roman numeral as a number: `module B`, `hoofdstuk IV`, `onderdeel c`, `Exhibit B-1`.
  func letterNumeral(at index: Int, unit: UnitLabel) -> (ProvisionNumber, Int)? {
    let token = line[index]
    guard let component = component(token) else { return nil }
    switch unit {
    case .point:
      guard !token.isCapitalised else { return nil }
      return (ProvisionNumber(component), index + 1)
    case .module, .annex:
      guard token.isCapitalised, token.length == 1 || RomanNumeral.value(of: component.letters) != nil else {
        return nil
      }
      // "Module A van" is fine; "Bijlage A.1" came out as a number already.
      if unit == .annex, token.length > 1 || component.letters == "i", let value = component.romanValue {
        return (ProvisionNumber(NumberComponent(value)), index + 1)
      }
      var number = ProvisionNumber(component)
      if line[index + 1].symbol == .dash, line[index + 1].isGlued, line[index + 2].isGlued,
        let value = line.provisionNumber(line[index + 2])
      {
        number = number.appending(value)
        return (number, index + 3)
      }
      return (number, index + 1)
    case .chapter, .article, .paragraph:
      guard token.flags.contains(.allCapitals) || (token.length == 1 && token.isCapitalised),
        let value = component.romanValue,
        !(token.length == 1 && component.letters != "i" && component.letters != "v" && component.letters != "x")
      else { return nil }
      // "Section I agree": a lone I needs punctuation or a connector behind it.
      if token.length == 1, component.letters == "i", line[index + 1].isWord, unit != .chapter { return nil }
      return (ProvisionNumber(NumberComponent(value)), index + 1)
    case .lid, .sentence:
      return nil
    }
  }

  func component(_ token: Token) -> NumberComponent? {
    guard token.isWord, token.length <= 6, Int(token.end) <= bytes.count else {
      return token.isWord && token.length == 1 ? nil : nil
    }
    return MarkerScanner.component(of: token, bytes)
  }

  /// A number that counts something else: "14 dagen", "5 %", "€ 100", a year.
  func isQuantity(_ index: Int, _ value: NumberToken) -> Bool {
    let next = line[index + 1]
    if next.keyword == .unit || next.symbol == .percent || next.symbol == .currency { return true }
    if line[index - 1].symbol == .currency { return true }
    if value.integer >= 1900, value.integer < 2200 { return true }
    // "4 (vier) weken"
    if next.symbol == .openParenthesis, line[index + 4].keyword == .unit { return true }
    return false
  }

  // MARK: Units inside

  // MARK: Lists and ranges
}
