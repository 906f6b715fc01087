import FoundationEssentials

/// Turns the body of a frame into a message. Never fails: what cannot be read becomes
/// `IncomingMessage.invalid`.
public struct MessageDecoder {
  private let decoder: JSONDecoder
  private let textMethods: Set<String>

  /// A decoder that knows the methods of `registry`.
  public init(_ registry: MessageRegistry) {
    decoder = JSONDecoder()
    textMethods = registry.textMethods
    if let key = Envelope.registryKey { decoder.userInfo[key] = registry }
  }

  /// Decodes one body, in one pass.
  public func decode(_ body: Data) -> IncomingMessage {
    if let cut = LargeTextCut(body, methods: textMethods), let key = LargeText.cutOut {
      decoder.userInfo[key] = cut.text
      defer { decoder.userInfo[key] = nil }
      let message = decodeAsIs(cut.rest)
      if !message.isUnreadable { return message }
    }
    let message = decodeAsIs(body)
    // A lost didChange would leave the server with another text than the client has, so a body that
    // only holds damaged text is mended and read again.
    guard message.isUnreadable, let mended = mendText(in: body) else { return message }
    return decodeAsIs(mended)
  }

  private func decodeAsIs(_ body: Data) -> IncomingMessage {
    do {
      return try decoder.decode(Envelope.self, from: body).message
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      return .invalid(id: nil, ResponseError(.invalidRequest, "a message is one object"))
    } catch {
      return .invalid(id: nil, ResponseError(.parseError, "the body is no JSON"))
    }
  }
}

extension IncomingMessage {
  fileprivate var isUnreadable: Bool {
    switch self {
    case .request(_, _, .unreadable), .notification(_, .unreadable), .invalid: true
    default: false
    }
  }
}
