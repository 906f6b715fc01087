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
    let entries = Self.entries(of: component, model)
    guard let last = entries.last else { return nil }
    var template = last
    var follower: DefinitionEntry?
    if last.number == nil, Self.isAlphabetical(entries) {
      // In an alphabetical list it goes before the first name behind it.
      follower = entries.first { Self.isBefore(name, $0.definition.name) }
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

  // MARK: The list

  /// The entries of the longest list, in order.
  private static func entries(of component: Component, _ model: DocumentModel) -> [DefinitionEntry] {
    var lists: [[DefinitionEntry]] = []
    var place: Provision??
    for definition in component.terms.definitions {
      guard let entry = DefinitionEntry(definition, model), entry.isAlone else { continue }
      let article = component.outline.innermost(at: definition.span.start)?.enclosing([.article])
      if place == .some(article), let form = lists.last?.last?.definition.form, form == definition.form {
        lists[lists.count - 1].append(entry)
      } else {
        lists.append([entry])
      }
      place = .some(article)
    }
    let longest = lists.max { $0.count < $1.count } ?? []
    return longest.count >= 2 ? longest : []
  }

  private static func isAlphabetical(_ entries: [DefinitionEntry]) -> Bool {
    entries.count >= 3
      && zip(entries, entries.dropFirst()).allSatisfy { !isBefore($1.definition.name, $0.definition.name) }
  }

  private static func isBefore(_ one: String, _ other: String) -> Bool { one.lowercased() < other.lowercased() }

  // MARK: The number

  /// The marker behind the last one: `1.9` becomes `1.10`, `h)` becomes `i)`; nil when it cannot be counted on.
  private static func next(_ marker: NumberingMarker, _ entry: DefinitionEntry) -> String? {
    guard let line = entry.lines.first, marker.unit == nil else { return nil }
    let printed = line.text.substring(0..<marker.contentStart)
    guard let end = printed.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let behind = printed[printed.index(after: end)...]
    if printed[end].isNumber {
      let digits = printed[...end].reversed().prefix { $0.isNumber }
      guard let value = Int(String(digits.reversed())) else { return nil }
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
