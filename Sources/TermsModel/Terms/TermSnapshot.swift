/// What the uses and findings of a term depend on besides its names.
struct TermSnapshot: Equatable {
  private let definitions: [ObjectIdentifier]
  private let isExplicit: Bool

  init(_ term: DefinedTerm) {
    definitions = term.definitions.map(ObjectIdentifier.init)
    isExplicit = term.isExplicit
  }
}
