import Dispatch
import Foundation
import Synchronization

/// The built executable as a child process, with every wait limited, killed when nobody holds it any more.
public final class ServerProcess: Sendable {
  /// Why a process could not be started.
  public enum Failure: Error {
    /// There is no executable beside the tests and `TERMS_LSP_BINARY` names none.
    case noBinary
    /// The system refused.
    case notStarted(String)
  }

  /// What the process wrote to standard output.
  public let output: ServerProcessOutput
  /// What the process wrote to standard error.
  public let errors: ServerProcessOutput
  /// The process's number.
  public let processID: Int32

  private let process: Process
  private let input: Mutex<Int32?>
  private let ended: DispatchSemaphore

  /// Starts the executable.
  ///
  /// - Parameters:
  ///   - arguments: what follows the name of the executable.
  ///   - environment: values that are added to those of the tests; an empty one hides a variable.
  ///   - readsOutput: false for a client that does not read.
  public init(
    _ arguments: [String] = [], environment: [String: String] = [:], readsOutput: Bool = true
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    guard let binary = Self.binary else { throw Failure.noBinary }
    let (toServer, fromServer, complaints) = (Pipe(), Pipe(), Pipe())
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }.filter { !$0.value.isEmpty }
    process.standardInput = toServer
    process.standardOutput = fromServer
    process.standardError = complaints
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { throw Failure.notStarted("\(error)") }
    self.process = process
    self.ended = ended
    processID = process.processIdentifier
    // The process holds its pipes, and they their ends, so what is kept here are copies.
    let descriptor = dup(toServer.fileHandleForWriting.fileDescriptor)
    try? toServer.fileHandleForWriting.close()
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    input = Mutex(descriptor)
    output = ServerProcessOutput(dup(fromServer.fileHandleForReading.fileDescriptor), reads: readsOutput)
    errors = ServerProcessOutput(dup(complaints.fileHandleForReading.fileDescriptor), reads: true)
    try? fromServer.fileHandleForReading.close()
    try? complaints.fileHandleForReading.close()
  }

  deinit {
    closeInput()
    kill()
  }

  /// Writes to standard input, until all is taken or the time is over.
  ///
  /// - Returns: the number of bytes that were taken.
  @discardableResult
  public func write(_ bytes: [UInt8], within limit: Duration = .seconds(20)) -> Int {
    let deadline = ContinuousClock.now + limit
    return input.withLock { descriptor in
      guard let descriptor else { return 0 }
      return bytes.withUnsafeBytes { Self.write($0, to: descriptor, until: deadline) }
    }
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, until deadline: ContinuousClock.Instant
  ) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    var written = 0
    while written < bytes.count, .now < deadline {
      let count = Foundation.write(descriptor, start + written, bytes.count - written)
      if count > 0 {
        written += count
      } else if errno == EAGAIN || errno == EINTR {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, 50)
      } else {
        break
      }
    }
    return written
  }

  /// Closes standard input.
  public func closeInput() {
    input.withLock { descriptor in
      if let descriptor { close(descriptor) }
      descriptor = nil
    }
  }

  /// The code the process ends with; nil when it does not in time, and a negative signal number when one killed it.
  public func exitCode(within limit: Duration = .seconds(10)) -> Int32? {
    let (seconds, attoseconds) = limit.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    guard ended.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success else { return nil }
    ended.signal()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// Whether the process has not ended.
  public var isRunning: Bool { exitCode(within: .zero) == nil }

  /// Ends the process at once.
  public func kill() {
    if isRunning { _ = Foundation.kill(processID, SIGKILL) }
  }

  /// Runs the executable to its end.
  ///
  /// - Parameter input: what it finds on standard input.
  /// - Returns: its code, nil when it did not end in time, and what it wrote.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> (code: Int32?, output: String, errors: String) {
    let process = try ServerProcess(arguments, environment: environment)
    process.write(input)
    process.closeInput()
    let code = process.exitCode(within: .seconds(20))
    _ = process.output.waitForEnd()
    _ = process.errors.waitForEnd()
    return (code, process.output.text, process.errors.text)
  }
}
