import TermsFeatures
import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Offers of renumbering")
struct NumberingOfferTests {
  private func titles(_ offers: [NumberingOffer]) -> [String] { offers.map { $0.title.text(.english) { _ in 0 } } }

  @Test func copiesStayCopies() throws {
    let before = Understanding(try Repository.bytes("Fixtures/repeated-copies.txt"))
    let counts = before.findingCounts
    let articles = before.model.provisions.filter { $0.kind == .article && $0.numberMarker }
    var tried = 0
    for article in articles.enumerated().filter({ $0.offset % 3 == 1 }).map(\.element) {
      for offer in before.editor().numberingOffers(at: article.marker.start, isAsked: true) {
        guard
          let plan = try? before.editor().plan(
            offer.command, for: offer.provision, includesCopies: offer.includesCopies)
        else { continue }
        #expect(offer.includesCopies == (titles([offer])[0].contains("also in the")))
        tried += offer.includesCopies ? 1 : 0
        let after = Understanding(before.applying(plan))
        for (code, count) in after.findingCounts where code != Placeholder.code {
          let deleted = plan.untouched.count { $0.obstacle == .deleted }
          #expect(count <= (counts[code] ?? 0) + deleted, "\(titles([offer])[0]): \(code)")
        }
      }
    }
    #expect(tried > 3)
  }

  /// A copy that was changed has another clause at that number: it keeps it.
  @Test func aCopyThatDiffersKeepsItsOwn() throws {
    let before = Understanding(try Repository.bytes("Fixtures/repeated-copies.txt"))
    let place = try #require(before.point(37, "3.2 "))
    let clause = try #require(before.model.provision(at: place))
    let insertion = NumberingCommand.insert(.init(isBehind: true, text: "Tekst."))
    let inserted = try before.editor().plan(insertion, for: clause, includesCopies: true)
    let between = Understanding(before.applying(inserted))
    let newPlace = try #require(between.point(38, "3.3 Tekst."))
    let new = try #require(between.model.provision(at: newPlace))
    let deleted = try between.editor().plan(.delete, for: new, includesCopies: true)
    #expect(Array(between.applying(deleted).utf8) == before.bytes)
  }

  private static let sentence =
    "De klant meldt zichtbare gebreken binnen acht dagen na de levering schriftelijk aan de leverancier."

  private static let twice = """
    Artikel 1. Levering
    1.1 De leverancier levert op het afgesproken adres.
    1.2 \(sentence)
    Artikel 2. Garantie
    2.1 \(sentence)
    2.2 De garantie geldt een jaar.
    2.3 De garantie vervalt bij onjuist gebruik, tenzij artikel 2.2 anders bepaalt.
    """

  private func offer(_ text: String) throws -> (Understanding, NumberingOffer?) {
    let understanding = Understanding(text)
    let finding = try #require(understanding.findings.first { $0.code == DuplicateSection.code })
    return (understanding, understanding.editor().numberingOffer(for: finding))
  }

  @Test func aTextThatStandsTwiceGoesAndNumbersFollow() throws {
    let (understanding, offer) = try offer(Self.twice)
    let found = try #require(offer)
    #expect(titles([found]) == ["Delete this text, and renumber; 1.2 (line 1) stays"])
    let plan = try understanding.editor().plan(found.command, for: found.provision)
    #expect(
      understanding.applying(plan)
        == Self.twice.replacing("2.1 \(Self.sentence)\n", with: "").replacing("2.2 De", with: "2.1 De")
        .replacing("2.3 De", with: "2.2 De").replacing("artikel 2.2", with: "artikel 2.1"))
  }

  @Test func nothingFollowsTheLastNorWhatIsAmbiguous() throws {
    // Nothing stands behind it.
    let last = Self.twice.replacing("2.1 \(Self.sentence)\n", with: "") + "\n2.4 \(Self.sentence)"
    #expect(try offer(last.replacing("2.2 De", with: "2.1 De")).1 == nil)
    // Its number stands twice.
    #expect(try offer(Self.twice.replacing("2.2 De", with: "2.1 De")).1 == nil)
  }
}

extension Provision {
  fileprivate var numberMarker: Bool { printedMarker.map { $0.number.depth > 0 } ?? false }
}

extension Understanding {
  /// Errors and warnings by code.
  fileprivate var findingCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for finding in findings where finding.severity <= .warning { counts[finding.code, default: 0] += 1 }
    return counts
  }
}
