/// A growing array of plain values for hot loops: it keeps its memory from one use to the next, and its elements can be
/// read through a pointer without counting references.
struct ReusableBuffer<Element: BitwiseCopyable> {
  private final class Memory {
    let base: UnsafeMutablePointer<Element>

    init(capacity: Int) { base = .allocate(capacity: capacity) }
    deinit { base.deallocate() }
  }

  private var memory: Memory
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  private static var smallest: Int { 64 }
  /// What a buffer keeps when it is emptied: room for any line that a person wrote.
  private static var largestKept: Int { 1 << 14 }

  init() {
    memory = Memory(capacity: Self.smallest)
    base = memory.base
    capacity = Self.smallest
  }

  /// The elements; valid until the buffer next changes.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { reallocate(capacity &* 2) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  /// Empties the buffer. A copy of it keeps what it has.
  mutating func removeAll() {
    count = 0
    if capacity > Self.largestKept || !isKnownUniquelyReferenced(&memory) { reallocate(Self.smallest) }
  }

  private mutating func reallocate(_ newCapacity: Int) {
    let larger = Memory(capacity: newCapacity)
    larger.base.initialize(from: base, count: count)
    memory = larger
    base = larger.base
    capacity = newCapacity
  }
}
