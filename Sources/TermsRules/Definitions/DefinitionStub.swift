import TermsModel
import TermsSyntax

/// A new definition, to be filled in, as the document writes its own.
struct DefinitionStub {
  /// Where it goes: the start of a line.
  let place: TextPoint
  /// Its text, line ends included.
  let text: String

  /// Nil when the document has no list of definitions that could be continued without changing numbers.
  init?(_ name: String, in component: Component, _ model: DocumentModel) {
    let list = DefinitionList(component, model)
    guard let last = list.entries.last else { return nil }
    var template = last
    var follower: DefinitionEntry?
    if last.number == nil, list.isAlphabetical {
      // In an alphabetical list it goes before the first name behind it.
      follower = list.entries.first { DefinitionList.isBefore(name, $0.definition.name) }
      if let follower { template = follower }
    }
    var number = ""
    if let marker = last.number {
      guard let next = Self.next(marker, last) else { return nil }
      number = next
    }
    let meaning = component.language == .english ? "[description]" : "[omschrijving]"
    let entry = "\(number)\(template.prefix)\(name)\(template.middle) \(meaning)\(template.ending)"
    let gap = template.isSpaced ? "\n" : ""
    if let follower, let first = follower.lines.first {
      place = TextPoint(first, 0)
      text = "\(entry)\n\(gap)"
    } else {
      guard let line = last.lines.last else { return nil }
      place = TextPoint(line, line.text.count)
      text = "\n\(gap)\(entry)"
    }
  }

  // MARK: The number

  /// The marker behind the last one: `1.9` becomes `1.10`, `h)` becomes `i)`; nil when it cannot be counted on.
  private static func next(_ marker: NumberingMarker, _ entry: DefinitionEntry) -> String? {
    guard let line = entry.lines.first, marker.unit == nil else { return nil }
    let printed = line.text.substring(0..<marker.contentStart)
    guard let end = printed.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let behind = printed[printed.index(after: end)...]
    if printed[end].isNumber {
      let digits = printed[...end].reversed().prefix { $0.isNumber }
      guard digits.count <= 6, let value = Int(String(digits.reversed())) else { return nil }
      return printed[...end].dropLast(digits.count) + String(value + 1) + behind
    }
    guard let scalar = printed[end].unicodeScalars.first, scalar.isASCII, !"zZ".unicodeScalars.contains(scalar),
      end == printed.startIndex || !printed[printed.index(before: end)].isLetter
    else { return nil }
    // After h comes i only in a list of letters; Roman numerals are left alone.
    if "ivxIVX".unicodeScalars.contains(scalar) { return nil }
    return printed[..<end] + String(UnicodeScalar(UInt8(scalar.value) + 1)) + behind
  }
}
