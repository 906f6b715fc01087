/// A range of byte offsets in a line, in half the room: a document keeps thousands.
struct StoredRange: Equatable, Sendable, BitwiseCopyable {
  private var lower: Int32
  private var upper: Int32

  /// The range, cut off at 2 GB.
  init(_ range: Range<Int>) {
    lower = Int32(clamping: range.lowerBound)
    upper = Int32(clamping: range.upperBound)
  }

  /// The range.
  var range: Range<Int> { Int(lower)..<max(Int(lower), Int(upper)) }
}

extension OptionSet where Element == Self {
  /// Puts a member in or out.
  mutating func set(_ member: Self, _ isMember: Bool) {
    if isMember { formUnion(member) } else { subtract(member) }
  }
}
