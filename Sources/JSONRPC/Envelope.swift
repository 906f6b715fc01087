/// The outside of a message. Decoding it decodes the whole message in one pass: `method` comes
/// first, then `params` as the type that the registry has for it.
struct Envelope: Decodable {
  enum Key: String, CodingKey {
    case jsonrpc, id, method, params, result, error
  }

  /// Where `JSONDecoder.userInfo` keeps the `MessageRegistry`; nil only if the name were empty.
  static let registryKey = CodingUserInfoKey(rawValue: "MessageRegistry")

  let message: IncomingMessage

  /// Fails only when the value is no object.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let registry = Self.registryKey.flatMap { decoder.userInfo[$0] as? MessageRegistry } ?? MessageRegistry()
    message = Self.message(in: container, registry)
  }

  private static func message(
    in container: KeyedDecodingContainer<Key>, _ registry: MessageRegistry
  ) -> IncomingMessage {
    // Asking first: a decoding error costs more than all the rest of a small message.
    let id = container.contains(.id) ? try? container.decode(RequestID.self, forKey: .id) : nil
    func invalid(_ reason: String) -> IncomingMessage {
      .invalid(id: id, ResponseError(.invalidRequest, reason))
    }
    guard (try? container.decode(String.self, forKey: .jsonrpc)) == "2.0" else {
      return invalid("jsonrpc is not \"2.0\"")
    }
    guard container.contains(.method) else {
      return container.contains(.result) || container.contains(.error)
        ? .response(id: id, result: try? container.decode(JSONValue.self, forKey: .result))
        : invalid("a message without a method")
    }
    guard let method = try? container.decode(String.self, forKey: .method) else {
      return invalid("method is no string")
    }
    guard container.contains(.id) else {
      return .notification(method: method, params: registry.decodeParams(of: method, in: container))
    }
    guard let id else { return invalid("id is neither an integer nor a string") }
    return .request(id: id, method: method, params: registry.decodeParams(of: method, in: container))
  }
}
