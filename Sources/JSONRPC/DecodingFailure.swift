/// What went wrong in `params`, in one line that names the path, such as
/// `params.position.line: expected Int`.
func decodingFailureMessage(_ error: any Error) -> String {
  func path(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
    var path = ""
    for part in context.codingPath + (key.map { [$0] } ?? []) {
      if let index = part.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? part.stringValue : ".\(part.stringValue)"
      }
    }
    return path.isEmpty ? Envelope.Key.params.stringValue : path
  }
  switch error as? DecodingError {
  case .keyNotFound(let key, let context): return "\(path(context, key)): missing"
  case .valueNotFound(_, let context): return "\(path(context)): null"
  case .typeMismatch(_, let context), .dataCorrupted(let context):
    return "\(path(context)): \(context.debugDescription)"
  default: return "params: a value that cannot be read"
  }
}
