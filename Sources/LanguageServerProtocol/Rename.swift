import JSONRPC

/// `textDocument/prepareRename`: whether something can be renamed, and what. LSP 3.17, Prepare Rename Request.
public enum PrepareRenameRequest: RequestType {
  /// Where the cursor is.
  public typealias Params = TextDocumentPositionParams
  /// Null for a document that is not open; a place without a name is an error that says why.
  public typealias Result = PrepareRenameResult?
  /// The method.
  public static let method = "textDocument/prepareRename"
}

/// What would be renamed. LSP 3.17, Prepare Rename Request.
public struct PrepareRenameResult: Hashable, Sendable {
  /// The text under the cursor.
  public var range: LSPRange
  /// The name to begin with.
  public var placeholder: String

  /// A name at a place.
  public init(range: LSPRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }
}

extension PrepareRenameResult: JSONWritable {
  /// Writes the object with `range` and `placeholder`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("placeholder", placeholder)
    }
  }
}

/// `textDocument/rename`: gives what is under the cursor another name. LSP 3.17, Rename Request.
public enum RenameRequest: RequestType {
  /// Where the cursor is, and the new name.
  public struct Params: Hashable, Sendable, Decodable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The place in it.
    public var position: Position
    /// The new name.
    public var newName: String
  }
  /// The changes; null for a document that is not open.
  public typealias Result = WorkspaceEdit?
  /// The method.
  public static let method = "textDocument/rename"
}
