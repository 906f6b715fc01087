/// Writes the messages a server sends.
///
/// LSP 3.17, Base Protocol.
extension JSONWriter {
  /// Writes the answer to a request that succeeded.
  public mutating func response(to id: RequestID, result: some JSONWritable) {
    message {
      $0.member("id", id)
      $0.member("result", result)
    }
  }

  /// Writes the answer to a request that failed; the id is null when it could not be read.
  public mutating func response(to id: RequestID?, error: ResponseError) {
    message {
      $0.member("id", id)
      $0.member("error", error)
    }
  }

  /// Writes a notification.
  public mutating func notification(_ method: String, params: some JSONWritable) {
    message {
      $0.member("method", method)
      $0.member("params", params)
    }
  }

  /// Writes a request of the server that has no params; the client answers it.
  public mutating func request(_ id: RequestID, _ method: String) {
    message {
      $0.member("id", id)
      $0.member("method", method)
    }
  }

  /// Writes a request with parameters.
  public mutating func request(_ id: RequestID, _ method: String, params: some JSONWritable) {
    message {
      $0.member("id", id)
      $0.member("method", method)
      $0.member("params", params)
    }
  }

  private mutating func message(_ members: (inout JSONWriter) -> Void) {
    object {
      $0.member("jsonrpc", "2.0")
      members(&$0)
    }
  }
}
