/// What a code action is for. LSP 3.17, CodeActionKind: names with dots, from the general to the special.
public struct CodeActionKind: Hashable, Sendable {
  /// The name.
  public let rawValue: String

  /// A kind by its name.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Mends or silences a problem.
  public static let quickFix = CodeActionKind("quickfix")
  /// Changes the numbering, with everything that cites it.
  public static let rewrite = CodeActionKind("refactor.rewrite")
  /// Mends everything of this program's that can be mended without a look.
  public static let fixAll = CodeActionKind("source.fixAll.terms")

  /// Whether who asks for `other` means this too: `source` means `source.fixAll.terms`.
  public func isWithin(_ other: CodeActionKind) -> Bool {
    other.rawValue.isEmpty || rawValue == other.rawValue || rawValue.hasPrefix(other.rawValue + ".")
  }
}
