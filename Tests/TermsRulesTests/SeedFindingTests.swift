import TermsRules
import TermsTestSupport
import Testing

/// What must and must not be found in the real documents.
@Suite("Findings in the real documents", .enabled(if: Repository.seeds != nil))
struct SeedFindingTests {
  private func findings(_ seed: String) throws -> Understanding {
    Understanding(try #require(try Repository.seed(seed)))
  }

  private func lines(_ understanding: Understanding, _ code: String, _ severity: Severity) -> [Int] {
    understanding.findings.filter { $0.code == code && $0.severity == severity }.map {
      understanding.line($0.span.start)
    }
  }

  @Test(
    "errors exactly",
    arguments: [
      ("000", []), ("001", [240]), ("002", []), ("003", [317, 623, 930, 1186]), ("004", []),
    ])
  func errors(seed: String, expected: [Int]) throws {
    let understanding = try findings(seed)
    #expect(
      understanding.findings.filter { $0.severity == .error }.map { understanding.line($0.span.start) } == expected)
    #expect(lines(understanding, "broken-reference", .error) == expected)
  }

  @Test func repeatedDocuments() throws {
    let understanding = try findings("003")
    #expect(lines(understanding, "repeated-document", .warning) == [51, 357, 664])
    #expect(lines(understanding, "broken-reference", .warning) == [298, 604, 911, 1167])
    #expect(understanding.findings.count { $0.severity <= .warning } < 40)
  }

  @Test(
    "what is wrong with numbers",
    arguments: [
      ("000", [:]), ("001", [:]),
      (
        "002",
        ["damaged-number": [183], "incomplete-text": [233, 757], "contents-mismatch": [254], "inline-clause": [143]]
      ),
      (
        "003",
        [
          "number-mismatch": [19, 65, 371, 678], "damaged-number": [197, 205, 503, 511, 810, 818, 1066, 1074],
          "inline-clause": [
            169, 221, 227, 261, 317, 342, 475, 527, 533, 567, 623, 648, 782, 834, 840, 874, 930, 955, 1038, 1090, 1096,
            1130,
            1186, 1211,
          ],
        ]
      ),
      ("004", ["incomplete-text": [324, 326]]),
    ] as [(String, [String: [Int]])])
  func numbers(seed: String, expected: [String: [Int]]) throws {
    let understanding = try findings(seed)
    let codes = [
      "numbering-gap", "numbering-order", "number-mismatch", "damaged-number", "inline-clause", "contents-mismatch",
      "incomplete-text",
    ]
    for code in codes {
      let found = understanding.findings.filter { $0.code == code }.map { understanding.line($0.span.start) }
      #expect(found == expected[code, default: []], "\(code)")
    }
  }

  @Test func lowerCaseOnPurposeIsLeftAlone() throws {
    let understanding = try findings("001")
    #expect(understanding.findings.allSatisfy { $0.code != "inconsistent-term" })
  }

  @Test(
    "slips",
    arguments: [
      ("000", [226]),
      ("002", [308, 308, 328, 330, 332, 376, 382, 384, 386, 406, 406, 446, 462, 464, 476, 588, 739]),
      ("004", [316]),
    ])
  func slips(seed: String, expected: [Int]) throws {
    let understanding = try findings(seed)
    #expect(lines(understanding, "inconsistent-term", .warning) == expected)
  }

  @Test func mixedTermsAreOneRemarkEach() throws {
    let understanding = try findings("002")
    let remarks = lines(understanding, "inconsistent-term", .information)
    #expect(remarks.contains(265) && remarks.contains(289) && remarks.count <= 5)
  }

  @Test(
    "terms that are not defined, once in each copy",
    arguments: [
      ("000", []), ("001", []), ("002", [390]), ("003", [199, 201, 505, 507, 812, 814, 1068, 1070]), ("004", []),
    ])
  func undefinedTerms(seed: String, expected: [Int]) throws {
    #expect(lines(try findings(seed), "undefined-term", .information) == expected)
  }

  @Test(
    "names and definitions",
    arguments: [
      ("000", []), ("001", []), ("002", ["circular-definition 277", "foreign-party 484"]),
      ("003", [9, 55, 361, 668].map { "inconsistent-name \($0)" }), ("004", []),
    ])
  func names(seed: String, expected: [String]) throws {
    let codes: Set = [
      "circular-definition", "foreign-party", "inconsistent-name", "duplicate-definition", "misplaced-definition",
      "unused-definition",
    ]
    let understanding = try findings(seed)
    let found = understanding.findings.filter { codes.contains($0.code) }
      .map { "\($0.code) \(understanding.line($0.span.start))" }
    #expect(found == expected)
  }

  @Test func equalClausesOfOtherModulesAreHints() throws {
    let understanding = try findings("002")
    #expect(lines(understanding, "duplicate-section", .hint) == [765, 781, 785, 793, 795])
    #expect(lines(understanding, "duplicate-section", .warning).isEmpty)
  }

  /// What texts rules find in all of them: damage of one conversion.
  @Test func wordsSumsDatesAndSigns() throws {
    let codes = Set([
      "amount-mismatch", "placeholder", "impossible-date", "unbalanced-bracket", "damaged-encoding", "glued-words",
    ])
    for (seed, expected) in [
      ("000", []), ("001", []), ("002", ["damaged-encoding 89", "glued-words 298", "glued-words 621"]), ("003", []),
      ("004", []),
    ] {
      let understanding = try findings(seed)
      #expect(
        understanding.findings.filter { codes.contains($0.code) }.map {
          "\($0.code) \(understanding.line($0.span.start))"
        }
          == expected, "\(seed)")
    }
  }
}
