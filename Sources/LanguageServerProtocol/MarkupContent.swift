import JSONRPC

/// How text is to be shown. LSP 3.17, MarkupKind.
public enum MarkupKind: String, Sendable {
  /// As it is.
  case plainText = "plaintext"
  /// As Markdown.
  case markdown
}

/// Text for the user. LSP 3.17, MarkupContent.
public struct MarkupContent: Hashable, Sendable {
  /// How it is to be shown.
  public var kind: MarkupKind
  /// The text.
  public var value: String

  /// Text of a kind.
  public init(kind: MarkupKind, value: String) {
    self.kind = kind
    self.value = value
  }
}

extension MarkupContent: JSONWritable {
  /// Writes the object with `kind` and `value`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kind.rawValue)
      $0.member("value", value)
    }
  }
}
