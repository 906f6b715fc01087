import JSONRPC

/// A link from a range to a range in a document. LSP 3.17, LocationLink; only for clients that
/// announce `linkSupport`.
public struct LocationLink: Hashable, Sendable {
  /// What the editor underlines at the cursor.
  public var originSelectionRange: LSPRange?
  /// The document of the target.
  public var targetURI: String
  /// The whole target.
  public var targetRange: LSPRange
  /// The part of the target to select; within `targetRange`.
  public var targetSelectionRange: LSPRange

  /// A link.
  public init(
    originSelectionRange: LSPRange?, targetURI: String, targetRange: LSPRange, targetSelectionRange: LSPRange
  ) {
    self.originSelectionRange = originSelectionRange
    self.targetURI = targetURI
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }
}

extension LocationLink: JSONWritable {
  /// Writes the link as an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("originSelectionRange", ifPresent: originSelectionRange)
      $0.member("targetUri", targetURI)
      $0.member("targetRange", targetRange)
      $0.member("targetSelectionRange", targetSelectionRange)
    }
  }
}
