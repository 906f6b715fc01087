/// A first-in first-out queue whose elements keep a running number, so that one can be found back.
struct FIFOQueue<Element> {
  private var slots: [Element?] = []
  private var head = 0
  /// The number of the element that was removed last, plus one.
  private var firstNumber = 0

  var isEmpty: Bool { head == slots.count }
  var count: Int { slots.count - head }

  /// Adds an element.
  ///
  /// - Returns: its number, for `subscript`.
  @discardableResult
  mutating func append(_ element: Element) -> Int {
    slots.append(element)
    return firstNumber + count - 1
  }

  mutating func popFirst() -> Element? {
    guard head < slots.count else { return nil }
    let element = slots[head]
    slots[head] = nil
    head += 1
    firstNumber += 1
    if head == slots.count {
      slots.removeAll(keepingCapacity: slots.capacity <= 4096)
      head = 0
    } else if head >= 1024, head * 2 >= slots.count {
      slots.removeFirst(head)
      head = 0
    }
    return element
  }

  var first: Element? { head < slots.count ? slots[head] : nil }

  /// The element with a number that `append` gave; nil once it has left the queue.
  subscript(number number: Int) -> Element? {
    get {
      let index = head + number - firstNumber
      return index >= head && index < slots.count ? slots[index] : nil
    }
    set {
      let index = head + number - firstNumber
      guard index >= head, index < slots.count, let newValue else { return }
      slots[index] = newValue
    }
  }
}

extension FIFOQueue: Sendable where Element: Sendable {}
