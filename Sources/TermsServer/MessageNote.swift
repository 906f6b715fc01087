import JSONRPC
import LanguageServerProtocol

/// Notes what handling a message took, for the log file and for a client that traces the server.
struct MessageNote {
  private let trace: TraceLevel
  private let log: Log
  private let client: ClientChannel
  private let start = ContinuousClock.now
  private let bytesBefore: Int

  /// Nil when nobody wants to know, which spares the clock. Make it before the message is handled.
  init?(trace: TraceLevel, log: Log, client: ClientChannel) {
    guard trace != .off || log.isVerbose else { return nil }
    self.trace = trace
    self.log = log
    self.client = client
    bytesBefore = client.bytesEncoded
  }

  /// - Parameter message: its kind, method and id.
  func write(_ message: String) {
    let line = "\(message): \(Self.milliseconds(ContinuousClock.now - start)) ms"
    log.info(line)
    guard trace != .off else { return }
    let sent = trace == .verbose ? "\(client.bytesEncoded - bytesBefore) bytes sent" : nil
    client.trace(LogTrace(line, verbose: sent))
  }

  /// With three decimals.
  private static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let decimals = String(microseconds % 1000)
    return "\(microseconds / 1000)." + String(repeating: "0", count: max(0, 3 - decimals.count)) + decimals
  }
}
