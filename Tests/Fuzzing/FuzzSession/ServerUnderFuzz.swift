import FoundationEssentials
import FuzzSupport

@testable import JSONRPC
@testable import TermsServer

/// The server without its threads: messages go straight to the engine, and answers are taken from the outbox.
final class ServerUnderFuzz {
  private let service = TermsDocumentService()
  private let server: Server
  private let decoder = MessageDecoder(MethodTable().registry)
  /// Prints what the client says, to read an input by.
  private let isTracing = Platform.environment("TERMS_FUZZ_TRACE") != nil

  init() {
    server = Server(
      input: -1, output: -1, service: service, log: Log(Log.Options(usesStandardError: false)), onStuck: { _ in })
  }

  /// - Returns: the exit code when the server ends.
  @discardableResult
  func send(_ body: String, isCancelled: Bool = false) -> Int32? {
    trace(isCancelled ? "cancelled \(body)" : body)
    return send(decode(Array(body.utf8)), isCancelled: isCancelled)
  }

  /// - Returns: the exit code when the server ends.
  @discardableResult
  func send(_ message: IncomingMessage, isCancelled: Bool = false) -> Int32? {
    let code = server.take(.message(message, isCancelled: isCancelled))
    // Nothing overtakes an answer in slices here, so all are in order.
    while server.isAtWork { _ = server.take(.deadline) }
    return code
  }

  /// Straight to standard error, so that nothing is lost in a crash.
  private func trace(_ line: @autoclosure () -> String) {
    guard isTracing else { return }
    _ = Array("\(line())\n".utf8).withUnsafeBytes { Platform.writeAll(Platform.standardError, $0) }
  }

  func decode(_ body: [UInt8]) -> IncomingMessage { decoder.decode(Data(body)) }

  /// The client says nothing for a while.
  func rest() {
    trace("rest")
    _ = server.take(.quiet)
    passDeadline()
  }

  /// Lets work that waits be done, in as many slices as it likes to take.
  func passDeadline() {
    var slices = 0
    while service.deadline != nil {
      _ = server.take(.deadline)
      slices += 1
      expect(slices < 10_000, "the work never ends")
    }
  }

  /// The texts of the open documents.
  var texts: [String: [UInt8]] { service.documents.mapValues { $0.document.lines.bytes } }

  /// Everything that the server has said up to the last `listen`, in order.
  private(set) var said: [SaidMessage] = []

  /// Takes over what the server has said since.
  func listen() {
    // An empty frame says where to stop: `take` waits for more.
    server.connection.outbox.send([])
    while let batch = server.connection.outbox.take() {
      var rest = batch[...]
      while !rest.isEmpty {
        // The header is known to be `Content-Length: N`, for nobody else writes it; FuzzFrames sees to other headers.
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
          let length = Int(String(decoding: rest[..<(end - 1)].dropFirst(16), as: UTF8.self))
        else { fatalError("a header that cannot be read") }
        let body = rest.dropFirst(end + 3 - rest.startIndex).prefix(length)
        expectEqual(body.count, length, "length of a body")
        if body.isEmpty { return }
        said.append(SaidMessage(body))
        rest = rest[body.endIndex...]
      }
    }
  }
}
