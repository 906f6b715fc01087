extension LineText {
  /// Whether two lines have the same bytes and the same terminator.
  public func isEqual(_ other: LineText) -> Bool {
    guard count == other.count, terminator == other.terminator else { return false }
    if chunk === other.chunk, start == other.start { return true }
    return withBytes { own in other.withBytes { own.elementsEqual($0) } }
  }
}
