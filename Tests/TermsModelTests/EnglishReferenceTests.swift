import TermsTestSupport
import Testing

/// Every English way to cite, each in a clause of its own behind the same text, and what only looks like it.
@Suite("English references")
struct EnglishReferenceTests {
  private static let text = """
    Service Agreement

    1. Definitions
    1.1 In this Agreement “Services” means the services and “Client” means you.
    1.2 The Client pays:
    (a) first;
    (b) second:
    (i) one;
    (ii) two;
    (c) third.

    2. Refunds
    2.1 The Supplier refunds the price.
    2.2 No refund is due:
    (a) for used goods;
    (b) after a year.
    2.3 The Client returns the goods.

    3. Delivery
    3.1 Before.
    3.2 SENTENCE
    3.3 After.

    Schedule 1 Services
    1. Support
    2. Hosting
    Schedule 2 Prices
    1. First price
    2. Second price
    3. Third price
    """

  private static func found(_ sentence: String) -> [String] {
    ReferenceForms.found(sentence, in: text)
  }

  @Test(
    "units",
    arguments: [
      ("See Section 1.2(b)(ii).", ["Section 1.2(b)(ii) -> 1.2.b.ii"]),
      ("See section 1.2(a), (b) and (c).", ["section 1.2(a), (b) and (c) -> 1.2.a, 1.2.b, 1.2.c"]),
      ("See Section 2.2 (a) or (b).", ["Section 2.2 (a) or (b) -> 2.2.a, 2.2.b"]),
      ("See paragraph (a) of clause 2.2.", ["paragraph (a) of clause 2.2 -> 2.2.a"]),
      ("See sub-paragraph (b) of Section 1.2.", ["sub-paragraph (b) of Section 1.2 -> 1.2.b"]),
      ("See sub-clause 2.1.", ["sub-clause 2.1 -> 2.1"]),
      ("See item (ii) of paragraph (b) of Section 1.2.", ["item (ii) of paragraph (b) of Section 1.2 -> 1.2.b.ii"]),
      ("See the last paragraph of Section 2.", ["last paragraph of Section 2 -> 2.3"]),
      ("See the penultimate paragraph of Section 2.", ["penultimate paragraph of Section 2 -> 2.2"]),
      ("See the first sentence of Section 2.1.", ["first sentence of Section 2.1 -> 2.1"]),
      ("See the 2nd paragraph of section 2.", ["2nd paragraph of section 2 -> 2.2"]),
      ("See Clause 2 hereof.", ["Clause 2 -> 2"]),
      ("See Section No. 2.", ["Section No. 2 -> 2"]),
      ("See Section 2.2.b.", ["Section 2.2.b -> 2.2.b"]),
    ])
  func units(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "lists and ranges",
    arguments: [
      ("See Sections 1.2 and clause 2.1.", ["Sections 1.2 -> 1.2", "clause 2.1 -> 2.1"]),
      ("See Sections 2.1 through 2.3.", ["Sections 2.1 through 2.3 -> 2.1, 2.2, 2.3"]),
      ("See clauses 2.1 up to and including 2.3.", ["clauses 2.1 up to and including 2.3 -> 2.1, 2.2, 2.3"]),
      ("See clauses 2.1 to 2.2.", ["clauses 2.1 to 2.2 -> 2.1, 2.2"]),
      ("See Section 2.2(a)-(b).", ["Section 2.2(a)-(b) -> 2.2.a, 2.2.b"]),
      ("See §§ 1-3.", ["§§ 1-3 -> 1, 2, 3"]),
      ("See Articles I, II and III.", ["Articles I, II and III -> 1, 2, 3"]),
      ("See cl. 2.1 and cls. 2.2 and 2.3.", ["cl. 2.1 and cls. 2.2 and 2.3 -> 2.1, 2.2, 2.3"]),
      ("See s. 2 and ss. 1 and 2.", ["s. 2 and ss. 1 and 2 -> 2, 1, 2"]),
      ("See Section 2 et seq.", ["Section 2 -> 2"]),
      ("See Sections 2 and/or 3.", ["Sections 2 and/or 3 -> 2, 3"]),
      ("See clause 2 and 30 days later.", ["clause 2 -> 2"]),
    ])
  func lists(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "parts of the document",
    arguments: [
      ("See paragraph 3 of Schedule 2.", ["paragraph 3 of Schedule 2 -> 2.3"]),
      ("See Schedule 1, paragraph 2.", ["Schedule 1, paragraph 2 -> 1.2"]),
      ("See Schedules 1 and 2.", ["Schedules 1 and 2 -> Schedule 1, Schedule 2"]),
      ("See paragraph 9 of Schedule 7.", ["paragraph 9 of Schedule 7 -> unknown"]),
      ("See Annex A and Exhibit B-1.", ["Annex A -> unknown", "Exhibit B-1 -> unknown"]),
    ])
  func parts(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "places",
    arguments: [
      ("The preceding paragraph applies.", ["preceding paragraph -> 3.1"]),
      ("The next paragraph applies.", ["next paragraph -> 3.3"]),
      ("This Section and the previous section apply.", ["This Section -> 3", "previous section -> 2"]),
      ("This clause 3 and this Clause 3.2 apply.", ["This clause 3 -> 3", "this Clause 3.2 -> 3.2"]),
      ("The section headed “Refunds” applies.", ["section headed “Refunds” -> 2"]),
      ("The section entitled \"Delivery\", applies.", ["section entitled \"Delivery\" -> 3"]),
      ("See ‘Refunds’ above.", ["‘Refunds’ -> 2"]),
      ("See ‘Returns’ above.", []),
      ("In this Section “Cost” means money.", ["this Section -> 3"]),
    ])
  func places(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "what cites nothing",
    arguments: [
      "Hereof, herein, above, below and the foregoing are silent.",
      "Your articles and sections of the website are silent.",
      "There are 12 articles. 3.20 is a price.", "The client's 4 parts and the next item are silent.",
      "The first part of the price and the second item are due.", "Pay at 9:30 or under 18 years.",
    ])
  func nothing(_ sentence: String) { #expect(Self.found(sentence) == []) }
}
