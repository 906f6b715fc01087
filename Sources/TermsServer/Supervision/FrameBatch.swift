import FoundationEssentials
import JSONRPC

/// Frames on their way out, several in one write: what arrives together goes on together, so that the other side sees the
/// same bursts and a burst costs few system calls.
struct FrameBatch {
  /// Bytes that are gathered before they go.
  private static let size = 64 << 10

  private var bytes: [UInt8] = []
  /// A body too large to be copied; it follows `bytes`.
  private var large: Data?

  /// Whether there is nothing to write.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether to write before more is added.
  var isFull: Bool { large != nil || bytes.count >= Self.size }

  /// Adds a body with its header.
  mutating func append(_ body: Data) {
    bytes += "Content-Length: \(body.count)\r\n\r\n".utf8
    if body.count < Self.size { bytes += body } else { large = body }
  }

  /// Writes everything and is empty again.
  ///
  /// - Returns: false when the other side is gone.
  @discardableResult
  mutating func write(to descriptor: Int32) -> Bool {
    defer { clear() }
    guard bytes.withUnsafeBytes({ Platform.writeAll(descriptor, $0) }) else { return false }
    return large?.withUnsafeBytes { Platform.writeAll(descriptor, $0) } ?? true
  }

  /// Forgets everything.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    large = nil
  }
}
