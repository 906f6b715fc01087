/// Ends the process, which libFuzzer counts as a crash, unless a condition holds.
public func expect(
  _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #file, line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}

/// Ends the process unless two values are equal.
public func expectEqual<Value: Equatable>(
  _ found: Value, _ expected: Value, _ what: @autoclosure () -> String, file: StaticString = #file, line: UInt = #line
) {
  if found != expected { fatalError("\(what()): \(found) instead of \(expected)", file: file, line: line) }
}
