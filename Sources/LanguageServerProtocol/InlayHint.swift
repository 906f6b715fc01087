import JSONRPC

/// `textDocument/inlayHint`: words inside the text that are not part of it. LSP 3.17, Inlay Hint Request.
public enum InlayHintRequest: RequestType {
  /// What the editor shows.
  public struct Params: Hashable, Sendable, Decodable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The part that is wanted.
    public var range: LSPRange
  }
  /// The hints.
  public typealias Result = [InlayHint]
  /// The method.
  public static let method = "textDocument/inlayHint"
}

/// Words inside the text. LSP 3.17, InlayHint.
public struct InlayHint: Hashable, Sendable {
  /// Where they are shown.
  public var position: Position
  /// The words.
  public var label: String
  /// Where a click on them leads.
  public var location: Location

  /// Words at a place.
  public init(position: Position, label: String, location: Location) {
    self.position = position
    self.label = label
    self.location = location
  }
}

extension InlayHint: JSONWritable {
  /// Writes the label as one part with its location.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("position", position)
      $0.member("label") {
        $0.array {
          $0.object {
            $0.member("value", label)
            $0.member("location", location)
          }
        }
      }
      $0.member("paddingLeft", true)
    }
  }
}
