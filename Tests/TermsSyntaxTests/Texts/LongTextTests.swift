import Testing

@testable import TermsSyntax

/// Texts on which a recogniser would stand still for minutes if it looked further from each place than it must.
@Suite struct LongTextTests {
  @Test(arguments: [
    "vijf (6) ", "`` ` ", "](", "<a ", "____ ", "a ____ b ", ") ", "( ", "[naam] ", "\"", "31 februari ", "a://b ",
    "a@b", "\u{FFFD} ", "Ã©",
    "zaken,diensten ", "isniet", "€ 5 zegge ", "Artikel5",
  ])
  func costsNoMoreThanItsLength(piece: String) {
    let bytes = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
    _ = AmountPair.mismatches(in: bytes)
    _ = WrongDate.all(in: bytes)
    _ = BlankScanner.blanks(in: bytes)
    _ = GluedPlace.all(in: bytes)
    _ = EncodingDamage.all(in: bytes)
    #expect(UnpairedMarks(in: bytes).marks.count <= 8)
  }
}
