import TermsTestSupport
import Testing

/// Statutes in the British manner: Parts and Chapters, sections with subsections in parentheses, what was repealed and inserted
/// later, Schedules.
@Suite("Statutes")
struct StatuteTests {
  private static let act = """
    FERRIES ACT

    PART 1
    LICENCES

    CHAPTER 1
    Grant

    1. Grant of a licence

    (1) The Authority may grant a licence.
    (2) A ferry needs none that—
    (a) carries no passengers;
    (aa) carries animals only; or
    (b) is laid up.
    (3) SENTENCE

    2. [repealed]

    3. (repealed)

    4. Fees

    (1) A fee is due.
    (2) It is paid in advance.

    CHAPTER 2
    Refusal

    5. Refusal

    (1) The Authority may refuse a licence.

    PART 2
    FINES

    CHAPTER 1
    Offences

    6. Offences

    (1) A person who sails without a licence commits an offence under Chapter 1.
    (2) This Part applies at night.

    SCHEDULE 1
    FARES

    1. The fare for the crossing is due for—
    (a) persons; and
    (b) dogs.
    2. Children pay half.
    """

  private func found(_ sentence: String) -> [String] { ReferenceForms.found(sentence, in: Self.act) }

  @Test func outline() {
    let provisions = Understanding(Self.act).provisionLines().map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    }
    #expect(
      provisions == [
        "3 chapter 1", "6 chapter 1", "9 article 1", "11 paragraph 1.1", "12 paragraph 1.2", "13 point 1.2.a",
        "14 point 1.2.aa", "15 point 1.2.b", "16 paragraph 1.3", "18 article 2", "20 article 3", "22 article 4",
        "24 paragraph 4.1", "25 paragraph 4.2", "27 chapter 2", "30 article 5", "32 paragraph 5.1", "34 chapter 2",
        "37 chapter 1", "40 article 6", "42 paragraph 6.1", "43 paragraph 6.2", "45 annex 1", "48 point 1.1",
        "49 point 1.1.a", "50 point 1.1.b", "51 point 1.2",
      ])
  }

  @Test func silence() {
    #expect(Understanding(Self.act).findingLines(atLeast: .information) == [])
  }

  @Test func divisionsOfTheOwnPart() {
    let lines = Understanding(Self.act).referenceLines()
    #expect(lines == ["42 Chapter 1 -> CHAPTER 1@37", "43 This Part -> PART 2@34"])
  }

  @Test(arguments: [
    ("Subsection (1) applies.", ["Subsection (1) -> 1.1"]),
    ("See subsections (1) and (2).", ["subsections (1) and (2) -> 1.1, 1.2"]),
    ("See subsections (1) to (3).", ["subsections (1) to (3) -> 1.1, 1.2, 1.3"]),
    ("See subsection (2)(aa).", ["subsection (2)(aa) -> 1.2.aa"]),
    ("See paragraph (a) or (b) of subsection (2).", ["paragraph (a) or (b) of subsection (2) -> 1.2.a, 1.2.b"]),
    ("See subsection (2) of section 4.", ["subsection (2) of section 4 -> 4.2"]),
    ("See subsection (2)(d).", ["subsection (2)(d) -> none"]),
    ("Within subsection (1) and 3 days.", ["subsection (1) -> 1.1"]),
    ("For the purposes of this Part.", ["this Part -> PART 1"]),
    ("This part of the price is due.", []),
    ("See Chapter 2 and Part 2.", ["Chapter 2 -> CHAPTER 2", "Part 2 -> PART 2"]),
    ("See section 4 of this Act.", ["section 4 of this Act -> 4"]),
    ("See paragraph 2 of Schedule 1.", ["paragraph 2 of Schedule 1 -> 1.2"]),
    ("See point 2 of Schedule 1.", ["point 2 of Schedule 1 -> 1.2"]),
    ("From that point two ferries sail.", []),
    ("See item 2 of Schedule 1; item 3 is missing.", ["item 2 of Schedule 1 -> 1.2"]),
    ("Exempt what stands in section 4(1) from section 4(2).", ["section 4(1) -> 4.1", "section 4(2) -> 4.2"]),
  ])
  func citations(_ sentence: String, _ expected: [String]) { #expect(found(sentence) == expected) }

  @Test(
    "laws",
    arguments: [
      ("See section 4 of the Ferries Act of 1998.", ["section 4 of the Ferries Act of 1998 -> external"]),
      ("See section 4 of the Act of 1998.", ["section 4 of the Act of 1998 -> external"]),
      (
        "See sections 3 and 5 of the Protection from Storms Act 1977.",
        ["sections 3 and 5 of the Protection from Storms Act 1977 -> external"]
      ),
      (
        "See regulation 7 of the Ferry Fees (Islands, Lakes and Rivers) Regulations 2003.",
        ["regulation 7 of the Ferry Fees (Islands, Lakes and Rivers) Regulations 2003 -> external"]
      ),
      ("Rule 3 of the club and regulation 4 do not matter.", []),
      ("See section 7 of the Bankruptcy Code.", ["section 7 of the Bankruptcy Code -> external"]),
      ("See section 7 of the Code of Conduct.", ["section 7 of the Code -> other-document"]),
      ("See clause 1 of that lease.", ["clause 1 of that lease -> other-document"]),
      ("See clause 1 of such policy.", ["clause 1 of such policy -> other-document"]),
    ])
  func laws(_ sentence: String, _ expected: [String]) { #expect(found(sentence) == expected) }

  /// Items that begin with (aa) for themselves, and letters behind z.
  @Test func doubledLetters() {
    let text = """
      1. Goods

      (1) The seller delivers:
      (a) fruit:
      (aa) apples;
      (bb) pears;
      (b) fish.

      2. Time

      (1) The buyer pays at once.
      """
    let provisions = Understanding(text).provisionLines().map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    }
    #expect(provisions.contains("5 point 1.1.a.aa") && provisions.contains("6 point 1.1.a.bb"))
    #expect(provisions.contains("7 point 1.1.b"))
    #expect(Understanding(text).findings.isEmpty)
  }

  /// What was inserted may have items of its own.
  @Test func insertedItems() {
    let text = """
      1. Goods

      (1) The seller delivers:
      (a) fruit, which is
      (i) ripe; or
      (ii) dried;
      (aa) fish, which is
      (i) fresh; or
      (ii) smoked; and
      (b) bread.

      2. Time

      (1) The buyer pays at once.
      """
    let names = Understanding(text).provisionLines().map { $0.split(separator: " ")[2] }
    #expect(
      names == ["1", "1.1", "1.1.a", "1.1.a.i", "1.1.a.ii", "1.1.aa", "1.1.aa.i", "1.1.aa.ii", "1.1.b", "2", "2.1"])
    #expect(Understanding(text).findings.isEmpty)
  }

  /// An item that lapsed is no article.
  @Test func lapsedItems() {
    let text = """
      1. Goods
      The seller delivers:
      1. fruit that is ripe;
      2. [repealed]
      3. fish that is fresh.

      2. Time
      The buyer pays at once.
      """
    let understanding = Understanding(text)
    let articles = understanding.provisionLines().filter { $0.contains(" article ") }
    #expect(articles.map { $0.prefix(11) } == ["1 article 1", "7 article 2"])
  }
}
