/// What a model's readers must look at again.
public struct ModelChanges {
  /// Everything: the model is new.
  public internal(set) var isWhole = false
  /// Lines whose references or uses may be judged otherwise, or that changed.
  public internal(set) var lines: Set<Line> = []
  /// Lines that are gone.
  public internal(set) var removed: Set<Line> = []
  /// Terms whose counts, definitions or style changed.
  public internal(set) var terms: Set<DefinedTerm> = []
  /// Numbers used twice, or equal texts, may have come or gone.
  public internal(set) var hasDuplicates = false
  /// What is said of copies may have changed.
  public internal(set) var hasComponents = false

  /// Whether there is nothing to look at.
  public var isEmpty: Bool {
    !isWhole && lines.isEmpty && removed.isEmpty && terms.isEmpty && !hasDuplicates && !hasComponents
  }

  /// No changes.
  public init() {}
}

extension DocumentModel {
  /// Hands over what changed since the last call.
  public func takeChanges() -> ModelChanges {
    defer { pending = ModelChanges() }
    return pending
  }
}
