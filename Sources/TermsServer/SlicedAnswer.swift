import JSONRPC

/// An answer that is worked out in slices, so that what the user types meanwhile does not wait for it.
public protocol SlicedAnswer {
  /// Does a slice, of about a millisecond.
  ///
  /// - Returns: the answer once it is there.
  mutating func advance() -> (any JSONWritable)?
}

/// The requests whose answers are worked on, the oldest first. For the engine's thread only.
struct AnswersAtWork {
  private struct Entry {
    let id: RequestID
    var answer: any SlicedAnswer
  }

  private var entries: [Entry] = []
  private let inbox: Inbox

  init(_ inbox: Inbox) { self.inbox = inbox }

  var isEmpty: Bool { entries.isEmpty }

  /// Begins with an answer.
  ///
  /// - Returns: the answer, when one slice was enough and nobody waits for an older one.
  mutating func begin(_ id: RequestID, _ answer: any SlicedAnswer) -> (any JSONWritable)? {
    var answer = answer
    if entries.isEmpty, let result = answer.advance() { return result }
    inbox.beginWork(on: id)
    entries.append(Entry(id: id, answer: answer))
    return nil
  }

  /// Works on the oldest one for a slice.
  ///
  /// - Returns: the request, and what to answer, when that is clear.
  mutating func advance() -> (id: RequestID, outcome: Result<any JSONWritable, ResponseError>)? {
    guard let first = entries.first else { return nil }
    let result = inbox.isCancelled(first.id) ? nil : entries[0].answer.advance()
    guard result != nil || inbox.isCancelled(first.id) else { return nil }
    entries.removeFirst()
    inbox.endWork(on: first.id)
    return (first.id, result.map { .success($0) } ?? .failure(.cancelled))
  }
}
