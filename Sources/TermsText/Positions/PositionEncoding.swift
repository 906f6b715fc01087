/// The unit in which a client counts characters in a line. LSP 3.17, `PositionEncodingKind`.
public enum PositionEncoding: Sendable {
  /// Bytes.
  case utf8
  /// UTF-16 code units: the default of the protocol.
  case utf16
  /// Unicode scalars.
  case utf32
}
