import FuzzSupport

/// A client that says anything in any order: every request is answered once, texts stay those of the client, and after the
/// edits the server says what it says of a fresh document with the same text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSession(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  var session = Session()
  // Most runs start as they should, so that not every input has to begin with the same bytes.
  let opening = input.byte()
  if opening & 1 == 0 { session.initialize(&input) }
  if opening & 3 == 0 { session.open(&input) }
  var steps = 0
  while !input.isEmpty, steps < 60, !session.hasEnded {
    steps += 1
    session.step(&input)
  }
  session.finish(parses: opening >= 240)
  return 0
}
