import LanguageServerProtocol

/// The tokens that a client has of a document, so that it can be told what has changed.
struct ToldTokens {
  private var count = 0
  private var data: [Int] = []

  /// Takes over an answer and gives it a name.
  mutating func take(_ data: [Int]) -> SemanticTokens {
    if count == 0 || data != self.data {
      count += 1
      self.data = data
    }
    return SemanticTokens(resultID: String(count), data: data)
  }

  /// From these to later ones.
  func delta(since id: String, to now: SemanticTokens) -> SemanticTokensDelta {
    guard count > 0, id == String(count), let newID = now.resultID else { return .full(now) }
    if newID == id { return .same(resultID: id) }
    let shorter = min(data.count, now.data.count)
    var start = 0
    while start < shorter, data[start] == now.data[start] { start += 1 }
    var tail = 0
    while tail < shorter - start, data[data.count - 1 - tail] == now.data[now.data.count - 1 - tail] { tail += 1 }
    return .edit(
      resultID: newID, start: start, deleteCount: data.count - start - tail,
      data: Array(now.data[start..<now.data.count - tail]))
  }
}
