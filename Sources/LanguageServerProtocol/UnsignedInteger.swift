import JSONRPC

extension KeyedDecodingContainer {
  /// Decodes a `uinteger` (LSP 3.17, Base Types: 0 to 2^31 - 1). Accepts `3.0`, and clamps what is
  /// out of range, because a position past the end is not worth refusing a message for.
  func decodeUnsignedInteger(forKey key: Key) throws -> Int {
    let limit = Int(Int32.max)
    if let number = try? decode(Int.self, forKey: key) { return min(max(number, 0), limit) }
    do {
      let number = try decode(Double.self, forKey: key)
      return number >= Double(limit) ? limit : Int(max(number, 0))
    } catch let error as DecodingError {
      throw error
    } catch {
      // A number that not even a Double can hold.
      return limit
    }
  }

  /// Decodes a member that is not worth refusing a message for.
  ///
  /// - Returns: nil when it is missing, null or of another type.
  func decodeLeniently<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value? {
    guard contains(key) else { return nil }
    return try? decodeIfPresent(type, forKey: key)
  }
}
