import FoundationEssentials
import JSONRPC
import Synchronization
import TermsServer

/// A server, with a fake document service unless a test says otherwise, on threads of this process,
/// and the client's end of its pipes.
final class ServerUnderTest: Sendable {
  private let input: Int32
  private let output: Int32
  private let serverEnds: (input: Int32, output: Int32)
  private let exit: (reading: Int32, writing: Int32)
  private let reader: Mutex<FrameReader<TimedSource>>
  private let inputIsOpen = Mutex(true)

  /// How long to wait for the server before a test fails.
  static let patience: Int32 = 60_000

  init?(
    limits: Connection.Limits = .init(),
    service: @escaping @Sendable () -> any DocumentService = { FakeDocumentService() }
  ) {
    Platform.ignoreBrokenPipes()
    guard let toServer = Platform.makePipe(), let fromServer = Platform.makePipe(),
      let exit = Platform.makePipe()
    else { return nil }
    input = toServer.writing
    output = fromServer.reading
    serverEnds = (toServer.reading, fromServer.writing)
    self.exit = exit
    reader = Mutex(FrameReader(TimedSource(descriptor: fromServer.reading)))
    Platform.startThread { [serverEnds] in
      let server = Server(
        input: serverEnds.input, output: serverEnds.output, service: service(),
        log: Log(Log.Options(usesStandardError: false)), limits: limits, onStuck: { _ in })
      let code = server.run()
      Platform.closeDescriptor(serverEnds.output)
      _ = withUnsafeBytes(of: UInt8(truncatingIfNeeded: code)) { Platform.writeAll(exit.writing, $0) }
    }
  }

  func sendBytes(_ bytes: some Sequence<UInt8>) {
    _ = Array(bytes).withUnsafeBytes { Platform.writeAll(input, $0) }
  }

  func sendBody(_ body: String) {
    sendBytes("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  func request(_ id: Int, _ method: String, _ params: String = "{}") {
    sendBody(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
  }

  func notify(_ method: String, _ params: String = "{}") {
    sendBody(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// The next message of the server; nil at the end of its output, or when it says nothing for a minute.
  func receive() -> JSONValue? {
    reader.withLock { reader in
      guard case .frame(let body) = reader.next() else { return nil }
      return try? JSONDecoder().decode(JSONValue.self, from: body)
    }
  }

  /// The next message, as `id code`, `id result` or `method`.
  func receiveSummary() -> String {
    guard let message = receive() else { return "nothing" }
    if let method = message["method"]?.string { return method }
    let id = message["id"]?.number.map { "\(Int($0))" } ?? message["id"]?.string ?? "null"
    if let code = message["error"]?["code"]?.number { return "\(id) \(Int(code))" }
    return "\(id) result"
  }

  func initialize(_ params: String = "{}") -> JSONValue? {
    request(0, "initialize", params)
    let answer = receive()
    notify("initialized")
    return answer?["result"]
  }

  func closeInput() {
    let wasOpen = inputIsOpen.withLock { isOpen in
      defer { isOpen = false }
      return isOpen
    }
    if wasOpen { Platform.closeDescriptor(input) }
  }

  /// The code the server ends with; nil when it does not end in a minute.
  func exitCode() -> Int? {
    var code: UInt8 = 0
    guard Platform.isReadable(exit.reading, within: Self.patience) else { return nil }
    let count = withUnsafeMutableBytes(of: &code) { Platform.read(exit.reading, into: $0) }
    return count == 1 ? Int(code) : nil
  }

  deinit {
    closeInput()
    for descriptor in [output, exit.reading] { Platform.closeDescriptor(descriptor) }
  }
}

/// A descriptor that counts as ended when nothing comes for a while.
struct TimedSource: ByteSource {
  let descriptor: Int32

  var isReadable: Bool { Platform.isReadable(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard Platform.isReadable(descriptor, within: ServerUnderTest.patience) else { return 0 }
    return Platform.read(descriptor, into: buffer)
  }
}
