import TermsModel
import TermsRules
import TermsSyntax
import TermsTestSupport
import Testing

/// Texts that say one thing thousands of times: what is found is what comparing all with all would find, and takes no longer
/// than the text is long. A rule that compares all with all makes these tests run for minutes.
@Suite("Texts that repeat themselves")
struct RepeatedTextTests {
  private static let many = 4000

  @Test func oneDefinition() {
    let text = "Artikel 1 Definities\n" + String(repeating: "Koper: de koper die koopt.\n", count: Self.many)
    #expect(Understanding(text).found(by: DuplicateDefinition.self).count == Self.many - 1)
  }

  @Test func oneDefinitionForEachArticle() {
    let article = "In dit artikel wordt verstaan onder:\nKoper: degene die koopt.\nDe Koper betaalt.\n"
    let text = (1...Self.many / 4).map { "Artikel \($0) Koop\n" + article }.joined()
    let understanding = Understanding(text)
    #expect(understanding.found(by: DuplicateDefinition.self).isEmpty)
    #expect(understanding.model.uses.filter(\.meansTerm).count == Self.many / 4)
  }

  @Test func oneNameInParentheses() {
    let text = "Artikel 1 X\n" + String(repeating: "De firma (hierna: “Koper”) betaalt de Koper.\n", count: Self.many)
    let understanding = Understanding(text)
    #expect(understanding.model.uses.filter(\.meansTerm).count == Self.many)
  }

  @Test func oneTitleThatIsATerm() {
    let text = (1...Self.many / 2)
      .map { "Artikel \($0) Dienstverleningsvenster\nHet Dienstverleningsvenster geldt.\n" }.joined()
    let understanding = Understanding(text)
    let uses = understanding.model.uses.filter(\.meansTerm)
    // The first title is the definition, and all others use the term.
    #expect(uses.count == Self.many - 1)
  }

  @Test func manyUnusedTerms() {
    let text = "Artikel 1 Definities\n" + (1...Self.many).map { "Term\($0): de zaak met nummer \($0).\n" }.joined()
    #expect(Understanding(text).found(by: UnusedDefinition.self).count == Self.many)
  }

  @Test func oneShortArticle() {
    let understanding = Understanding(String(repeating: "Artikel 1 X\n1.1 Zie artikel 2.\n", count: Self.many / 2))
    #expect(understanding.found(by: BrokenReference.self).count == Self.many / 2)
  }

  @Test func oneFirm() {
    #expect(Understanding("Artikel 1 X\n" + String(repeating: "Grote B.V. ", count: Self.many)).findings.isEmpty)
  }

  @Test func aNumberThatIsCitedAgainAndAgain() {
    let text = String(
      repeating: "Artikel 1 Een\nZie artikel 1.\nArtikel 2 Twee\nZie artikel 1.\n", count: Self.many / 4)
    let found = Understanding(text).found(by: AmbiguousReference.self)
    #expect(found.count == Self.many / 2)
    #expect(found.allSatisfy { $0.related.count == 20 })
  }

  // MARK: Held against the long way

  @Test func equalHeadings() {
    let titles = ["Betaling", "Levering"]
    let text = (0..<90).map { place in
      let chapter = place % 30 == 0 ? "Hoofdstuk \(place / 30 + 1) Deel\n" : ""
      return chapter + "Artikel \([1, 1, 2, 2, 1, 3][place % 6]) \(titles[place % 7 % 2])\nTekst.\n"
    }.joined()
    let understanding = Understanding(text)
    let headings = understanding.model.provisions.filter { $0.title != nil }
    var expected: [String] = []
    for (index, heading) in headings.enumerated() {
      let other = headings[..<index].first {
        $0.titleText == heading.titleText && $0.kind == heading.kind && $0.parent === heading.parent
          && $0.scope === heading.scope && $0.number != heading.number
      }
      guard let other, let title = heading.title else { continue }
      expected.append("\(understanding.line(title.start)) \(understanding.line(other.marker.start))")
    }
    let found = understanding.found(by: DuplicateHeading.self).map { finding in
      let other = finding.related.first.map { understanding.line($0.span.start) } ?? 0
      return "\(understanding.line(finding.span.start)) \(other)"
    }
    #expect(found == expected)
    #expect(!found.isEmpty)
  }

  /// The nearest article is the first of those that come next below or above, one with the same letters before others.
  @Test(arguments: [
    ["2", "2", "4", "4a", "4a", "4b", "9", "9"], ["1", "3a", "3a", "3b", "3b", "12"], ["5"], ["5", "5b", "5b", "7b"],
  ])
  func theNearestArticle(numbers: [String]) throws {
    for cited in ["1", "2a", "3", "3c", "4c", "5a", "6", "6b", "8", "10b", "40"] where !numbers.contains(cited) {
      let text = numbers.map { "Artikel \($0) Titel van \($0)\nTekst.\n" }.joined() + "Zie artikel \(cited).\n"
      let understanding = Understanding(text)
      let model = understanding.model
      let target = try #require(model.allReferences.last?.targets.last)
      guard target.missing != nil, let wanted = ProvisionNumber(cited)?.last else { continue }
      let articles = model.provisions.filter { $0.kind == .article }
      let ends = [
        articles.last { ($0.number?.last ?? wanted) < wanted }, articles.first { ($0.number?.last ?? wanted) > wanted },
      ]
      let values = ends.compactMap { $0?.number?.last?.value }
      let distance = { (provision: Provision) in
        let own = provision.number?.last ?? wanted
        return abs(Int(own.value) - Int(wanted.value)) * 32 + (own.packedLetters == wanted.packedLetters ? 0 : 1)
      }
      let expected = articles.filter { values.contains($0.number?.last?.value ?? 0) }.min {
        distance($0) < distance($1)
      }
      #expect(target.nearest === expected, "artikel \(cited) of \(numbers)")
    }
  }
}
