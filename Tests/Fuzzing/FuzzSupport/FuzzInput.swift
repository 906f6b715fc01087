/// The bytes of one run, read from the front as numbers and texts. Past the end all numbers are 0 and all texts empty.
public struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  /// The bytes that libFuzzer hands over.
  public init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    rest = Array(UnsafeBufferPointer(start: start, count: count))[...]
  }

  /// Whether every byte has been read.
  public var isEmpty: Bool { rest.isEmpty }

  /// The next byte.
  public mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// A number from 0 to below `limit`, which is 1 at least and 256 at most.
  public mutating func number(below limit: Int) -> Int { Int(byte()) % max(1, limit) }

  /// The next bytes, as many as there are.
  public mutating func bytes(_ count: Int) -> [UInt8] {
    let taken = rest.prefix(count)
    rest = rest.dropFirst(taken.count)
    return Array(taken)
  }

  /// All bytes that are left.
  public mutating func remaining() -> [UInt8] { bytes(rest.count) }

  /// A text: a number says either how many raw bytes follow, which are mended into UTF-8, or which piece of terms it is.
  public mutating func text() -> String {
    let choice = Int(byte())
    return choice < 128
      ? String(decoding: bytes(choice), as: UTF8.self) : TermsPieces.all[(choice - 128) % TermsPieces.all.count]
  }
}
