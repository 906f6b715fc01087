/// A kind of request, known by its method.
public protocol RequestType {
  /// The type of `params`.
  associatedtype Params: Decodable & Sendable
  /// The type of `result`; an optional where the answer may be null.
  associatedtype Result: JSONWritable
  /// The method as it stands in the message, such as `textDocument/hover`.
  static var method: String { get }
}

/// A kind of notification from the client, known by its method.
public protocol NotificationType {
  /// The type of `params`.
  associatedtype Params: Decodable & Sendable
  /// The method as it stands in the message, such as `textDocument/didOpen`.
  static var method: String { get }
  /// Whether `params` has a ``LargeText`` as the first member that is named `text` and is long.
  static var carriesLargeText: Bool { get }
}

extension NotificationType {
  /// Few do.
  public static var carriesLargeText: Bool { false }
}

/// The `params` of a method that may come without.
public protocol OmissibleParams: Decodable, Sendable {
  /// What missing `params` stand for.
  init()
}

/// The `params` of a method that has none; whatever the client sends is ignored.
public struct NoParams: Decodable, Sendable {
  /// The only value.
  public init() {}
  /// Ignores what is there.
  public init(from decoder: any Decoder) {}
}

/// `$/cancelRequest`: the client no longer wants an answer.
///
/// LSP 3.17, Cancellation Support. Part of the base protocol, because it must overtake the queue.
public enum CancelRequest: NotificationType {
  /// The request meant.
  public struct Params: Decodable, Sendable {
    /// Its id.
    public let id: RequestID
  }
  /// The method.
  public static let method = "$/cancelRequest"
}
