import TermsModel
import TermsSyntax
import TermsTestSupport
import Testing

@testable import TermsRules

@Suite("Weights of words")
struct WordWeightTests {
  /// Equal words weigh the same to the last bit, in whatever order a set hands them out.
  @Test func equalWordsWeighTheSame() {
    let words = (0..<200).map { "woord" + String($0, radix: 26) + "lang" }
    let text = (1...40).map { number in
      "Artikel \(number) Titel\n" + words.prefix(number * 5).joined(separator: " ") + ".\n"
    }.joined()
    let understanding = Understanding(text)
    let model = understanding.model
    var reader = ContentWords()
    let weights = WordWeights(model.provisions, model, &reader)
    for provision in model.provisions {
      let stems = Wording(model.text(of: provision), &reader).stems
      var roomy = Set<UInt64>(minimumCapacity: 5000)
      for stem in stems.sorted() { roomy.insert(stem) }
      #expect(roomy == stems)
      #expect(weights.weight(of: roomy) == weights.weight(of: stems))
    }
  }
}
