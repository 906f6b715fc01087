import JSONRPC
import LanguageServerProtocol

/// Where the server is between `initialize` and `exit`, and which requests may come there.
///
/// LSP 3.17, Server lifecycle.
enum LifeCycle {
  /// Nothing but `initialize` may come.
  case uninitialized
  /// All but `initialize` may come.
  case running
  /// Nothing but `exit` may come.
  case shutDown

  /// - Returns: nil when a request may come now.
  func refusal(of method: String) -> ResponseError? {
    switch self {
    case .uninitialized:
      method == InitializeRequest.method
        ? nil : ResponseError(.serverNotInitialized, "the first request must be initialize")
    case .running:
      method == InitializeRequest.method
        ? ResponseError(.invalidRequest, "initialize may be sent once only") : nil
    case .shutDown:
      ResponseError(.invalidRequest, "the server has been shut down")
    }
  }

  /// The code the process ends with: 0 after `shutdown`.
  var exitCode: Int32 {
    switch self {
    case .shutDown: 0
    case .uninitialized, .running: 1
    }
  }
}
