import JSONRPC

/// Which documents the client has open. Clients that mix this up are noted, not punished.
struct OpenDocuments {
  private var uris: Set<String> = []
  private let log: Log

  init(log: Log) {
    self.log = log
  }

  func contains(_ uri: String) -> Bool { uris.contains(uri) }

  mutating func open(_ uri: String) {
    if !uris.insert(uri).inserted { log.warning("opened again without being closed: \(uri)") }
  }

  /// - Returns: false when it was not open.
  mutating func close(_ uri: String) -> Bool {
    if uris.remove(uri) != nil { return true }
    log.warning("closed without being open: \(uri)")
    return false
  }

  /// - Returns: whether a document is open that a message expects to be.
  func expectOpen(_ uri: String, _ method: String) -> Bool {
    if uris.contains(uri) { return true }
    log.warning("\(method) for a document that is not open: \(uri)")
    return false
  }
}
