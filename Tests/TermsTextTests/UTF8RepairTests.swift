import TermsText
import Testing

@Suite struct UTF8RepairTests {
  @Test(arguments: ["", "artikel", "één € 😀 e\u{301} \u{2028} \u{10FFFF} \u{D7FF} \u{E000} \u{FFFD}"])
  func leavesValidBytes(_ text: String) {
    let repaired = UTF8Repair.repair(Array(text.utf8))
    #expect(repaired.wasValid)
    #expect(repaired.bytes == Array(text.utf8))
  }

  @Test(
    arguments: [
      [0x80], [0xC3], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xF0, 0x9F, 0x98],
      [0xC3, 0x28], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98, 0x28],
    ] as [[UInt8]])
  func replacesInvalidSequences(_ bytes: [UInt8]) {
    let framed = Array("voor ".utf8) + bytes + Array(" achter".utf8)
    let repaired = UTF8Repair.repair(framed)
    #expect(!repaired.wasValid)
    #expect(repaired.bytes == Array(String(decoding: framed, as: UTF8.self).utf8))
    #expect(String(decoding: repaired.bytes, as: UTF8.self).hasSuffix(" achter"))
    #expect(!UTF8Repair.repair(bytes).wasValid)
  }

  @Test func agreesWithTheStandardLibrary() {
    var generator = SeededGenerator(seed: 7)
    let pieces: [[UInt8]] = [
      Array("é".utf8), Array("€".utf8), Array("😀".utf8), Array("abcdefgh".utf8), [0x61], [0x80], [0xC3],
      [0xE0],
      [0xED], [0xF0], [0xF4], [0x9F], [0xA0], [0xBF], [0x8F], [0x90],
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...6, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator) ?? []
      }
      #expect(
        UTF8Repair.repair(bytes).wasValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
