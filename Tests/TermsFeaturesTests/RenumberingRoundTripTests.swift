import TermsFeatures
import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// What is done to the numbering and undone leaves a text as it was, and no step makes it worse.
///
/// A release build tries every provision of the fixtures; a debug build a few of each document, large ones the fewest.
@Suite("Renumbering there and back")
struct RenumberingRoundTripTests {
  static let documents: [(name: String, bytes: [UInt8])] = {
    let fixtures = ((try? Repository.fixtures()) ?? []).filter { !$0.contains("silence") }
    var documents = fixtures.compactMap { name in
      (try? Repository.bytes(name)).map { (name: name, bytes: $0) }
    }
    for seed in ["000", "001", "002", "003", "004"] {
      if let bytes = try? Repository.seed(seed) { documents.append((seed, bytes)) }
    }
    return documents
  }()

  #if DEBUG
    private static let bytesToRead = 25_000
  #else
    private static let bytesToRead = 1_500_000
  #endif

  /// Provisions of some kinds, evenly chosen: none in a copy, whose original stands for it, and none whose number stands
  /// twice, of which nobody knows which is meant.
  private func some(_ kinds: Set<ProvisionKind>, _ text: RenumberingThereAndBack) -> [Provision] {
    let found = text.before.model.components.filter { $0.copyOf == nil }.flatMap { component in
      component.outline.provisions.filter { provision in
        guard let number = provision.number, kinds.contains(provision.kind) else { return false }
        let beside = [-1, 0, 1].compactMap { step in
          step == 0 ? number : component.outline.neighbour(of: provision, step: step)?.number
        }
        return beside.allSatisfy { component.outline.provisions($0).count == 1 }
      }
    }
    let count = max(1, Self.bytesToRead / max(1, text.before.document.lines.byteCount))
    let step = max(1, found.count / count)
    return found.indices.filter { $0 % step == step / 2 }.map { found[$0] }
  }

  private func text(_ name: String) throws -> RenumberingThereAndBack {
    let document = try #require(Self.documents.first { $0.name == name })
    return RenumberingThereAndBack(name, document.bytes)
  }

  @Test(arguments: documents.map(\.name)) func articles(name: String) throws {
    let text = try text(name)
    for article in some([.article], text) {
      try text.check(.move(.down), .move(.up), on: article)
      // The new text says what is to be filled in.
      try text.check(.insert(.init()), .delete, on: article, explained: [Placeholder.code])
      guard let number = article.number?.last, number.packedLetters == 0 else { continue }
      // A number out of the series is a gap, and says so.
      for far: UInt32 in [800, 15] {
        let isDone = try text.check(
          .renumber(to: "\(number.value + far)"), .renumber(to: "\(number.value)"), on: article,
          explained: [NumberingGap.code, NumberingOrder.code, NumberMismatch.code])
        // Roman numerals do not go so far.
        if isDone { break }
      }
    }
  }

  @Test(arguments: documents.map(\.name)) func clausesAndItems(name: String) throws {
    let text = try text(name)
    for provision in some([.paragraph, .point], text) {
      try text.check(.move(.down), .move(.up), on: provision)
      try text.check(.insert(.init()), .delete, on: provision, explained: [Placeholder.code])
    }
  }

  @Test(arguments: documents.map(\.name)) func chaptersAndAnnexes(name: String) throws {
    let text = try text(name)
    for provision in some([.chapter, .annex], text) {
      try text.check(.move(.down), .move(.up), on: provision)
      try text.check(.insert(.init()), .delete, on: provision, explained: [Placeholder.code])
    }
  }
}
