import FuzzSupport
import JSONRPC

/// Bytes that arrive in any pieces are cut into the frames that a naive reader sees in the whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrames(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let pieceLengths = input.bytes(input.number(below: 16)).map { Int($0) + 1 }
  let padding = (place: Int(input.byte()), length: max(0, Int(input.byte()) - 192) * 160)
  var stream = input.remaining()
  // A fuzzer seldom makes inputs long enough to reach the limits of a header.
  let filling = repeatElement(UInt8(ascii: "p"), count: padding.length)
  stream.insert(contentsOf: filling, at: min(padding.place, stream.count))

  let expected = NaiveFrames(stream)
  for lengths in [pieceLengths, [1 << 20], [1]] where !lengths.isEmpty {
    var reader = FrameReader(PiecewiseSource(stream, lengths: lengths))
    var bodies: [[UInt8]] = []
    reading: while true {
      switch reader.next() {
      case .frame(let body): bodies.append([UInt8](body))
      case .endOfInput:
        expect(expected.isReadable, "end of input instead of a bad header")
        break reading
      case .badHeader(let reason):
        expect(!expected.isReadable, "bad header: \(reason)")
        break reading
      }
    }
    expectEqual(bodies, expected.bodies, "bodies in pieces of \(lengths)")
  }
  return 0
}
