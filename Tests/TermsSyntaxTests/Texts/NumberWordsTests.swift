import Testing

@testable import TermsSyntax

@Suite struct NumberWordsTests {
  private func value(_ text: String) -> Int? {
    let words = TextPiece.pieces(Array(text.utf8)).filter(\.isWord)
    var parts: [NumberWords.Part] = []
    for word in words {
      guard let found = NumberWords.parts(of: word.text) else { return nil }
      parts += found
    }
    return NumberWords.value(parts)
  }

  @Test func whatIsSpelledIsRead() {
    var numbers =
      Array(0...2_500) + [10_000, 21_021, 99_999, 100_000, 220_000, 999_999, 1_000_000, 2_500_000, 999_999_999]
    for power in 4...8 {
      for step in 1...9 { numbers.append(step * Int((0..<power).reduce(1) { value, _ in value * 10 }) + 11 * step) }
    }
    for number in numbers {
      for isDutch in [true, false] {
        let words = NumberWords.spelled(number, isDutch: isDutch) ?? ""
        #expect(value(words) == number, "\(words)")
        if number != 1 {
          #expect(
            AmountWords.isDutch(words.filter { $0 != " " && $0 != "-" }) == isDutch || ["ten", "zes"].contains(words),
            "\(words)")
        }
      }
    }
    #expect(NumberWords.spelled(1_000_000_000, isDutch: true) == nil)
  }

  @Test(arguments: [
    ("honderd duizend", 100_000), ("tweehonderd en twintigduizend", 220_000), ("twaalfhonderdvijftig", 1_250),
    ("drie en twintig", 23),
    ("éénentwintig", 21), ("twee\u{EB}ntwintig", 22), ("duizend en één", 1_001), ("one hundred and five", 105),
    ("hundred", 100),
    ("twenty-five hundred", 2_500), ("five million", 5_000_000), ("honderdeneen", 101), ("tweeduizend twintig", 2_020),
  ])
  func read(words: String, number: Int) { #expect(value(words) == number) }

  @Test(arguments: [
    "vijf en", "en vijf", "twintig twintig", "nineteen ninety-nine", "vijf vijf", "duizend duizend",
    "dertig en twintig", "nul vijf", "en",
    "tenminste", "achtbaar", "eender", "vijfde", "tweede", "thirtieth", "", "duizend miljoen",
  ])
  func notRead(words: String) { #expect(value(words) == nil) }

  @Test(arguments: [
    ("5", 5), ("5.000", 5_000), ("5,000", 5_000), ("5.000,00", 5_000), ("5,000.00", 5_000), ("1.250.000", 1_250_000),
    ("5,00", 5), ("25", 25),
  ])
  func figures(text: String, number: Int) { #expect(FigureValue.whole(text) == number) }

  @Test(arguments: ["2,5", "2.5", "5.000,50", "1.2.3", "1.500.00", "12.50", "0.500", "1234567890123456"])
  func noFigures(text: String) { #expect(FigureValue.whole(text) == nil) }

  @Test func printsLikeBefore() {
    #expect(FigureValue.printed(50_000, like: "5.000") == "50.000")
    #expect(FigureValue.printed(50_000, like: "5,000") == "50,000")
    #expect(FigureValue.printed(50_000, like: "5000") == "50000")
    #expect(FigureValue.printed(25, like: "5.000") == "25")
    #expect(FigureValue.printed(25_000, like: "24.000,00") == "25.000,00")
    #expect(FigureValue.printed(25_000, like: "24,000.00") == "25,000.00")
    #expect(FigureValue.printed(25_000, like: "900,00") == "25.000,00")
    #expect(FigureValue.printed(900, like: "24.000,00") == "900,00")
    #expect(FigureValue.printed(25_000, like: "24000,00") == "25000,00")
    #expect(FigureValue.printed(5_000, like: "500", isDutch: false) == "5,000")
    #expect(FigureValue.printed(5_000, like: "500") == "5.000")
  }
}
