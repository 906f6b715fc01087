import JSONRPC

/// `textDocument/onTypeFormatting`: what to change when a character was typed. LSP 3.17, Document on Type Formatting Request.
public enum OnTypeFormattingRequest: RequestType {
  /// Where the cursor is behind the character.
  public typealias Params = TextDocumentPositionParams
  /// The changes.
  public typealias Result = [TextEdit]
  /// The method.
  public static let method = "textDocument/onTypeFormatting"
}
