import Foundation

/// A client that speaks just enough of the protocol, and blocks: what is measured is the server.
final class BenchClient {
  let child: Child
  private(set) var version = 0
  private var buffer: [UInt8] = []
  private var read = 0
  private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var nextID = 0

  static let uri = "file:///bench.terms"

  init?(_ path: String, _ arguments: [String] = []) {
    guard let child = Child(path, arguments) else { return nil }
    self.child = child
  }

  deinit { chunk.deallocate() }

  /// Says hello, as an editor that pushes and counts in UTF-16 does.
  func initialize() -> Bool {
    let answer = request(
      "initialize",
      #"{"processId":null,"rootUri":null,"capabilities":{"textDocument":{"publishDiagnostics":{"versionSupport":true,"#
        + #""relatedInformation":true},"#
        + #""hover":{"contentFormat":["markdown"]},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}}"#)
    write(Self.frame(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#))
    return answer != nil
  }

  // MARK: Messages

  static func frame(_ body: String) -> [UInt8] { Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8) }

  func write(_ bytes: [UInt8]) { child.write(bytes) }

  /// A request, and its id.
  func frame(request method: String, _ params: String) -> (id: Int, bytes: [UInt8]) {
    nextID += 1
    return (nextID, Self.frame(#"{"jsonrpc":"2.0","id":\#(nextID),"method":"\#(method)","params":\#(params)}"#))
  }

  static func position(_ row: Int, _ column: Int) -> String {
    #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":\#(row),"character":\#(column)}}"#
  }

  func request(_ method: String, _ params: String) -> [UInt8]? {
    let (id, bytes) = frame(request: method, params)
    write(bytes)
    return answer(to: id)
  }

  func open(_ text: String) -> [UInt8] {
    Self.frame(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(Self.uri)","#
        + #""languageId":"terms","version":\#(version),"text":\#(Self.quoted(text))}}}"#)
  }

  /// The next version's change.
  func change(_ edit: Edit) -> [UInt8] {
    version += 1
    return Self.frame(
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(Self.uri)","#
        + #""version":\#(version)},"contentChanges":[{"range":{"start":{"line":\#(edit.start.row),"character":"#
        + #"\#(edit.startColumn)},"end":{"line":\#(edit.end.row),"character":\#(edit.endColumn)}},"#
        + #""text":\#(Self.quoted(edit.text))}]}}"#)
  }

  // MARK: Answers

  /// When the last byte of the latest frame came in: what is done with a frame afterwards is not the server's time.
  private(set) var arrived = ContinuousClock.now

  /// Waits for an answer, over whatever else comes.
  func answer(to id: Int) -> [UInt8]? {
    let marker = Array(#""id":\#(id),"#.utf8)
    while let frame = receive(within: 60_000) {
      if Self.contains(frame.prefix(100), marker) { return frame }
    }
    return nil
  }

  /// Waits for a publish at the present version.
  ///
  /// - Returns: its frame, nil when none comes, and how many publishes came.
  func diagnostics(within milliseconds: Int32 = 60_000) -> (frame: [UInt8]?, publishes: Int) {
    var publishes = 0
    while let frame = receive(within: milliseconds) {
      guard let published = Self.version(of: frame) else { continue }
      publishes += 1
      if published == version { return (frame, publishes) }
    }
    return (nil, publishes)
  }

  /// How many diagnostics a publish holds.
  static func count(_ frame: [UInt8]) -> Int { frame.ranges(of: Array(#""severity":"#.utf8)).count }

  /// The version of a publish, nil for other messages.
  static func version(of frame: [UInt8]) -> Int? {
    let head = String(decoding: frame.prefix(200), as: UTF8.self)
    guard head.contains("publishDiagnostics"), let name = head.firstRange(of: #""version":"#) else { return nil }
    return Int(head[name.upperBound...].prefix { $0.isNumber })
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    bytes.firstRange(of: part) != nil
  }

  /// The next frame's body, nil at the end or when the time is over.
  func receive(within milliseconds: Int32) -> [UInt8]? {
    var wanted: Range<Int>?
    while true {
      if wanted == nil { wanted = nextBody() }
      if let wanted, buffer.count >= wanted.upperBound {
        arrived = .now
        let frame = Array(buffer[wanted])
        read = wanted.upperBound
        if read == buffer.count {
          buffer.removeAll(keepingCapacity: true)
          read = 0
        }
        return frame
      }
      let count = child.read(into: chunk, within: milliseconds)
      if count == 0 { return nil }
      buffer.append(contentsOf: chunk[..<count])
    }
  }

  /// Where the next frame's body stands or will stand, nil while its header is not complete.
  private func nextBody() -> Range<Int>? {
    var length = 0
    for index in read..<buffer.count {
      let byte = buffer[index]
      if byte >= 0x30, byte <= 0x39 { length = length * 10 + Int(byte - 0x30) }
      let isEnd = byte == 0x0A && index >= read + 3 && buffer[index - 2] == 0x0A
      if isEnd { return index + 1..<index + 1 + length }
    }
    return nil
  }

  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    bytes.reserveCapacity(text.utf8.count + text.utf8.count / 64 + 2)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}
