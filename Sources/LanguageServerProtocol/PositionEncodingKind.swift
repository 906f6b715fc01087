/// What `Position.character` counts. LSP 3.17, PositionEncodingKind.
public enum PositionEncodingKind: String, Sendable {
  /// Bytes of UTF-8.
  case utf8 = "utf-8"
  /// Units of UTF-16: what every client understands.
  case utf16 = "utf-16"
  /// Unicode scalars.
  case utf32 = "utf-32"
}
