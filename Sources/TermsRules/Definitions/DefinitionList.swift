import TermsModel

/// The longest list of definitions of a component.
struct DefinitionList {
  /// Its entries, in order; at least two, or none.
  let entries: [DefinitionEntry]

  init(_ component: Component, _ model: DocumentModel) {
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
    entries = longest.count >= 2 ? longest : []
  }

  /// In order of their names.
  var isAlphabetical: Bool { entries.count >= 3 && firstOutOfOrder == nil }

  /// The first entry whose name comes before that of the entry above it, and that entry.
  var firstOutOfOrder: (entry: DefinitionEntry, above: DefinitionEntry)? {
    zip(entries.dropFirst(), entries).first { Self.isBefore($0.definition.name, $1.definition.name) }
      .map { (entry: $0, above: $1) }
  }

  static func isBefore(_ one: String, _ other: String) -> Bool { one.lowercased() < other.lowercased() }
}
