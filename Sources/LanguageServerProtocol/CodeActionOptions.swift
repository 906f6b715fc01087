import JSONRPC

/// What the server offers to clients that take code actions. LSP 3.17, CodeActionOptions.
public struct CodeActionOptions: Equatable, Sendable {
  /// Whether it answers `codeAction/resolve`.
  public var resolves: Bool

  /// An offer.
  public init(resolves: Bool) { self.resolves = resolves }
}

extension CodeActionOptions: JSONWritable {
  /// Writes the object with `codeActionKinds` and `resolveProvider`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("codeActionKinds", [CodeActionKind.quickFix, .rewrite, .fixAll].map(\.rawValue))
      $0.member("resolveProvider", resolves)
    }
  }
}
