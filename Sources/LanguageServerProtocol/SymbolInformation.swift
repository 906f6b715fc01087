import JSONRPC

/// An entry of a flat outline. LSP 3.17, SymbolInformation.
public struct SymbolInformation: Hashable, Sendable {
  /// What the outline shows.
  public var name: String
  /// Its kind.
  public var kind: SymbolKind
  /// Where it is.
  public var location: Location
  /// The name of what it is part of; nil at the top.
  public var containerName: String?

  /// An entry.
  public init(name: String, kind: SymbolKind, location: Location, containerName: String? = nil) {
    self.name = name
    self.kind = kind
    self.location = location
    self.containerName = containerName
  }
}

extension SymbolInformation: JSONWritable {
  /// Writes the entry.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("kind", kind.rawValue)
      $0.member("location", location)
      $0.member("containerName", ifPresent: containerName)
    }
  }
}
