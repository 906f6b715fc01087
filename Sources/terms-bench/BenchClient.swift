import Foundation

/// A client that speaks just enough of the protocol, and blocks: what is measured is the server.
final class BenchClient {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer: [UInt8] = []
  private var nextID = 0

  init?(_ path: String) {
    process.executableURL = URL(fileURLWithPath: path)
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { return nil }
  }

  func stop() {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
  }

  func initialize() -> Bool {
    request(
      "initialize", #"{"processId":null,"rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-8"]}}}"#)
    notify("initialized", "{}")
    return true
  }

  func request(_ method: String, _ params: String) {
    nextID += 1
    send(#"{"jsonrpc":"2.0","id":\#(nextID),"method":"\#(method)","params":\#(params)}"#)
    let marker = Array(#""id":\#(nextID)"#.utf8)
    while let frame = receive() { if contains(frame.prefix(200), marker) { return } }
  }

  func notify(_ method: String, _ params: String) {
    send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  func change(_ version: Int, line: Int, character: Int, length: Int, text: String) {
    notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"file:///b.terms","version":\#(version)},"contentChanges":[{"range":{"start":{"line":\#(line),"character":\#(character)},"end":{"line":\#(line),"character":\#(character + length)}},"text":\#(Self.quoted(text))}]}"#
    )
  }

  func save() { notify("textDocument/didSave", #"{"textDocument":{"uri":"file:///b.terms"}}"#) }

  /// Waits for the next publish; returns how many diagnostics it holds.
  func waitForDiagnostics() -> Int {
    while let frame = receive() {
      guard contains(frame.prefix(200), Array("publishDiagnostics".utf8)) else { continue }
      return count(frame, Array(#""severity":"#.utf8))
    }
    return -1
  }

  /// The server's largest resident size so far.
  var peakMegabytes: String {
    guard let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }),
      let kilobytes = Double(line.filter(\.isNumber))
    else { return "" }
    return Samples.short(kilobytes / 1000)
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"", "\\": quoted += "\\\(character)"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }

  // MARK: Frames

  private func send(_ body: String) {
    let bytes = Array(body.utf8)
    try? input.fileHandleForWriting.write(
      contentsOf: Data(Array("Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes))
  }

  private func receive() -> [UInt8]? {
    let end: [UInt8] = [13, 10, 13, 10]
    while true {
      if let split = buffer.firstRange(of: end) {
        let header = String(decoding: buffer[..<split.lowerBound], as: UTF8.self)
        let length = Int(header.filter(\.isNumber)) ?? 0
        if buffer.count >= split.upperBound + length {
          let frame = Array(buffer[split.upperBound..<split.upperBound + length])
          buffer.removeFirst(split.upperBound + length)
          return frame
        }
      }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      buffer.append(contentsOf: data)
    }
  }

  private func contains(_ bytes: some Collection<UInt8>, _ part: [UInt8]) -> Bool { bytes.firstRange(of: part) != nil }

  private func count(_ bytes: [UInt8], _ part: [UInt8]) -> Int { bytes.ranges(of: part).count }
}
