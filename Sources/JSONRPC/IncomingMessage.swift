/// One message from the client, decoded as far as it could be.
public enum IncomingMessage: Sendable {
  /// A message that must be answered exactly once.
  case request(id: RequestID, method: String, params: DecodedParams)
  /// A message that is not answered.
  case notification(method: String, params: DecodedParams)
  /// An answer to a request of the server; the id is nil when it was null or unreadable.
  case response(id: RequestID?, result: JSONValue?)
  /// Something that is no message; it is answered with the error, and with a null id when nil.
  case invalid(id: RequestID?, ResponseError)
}

/// The `params` of a message.
public enum DecodedParams: Sendable {
  /// The type that is registered for the method.
  case value(any Sendable)
  /// The method is not registered, so `params` was not looked at.
  case unregistered
  /// `params` is not of the registered type; the text names the path of the first mistake.
  case unreadable(String)
}
