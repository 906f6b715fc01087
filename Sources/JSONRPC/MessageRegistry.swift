/// Which type `params` has, for each method the server knows.
public struct MessageRegistry: Sendable {
  typealias DecodeParams = @Sendable (KeyedDecodingContainer<Envelope.Key>) throws -> any Sendable

  private var decoders: [String: DecodeParams] = [:]
  /// The methods whose `params` have a ``LargeText``.
  private(set) var textMethods: Set<String> = []

  /// A registry that knows `$/cancelRequest` only.
  public init() {
    register(CancelRequest.self)
  }

  /// Adds a kind of request.
  public mutating func register<Request: RequestType>(_ type: Request.Type) {
    register(Request.method, Request.Params.self)
  }

  /// Adds a kind of notification.
  public mutating func register<Notification: NotificationType>(_ type: Notification.Type) {
    register(Notification.method, Notification.Params.self)
    if Notification.carriesLargeText { textMethods.insert(Notification.method) }
  }

  private mutating func register<Params: Decodable & Sendable>(_ method: String, _ params: Params.Type) {
    decoders[method] =
      if params == NoParams.self {
        { _ in NoParams() }
      } else if let omissible = params as? any OmissibleParams.Type {
        { try Self.decode(omissible, from: $0) }
      } else {
        { try $0.decode(Params.self, forKey: .params) }
      }
  }

  private static func decode<Params: OmissibleParams>(
    _ type: Params.Type, from container: KeyedDecodingContainer<Envelope.Key>
  ) throws -> any Sendable {
    // What is missing is no `params`, and some clients write that as null.
    guard container.contains(.params) else { return Params() }
    return try container.decodeIfPresent(type, forKey: .params) ?? Params()
  }

  /// Decodes `params` of an envelope as the type registered for `method`.
  func decodeParams(
    of method: String, in container: KeyedDecodingContainer<Envelope.Key>
  ) -> DecodedParams {
    guard let decode = decoders[method] else { return .unregistered }
    do {
      return .value(try decode(container))
    } catch {
      return .unreadable(decodingFailureMessage(error))
    }
  }
}
