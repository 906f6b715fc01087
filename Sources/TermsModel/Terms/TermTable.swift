import TermsSyntax

/// The defined terms of a component.
public struct TermTable {
  /// Every definition: those of the text in order, then titles that are terms.
  public private(set) var definitions: [Definition] = []
  /// Every term, in the order of first definition.
  public private(set) var terms: [DefinedTerm] = []
  private var byName: [String: DefinedTerm] = [:]
  /// Explicit terms with a capital.
  public private(set) var styled = 0
  /// The same, defined elsewhere.
  private var styledElsewhere = 0

  /// Explicit terms with a capital that a component must have before case says anything (capital style).
  static let capitalStyleTerms = 3

  var hasCapitalStyle: Bool { styled + styledElsewhere >= Self.capitalStyleTerms }

  /// Some definition holds for a part of the component only.
  private(set) var hasScopes = false

  init() {}

  /// A table of these definitions. A term of an older table whose names are the same stays the same object.
  init(_ all: [Definition], _ elsewhere: [ExternalDefinition], reusing old: TermTable) {
    var reused = Set<DefinedTerm>()
    for definition in all { append(definition, old, &reused) }
    for term in terms where term.isCapitalised && term.isExplicit { styled += 1 }
    hasScopes = definitions.contains { $0.scope != nil }
    for definition in elsewhere { append(definition, old) }
  }

  /// What the text defines is defined there.
  private mutating func append(_ definition: ExternalDefinition, _ old: TermTable) {
    let keys = ([definition.term] + definition.aliases).map { Self.fold($0) }
    guard !keys.contains(where: { byName[$0] != nil }) else { return }
    let known = old.byName[keys[0]]
    let term = known?.external == definition ? known ?? DefinedTerm(definition) : DefinedTerm(definition)
    terms.append(term)
    for key in keys { byName[key] = term }
    if term.isCapitalised, term.isExplicit { styledElsewhere += 1 }
  }

  private mutating func append(_ definition: Definition, _ old: TermTable, _ reused: inout Set<DefinedTerm>) {
    let keys = definition.names.map { Self.fold($0) }
    if let known = keys.compactMap({ byName[$0] }).first {
      // The same words twice on one line, or an abbreviation explained again, add nothing.
      let repeats = known.definitions.last.map { $0.line === definition.line } ?? false
      guard !repeats, definition.form != .abbreviation else {
        definition.term = nil
        return
      }
      definition.term = known
      known.define(definition)
      if definition.form != .called { known.isExplicit = true }
    } else {
      let term = Self.term(for: definition, keys[0], old, &reused)
      term.undefine()
      term.define(definition)
      term.isExplicit = !term.isExact && definition.form != .called && definition.form != .extending
      definition.term = term
      terms.append(term)
    }
    for key in keys { byName[key] = definition.term }
    definitions.append(definition)
  }

  private static func term(
    for definition: Definition, _ key: String, _ old: TermTable, _ reused: inout Set<DefinedTerm>
  ) -> DefinedTerm {
    if let known = old.byName[key], known.external == nil, known.name == definition.name,
      known.aliases == definition.aliases,
      known.isExact == DefinedTerm.isExact(definition), reused.insert(known).inserted
    {
      return known
    }
    return DefinedTerm(definition)
  }

  static func fold(_ name: String) -> String { name.lowercased() }

  /// The term with this name.
  public func term(named name: String) -> DefinedTerm? { byName[Self.fold(name)] }
}
