import JSONRPC

/// Bytes that arrive in pieces of given lengths, over and over.
struct PiecewiseSource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let lengths: [Int]
  private var reads = 0

  init(_ bytes: [UInt8], lengths: [Int]) {
    rest = bytes[...]
    self.lengths = lengths
  }

  var isReadable: Bool { !rest.isEmpty }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(min(lengths[reads % lengths.count], buffer.count))
    reads += 1
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
