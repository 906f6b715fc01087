import Foundation

/// What a process writes to one descriptor, collected by a thread.
public final class ServerProcessOutput: @unchecked Sendable {
  // Guards everything below it.
  private let condition = NSCondition()
  private var bytes: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  private var reads: Bool
  private var isClosed = false

  /// - Parameters:
  ///   - descriptor: closed at its end.
  ///   - reads: false to leave what comes unread until ``startReading()``.
  init(_ descriptor: Int32, reads: Bool) {
    self.reads = reads
    let thread = Thread { [weak self] in
      Self.collect(descriptor) { self }
      Foundation.close(descriptor)
    }
    thread.stackSize = 512 << 10
    thread.start()
  }

  private static func collect(_ descriptor: Int32, _ owner: () -> ServerProcessOutput?) {
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    while let reads = owner()?.mayRead ?? nil {
      guard reads else {
        usleep(20_000)
        continue
      }
      // Looks up now and then whether anybody still wants to know.
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 500) != 0 else { continue }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      owner()?.add(buffer[..<max(count, 0)])
      if count <= 0 { return }
    }
  }

  private var mayRead: Bool? { locked { isClosed ? nil : reads } }

  private func add(_ new: ArraySlice<UInt8>) {
    locked {
      if start > 1 << 20, start > bytes.count / 2 {
        bytes.removeFirst(start)
        start = 0
      }
      bytes.append(contentsOf: new)
      if new.isEmpty { hasEnded = true }
      condition.broadcast()
    }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    condition.lock()
    defer { condition.unlock() }
    return body()
  }

  /// Starts to take in what the process writes.
  public func startReading() { locked { reads = true } }

  /// Stops taking in what the process writes, but for what is being read at this moment.
  public func stopReading() { locked { reads = false } }

  /// Closes the reading end, within half a second, so that the process writes to nobody.
  public func close() { locked { isClosed = true } }

  /// Everything that was collected and not taken as a frame.
  public var text: String { locked { String(decoding: bytes[start...], as: UTF8.self) } }

  /// Waits until the process closed its end.
  ///
  /// - Returns: whether it did in time.
  public func waitForEnd(within limit: TimeInterval = 5) -> Bool {
    let deadline = Date(timeIntervalSinceNow: limit)
    return locked {
      while !hasEnded { if !condition.wait(until: deadline) { return hasEnded } }
      return true
    }
  }

  /// Takes the body of the next frame (LSP 3.17, Base Protocol).
  ///
  /// - Returns: nil when none came in time, and at the end.
  public func nextFrame(within limit: TimeInterval) -> Data? {
    let deadline = Date(timeIntervalSinceNow: limit)
    return locked {
      while true {
        if let body = takeFrame() { return body }
        if hasEnded || !condition.wait(until: deadline) { return takeFrame() }
      }
    }
  }

  private func takeFrame() -> Data? {
    let unread = bytes[start...]
    guard let end = unread.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let header = String(decoding: unread[..<end.lowerBound], as: UTF8.self)
    guard header.hasPrefix("Content-Length: "), let length = Int(header.dropFirst(16)),
      bytes.count - end.upperBound >= length
    else { return nil }
    start = end.upperBound + length
    return Data(bytes[end.upperBound..<start])
  }
}
