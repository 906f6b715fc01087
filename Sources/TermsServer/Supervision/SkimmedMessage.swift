import FoundationEssentials
import JSONRPC

/// What the supervisor looks at in a message: its outside, and the document it names. The rest stays bytes.
struct SkimmedMessage {
  /// The method; nil in an answer.
  private(set) var method: String?
  /// The id; nil when there is none, or none that can be read.
  private(set) var id: RequestID?
  /// Where the id stands in the body, as byte offsets.
  private(set) var idRange: Range<Int>?
  /// Whether it is an answer that brings a result.
  private(set) var hasResult = false
  /// Whether it is an answer that brings an error.
  private(set) var hasError = false
  /// Whether it calls itself JSON-RPC 2.0: the worker takes nothing else.
  private(set) var isCurrent = false
  /// Where the value of `params` starts in the body.
  private var params: Int?

  init(_ body: Data) {
    body.withUnsafeBytes { bytes in
      var message = JSONSkimmer(bytes)
      message.forEachMember { name, value in
        switch name {
        case "jsonrpc": isCurrent = value.string() == "2.0"
        case "method": method = value.string()
        case "id":
          idRange = value.range
          id = Self.id(value)
        case "params": params = value.offset
        case "result": hasResult = true
        case "error": hasError = true
        default: break
        }
        // An answer says all in its first members; what follows may be long.
        return !(idRange != nil && (hasResult || hasError))
      }
    }
  }

  /// Whether the worker owes an answer to it.
  var isRequest: Bool { id != nil && (method != nil || !isAnswer) }

  /// Whether it is an answer.
  var isAnswer: Bool { method == nil && (hasResult || hasError) }

  /// Whether it is this notification.
  func isNotification(_ name: String) -> Bool { isCurrent && idRange == nil && method == name }

  /// Looks at `params`, in the body that the message was read from.
  func params<Result>(of body: Data, _ look: (JSONSkimmer) -> Result?) -> Result? {
    guard let params else { return nil }
    return body.withUnsafeBytes { look(JSONSkimmer($0, at: params)) }
  }

  /// The URI and the version of `textDocument`; nil when the message names no document.
  func document(of body: Data) -> (uri: String, version: Int?)? {
    params(of: body) { params in
      guard let document = params.member("textDocument"), let uri = document.member("uri")?.string() else { return nil }
      return (uri, document.member("version")?.integer())
    }
  }

  /// The URI and the version of diagnostics.
  func publication(of body: Data) -> (uri: String, version: Int?)? {
    params(of: body) { params in
      guard let uri = params.member("uri")?.string() else { return nil }
      return (uri, params.member("version")?.integer())
    }
  }

  /// The piece of work of which a message says how far it has come, and whether it is over.
  func progress(of body: Data) -> (token: String, isOver: Bool)? {
    params(of: body) { params in
      guard let token = params.member("token")?.string() else { return nil }
      return (token, params.member("value")?.member("kind")?.string() == "end")
    }
  }

  private static func id(_ value: JSONSkimmer) -> RequestID? {
    value.string().map(RequestID.string) ?? value.integer().map(RequestID.number)
  }
}
