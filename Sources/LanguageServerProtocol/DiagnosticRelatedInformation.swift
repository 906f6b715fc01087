import JSONRPC

/// Another place that explains a finding. LSP 3.17, DiagnosticRelatedInformation.
public struct DiagnosticRelatedInformation: Hashable, Sendable {
  /// The place.
  public var location: Location
  /// What is there.
  public var message: String

  /// A place and what is there.
  public init(location: Location, message: String) {
    self.location = location
    self.message = message
  }
}

extension DiagnosticRelatedInformation: JSONWritable {
  /// Writes the object with `location` and `message`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("location", location)
      $0.member("message", message)
    }
  }
}
