import Testing

@testable import JSONRPC

@Suite struct FIFOQueueTests {
  @Test func behavesAsAnArrayWould() {
    var generator = SeededGenerator(seed: 5)
    var queue = FIFOQueue<Int>()
    var model: [(number: Int, value: Int)] = []
    for value in 0..<20_000 {
      if Int.random(in: 0..<100, using: &generator) < (value < 10_000 ? 60 : 40) {
        model.append((queue.append(value), value))
      } else {
        #expect(queue.popFirst() == model.first?.value)
        if !model.isEmpty { model.removeFirst() }
      }
      if let any = model.randomElement(using: &generator) {
        #expect(queue[number: any.number] == any.value)
      }
      #expect(queue.count == model.count)
      #expect(queue.first == model.first?.value)
    }
  }

  @Test func forgetsNumbersThatLeft() {
    var queue = FIFOQueue<Int>()
    let first = queue.append(1)
    let second = queue.append(2)
    #expect(queue.popFirst() == 1)
    queue[number: first] = 9
    queue[number: second] = 3
    #expect(queue[number: first] == nil)
    #expect(queue.popFirst() == 3)
    #expect(queue.isEmpty)
  }
}
