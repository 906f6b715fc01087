/// The number that tells a client why a request failed.
///
/// JSON-RPC 2.0, 5.1, and LSP 3.17, `ErrorCodes`.
public enum ErrorCode: Int, Sendable {
  /// The body is no JSON.
  case parseError = -32700
  /// The JSON is no request, or one that may not come now.
  case invalidRequest = -32600
  /// No such method.
  case methodNotFound = -32601
  /// The parameters are not those of the method.
  case invalidParams = -32602
  /// The server is at fault.
  case internalError = -32603
  /// A request came before `initialize`.
  case serverNotInitialized = -32002
  /// The text has changed since that which the request is about.
  case contentModified = -32801
  /// The request is fine, and cannot be done: the message tells the user why.
  case requestFailed = -32803
  /// The client cancelled the request.
  case requestCancelled = -32800
}

/// Why a request failed.
///
/// LSP 3.17, Response Message, `ResponseError`.
public struct ResponseError: Error, Equatable, Sendable {
  /// The reason, for programs.
  public let code: ErrorCode
  /// The reason, for people: one English sentence.
  public let message: String

  /// An error for an answer.
  public init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension ResponseError: JSONWritable {
  /// Writes the object with `code` and `message`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("code", code.rawValue)
      $0.member("message", message)
    }
  }
}
