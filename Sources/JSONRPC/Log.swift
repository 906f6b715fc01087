/// Where the server notes what it does.
///
/// Standard error stays silent unless something is wrong, because editors show every line of it as
/// an error. A log file gets everything.
public final class Log: Sendable {
  /// What to log to.
  public struct Options: Sendable {
    /// A file to append to; nil for none.
    public var filePath: String?
    /// Whether warnings and errors go to standard error.
    public var usesStandardError: Bool

    /// The server's choice: standard error, and a file when the user names one.
    public init(filePath: String? = nil, usesStandardError: Bool = true) {
      self.filePath = filePath
      self.usesStandardError = usesStandardError
    }
  }

  /// Longest line written, in bytes: a client decides what some of them quote.
  private static let maximumLength = 500

  private let file: Int32?
  private let standardError: Int32?
  private let start = ContinuousClock.now

  /// Opens the file. A file that cannot be opened is reported on standard error.
  public init(_ options: Options = Options()) {
    file = options.filePath.flatMap(Platform.openForAppending)
    standardError = options.usesStandardError ? Platform.standardError : nil
    if let path = options.filePath, file == nil { warning("cannot write the log file \(path)") }
  }

  deinit {
    if let file { Platform.closeDescriptor(file) }
  }

  /// Whether `info` goes anywhere.
  public var isVerbose: Bool { file != nil }

  /// Notes something that went as it should; for the file only.
  public func info(_ message: @autoclosure () -> String) {
    if let file { write("info", message(), to: file) }
  }

  /// Notes something the client did wrong and the server coped with.
  public func warning(_ message: String) {
    report("warning", message)
  }

  /// Notes why the server has to stop.
  public func error(_ message: String) {
    report("error", message)
  }

  private func report(_ level: String, _ message: String) {
    if let standardError {
      writeLine("terms-lsp: \(level): \(message)", to: standardError)
    }
    if let file { write(level, message, to: file) }
  }

  private func write(_ level: String, _ message: String, to descriptor: Int32) {
    let elapsed = (ContinuousClock.now - start).components
    let milliseconds = elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000
    writeLine("\(milliseconds) ms \(level): \(message)", to: descriptor)
  }

  /// One write a line, so that lines of several threads do not mix.
  private func writeLine(_ line: String, to descriptor: Int32) {
    var bytes = line.utf8.prefix(Self.maximumLength).map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    bytes.append(UInt8(ascii: "\n"))
    _ = bytes.withUnsafeBytes { Platform.writeAll(descriptor, $0) }
  }
}
