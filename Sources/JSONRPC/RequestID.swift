/// The id of a request: an integer or a string, echoed in the answer as it came.
///
/// LSP 3.17, Request Message.
public enum RequestID: Hashable, Sendable {
  /// A whole number.
  case number(Int)
  /// A string.
  case string(String)
}

extension RequestID: CustomStringConvertible {
  /// The number or the string, for logs.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .string(let string): string
    }
  }
}

extension RequestID: Decodable {
  /// Fails for anything that is neither an integer nor a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      // The decoder takes 1.0 for an integer, which is fine, and fails for 1.5.
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }
}

extension RequestID: JSONWritable {
  /// Writes the number or the string.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let number): writer.value(number)
    case .string(let string): writer.value(string)
    }
  }
}
