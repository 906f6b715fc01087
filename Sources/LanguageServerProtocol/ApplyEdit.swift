import JSONRPC

/// `workspace/applyEdit`: the server asks the client to change texts. A request of the server. LSP 3.17, Applies a
/// WorkspaceEdit.
public struct ApplyEdit: Equatable, Sendable {
  /// The method.
  public static let method = "workspace/applyEdit"
  /// The name under which the user can take it back.
  public var label: String
  /// The changes.
  public var edit: WorkspaceEdit

  /// Changes under a name.
  public init(label: String, edit: WorkspaceEdit) {
    self.label = label
    self.edit = edit
  }
}

extension ApplyEdit: JSONWritable {
  /// Writes the object with `label` and `edit`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("edit", edit)
    }
  }
}
