import Testing

@testable import TermsSyntax

@Suite struct ProvisionNumberTests {
  private static let parts: [NumberComponent] = [
    NumberComponent(0), NumberComponent(1), NumberComponent(16_383), NumberComponent(16_384), NumberComponent(99_999),
    NumberComponent(10, suffix: "a"), NumberComponent(10, suffix: "z"), NumberComponent(10, suffix: "bis"),
    NumberComponent(letters: "a"), NumberComponent(letters: "aa"), NumberComponent(letters: "xiv"),
    NumberComponent(letters: "xxiv"), NumberComponent(letters: "xxxviii"),
    NumberComponent(value: 0, packedLetters: 0x9E), NumberComponent(value: 3, packedLetters: 0xC3),
  ]

  private static func numbers() -> [[NumberComponent]] {
    var numbers: [[NumberComponent]] = [[]]
    for first in parts {
      numbers.append([first])
      for second in parts {
        numbers.append([first, second])
        numbers.append([first, second, NumberComponent(2)])
        numbers.append([first, NumberComponent(7), second, NumberComponent(letters: "b")])
      }
    }
    return numbers
  }

  @Test func partsComeBack() {
    for parts in Self.numbers() {
      let number = ProvisionNumber(parts)
      #expect(number.components == parts)
      #expect(number.depth == parts.count)
      #expect(number.first == parts.first)
      #expect(number.last == parts.last)
      #expect(number.parent.components == Array(parts.dropLast()))
      #expect(number.appending(NumberComponent(5)).components == parts + [NumberComponent(5)])
    }
  }

  @Test func comparesAsItsPartsDo() {
    let numbers = Self.numbers()
    for left in numbers.indices where left % 5 == 0 {
      for right in numbers.indices where right % 3 == 0 {
        let (a, b) = (ProvisionNumber(numbers[left]), ProvisionNumber(numbers[right]))
        #expect((a == b) == (numbers[left] == numbers[right]))
        #expect((a < b) == numbers[left].lexicographicallyPrecedes(numbers[right]))
        #expect(a.starts(with: b) == numbers[left].starts(with: numbers[right]))
        if a == b { #expect(a.hashValue == b.hashValue) }
      }
    }
  }

  @Test func oneFormForEqualNumbers() {
    let long = ProvisionNumber([1, 2, 3, 4].map { NumberComponent($0) })
    #expect(long.parent == ProvisionNumber([1, 2, 3].map { NumberComponent($0) }))
    #expect(long.parent.parent.parent.parent == ProvisionNumber([]))
    #expect(ProvisionNumber("30.1.1")?.parent == ProvisionNumber("30.1"))
    #expect(ProvisionNumber("A.3.1")?.description == "A.3.1")
  }
}
