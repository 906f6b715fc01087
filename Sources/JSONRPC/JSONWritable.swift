/// A value that writes itself as JSON.
public protocol JSONWritable {
  /// Writes exactly one JSON value.
  func write(to writer: inout JSONWriter)
}

extension String: JSONWritable {
  /// Writes a string.
  public func write(to writer: inout JSONWriter) { writer.value(self) }
}

extension Int: JSONWritable {
  /// Writes a whole number.
  public func write(to writer: inout JSONWriter) { writer.value(self) }
}

extension Bool: JSONWritable {
  /// Writes `true` or `false`.
  public func write(to writer: inout JSONWriter) { writer.value(self) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// Writes the value, or `null`.
  public func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes an array.
  public func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for element in self { element.write(to: &writer) }
    }
  }
}

/// The `result` of a request that has nothing to say, such as `shutdown`.
public struct Null: JSONWritable, Sendable {
  /// The only value.
  public init() {}
  /// Writes `null`.
  public func write(to writer: inout JSONWriter) { writer.null() }
}
