import JSONRPC

/// The requests of the server that the client has not answered.
///
/// Clients may leave requests unanswered, and one that was replaced before it was read is never answered: the oldest
/// are forgotten.
struct AwaitedAnswers {
  private static let limit = 16
  private var lastNumber = 0
  private var waiting: [(id: RequestID, method: String)] = []

  /// The id for another request.
  mutating func add(_ method: String) -> RequestID {
    lastNumber &+= 1
    let id = RequestID.number(lastNumber)
    if waiting.count == Self.limit { waiting.removeFirst() }
    waiting.append((id, method))
    return id
  }

  /// - Returns: what was asked, nil when nothing was asked under this id.
  mutating func take(_ id: RequestID?) -> String? {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return nil }
    return waiting.remove(at: index).method
  }
}
