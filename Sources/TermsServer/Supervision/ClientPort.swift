import FoundationEssentials
import JSONRPC

/// The way to the client, for several threads: frames never mix.
final class ClientPort: Sendable {
  private let descriptor: Int32
  private let isOpen = Monitor(true)
  private let onClosed: @Sendable () -> Void

  /// - Parameter onClosed: called once, when the client does not read any more and never will.
  init(_ descriptor: Int32, onClosed: @escaping @Sendable () -> Void) {
    self.descriptor = descriptor
    self.onClosed = onClosed
  }

  /// Writes frames; waits for a client that is slow to read.
  func write(_ batch: inout FrameBatch) {
    let hasClosed = isOpen.withLock { isOpen in
      guard isOpen else {
        batch.clear()
        return false
      }
      isOpen = batch.write(to: descriptor)
      return !isOpen
    }
    if hasClosed { onClosed() }
  }

  /// Writes one message.
  func send(_ body: Data) {
    var batch = FrameBatch()
    batch.append(body)
    write(&batch)
  }
}
