import JSONRPC

/// `window/workDoneProgress/create`: the server asks whether it may say how far a piece of work has come. A request of the
/// server. LSP 3.17, Creating Work Done Progress.
public struct WorkDoneProgressCreate: Equatable, Sendable {
  /// The method.
  public static let method = "window/workDoneProgress/create"
  /// The name of the work.
  public var token: String

  /// A question about a piece of work.
  public init(token: String) { self.token = token }
}

extension WorkDoneProgressCreate: JSONWritable {
  /// Writes the object with the token.
  public func write(to writer: inout JSONWriter) { writer.object { $0.member("token", token) } }
}

/// `$/progress`: how far a piece of work has come. LSP 3.17, Work Done Progress.
public struct WorkDoneProgress: Equatable, Sendable {
  /// What is said.
  public enum Value: Equatable, Sendable {
    /// It begins. The user cannot stop it.
    case begin(title: String, message: String, percentage: Int)
    /// It has come so far.
    case report(message: String, percentage: Int)
    /// It is over.
    case end
  }

  /// The method.
  public static let method = "$/progress"
  /// The name of the work.
  public var token: String
  /// How far it has come.
  public var value: Value

  /// How far a piece of work has come.
  public init(_ token: String, _ value: Value) {
    self.token = token
    self.value = value
  }
}

extension WorkDoneProgress: JSONWritable {
  /// Writes the object with `token` and `value`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("token", token)
      $0.member("value") { $0.object { write(value, to: &$0) } }
    }
  }

  private func write(_ value: Value, to writer: inout JSONWriter) {
    switch value {
    case .begin(let title, let message, let percentage):
      writer.member("kind", "begin")
      writer.member("title", title)
      writer.member("cancellable", false)
      writer.member("message", message)
      writer.member("percentage", percentage)
    case .report(let message, let percentage):
      writer.member("kind", "report")
      writer.member("message", message)
      writer.member("percentage", percentage)
    case .end: writer.member("kind", "end")
    }
  }
}
