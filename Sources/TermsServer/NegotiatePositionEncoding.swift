import LanguageServerProtocol

/// Chooses what positions count: the first of the client's encodings that the server knows, which
/// are all that LSP 3.17 names. A client that lists none counts UTF-16 units.
func negotiatePositionEncoding(_ capabilities: ClientCapabilities) -> PositionEncodingKind {
  capabilities.positionEncodings.lazy.compactMap(PositionEncodingKind.init).first ?? .utf16
}
