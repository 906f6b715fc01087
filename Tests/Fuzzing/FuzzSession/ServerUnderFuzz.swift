import FoundationEssentials
import FuzzSupport
import TermsTestSupport

@testable import JSONRPC
@testable import TermsServer

/// The server without its threads: messages go straight to the engine, and answers stay in the outbox.
final class ServerUnderFuzz {
  private let service = TermsDocumentService()
  private let server: Server
  private let decoder = MessageDecoder(MethodTable().registry)

  init() {
    server = Server(
      input: -1, output: -1, service: service, log: Log(Log.Options(usesStandardError: false)), onStuck: { _ in })
  }

  /// - Returns: the exit code when the server ends.
  @discardableResult
  func send(_ body: String, isCancelled: Bool = false) -> Int32? { send(decode(Array(body.utf8)), isCancelled: isCancelled) }

  @discardableResult
  func send(_ message: IncomingMessage, isCancelled: Bool = false) -> Int32? {
    server.take(.message(message, isCancelled: isCancelled))
  }

  func decode(_ body: [UInt8]) -> IncomingMessage { decoder.decode(Data(body)) }

  /// The client says nothing for a while.
  func rest() {
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
  private(set) var said: [JSONValue] = []

  /// Takes over what the server has said since.
  func listen() {
    // An empty frame says where to stop: `take` waits for more.
    server.connection.outbox.send([])
    while let batch = server.connection.outbox.take() {
      var reader = FrameReader(Batch(batch))
      while case .frame(let body) = reader.next() {
        if body.isEmpty { return }
        guard let value = JSONValue(parsing: body) else {
          fatalError("the server says what is no JSON: \(String(decoding: body, as: UTF8.self))")
        }
        said.append(value)
      }
    }
  }
}

/// An answer to a request, or to what is no message.
struct Answer {
  /// As JSON.
  let id: String
  let value: JSONValue

  init?(_ message: JSONValue) {
    guard message["method"] == nil else { return nil }
    switch message["id"] {
    case .number(let number): id = "\(Int(number))"
    case .string(let string): id = "\"\(string)\""
    default: id = "null"
    }
    value = message
    expect((message["result"] == nil) != (message["error"] == nil), "an answer with both or none of result and error")
  }
}

private struct Batch: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isReadable: Bool { !rest.isEmpty }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
