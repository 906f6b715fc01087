import TermsModel
import TermsSyntax

/// A law that no longer applies: one finding for each such law, at its first mention.
///
/// A text that says what came of the law ("waar Wbp staat, wordt vanaf 25 mei 2018 de AVG bedoeld") knows, and is right from
/// there on.
public struct OutdatedLaw: SurveyRule {
  /// The stable code.
  public static let code = "outdated-law"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private struct Mentions {
    var places: [TextSpan] = []
    /// The text has said what came of the law.
    var isSettled = false
  }

  private var mentions: [Int: Mentions] = [:]
  /// So many places are shown.
  private static let most = 20

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {}

  /// Gathers mentions.
  public mutating func visit(_ line: Line) {
    guard line.scan.features.contains(.laws) else { return }
    let all = LawMention.all(in: line.text)
    for mention in all where LawTable.laws[mention.law].ending != nil {
      var known = mentions[mention.law] ?? Mentions()
      if Self.saysWhatCame(of: mention.law, all, line) { known.isSettled = true }
      if !known.isSettled, known.places.count < Self.most { known.places.append(TextSpan(line, mention.range)) }
      mentions[mention.law] = known
    }
  }

  /// One finding for each law.
  public mutating func findings() -> [Finding] {
    mentions.sorted { $0.key < $1.key }.compactMap { law, known in
      guard let first = known.places.first, let dutch = LawTable.laws[law].statusText(dutch: true),
        let english = LawTable.laws[law].statusText(dutch: false)
      else { return nil }
      return Finding(
        Self.self, at: .span(first),
        Message(dutch: "“\(first.string)” is \(dutch).", english: "“\(first.string)” was \(english)."),
        related: known.places.dropFirst().map {
          RelatedPlace(.span($0), Message(dutch: "Ook hier.", english: "Here too."))
        })
    }
  }

  // MARK: Texts that know

  /// The same line names the law that came instead, or says in words that this one is of the past.
  private static func saysWhatCame(of law: Int, _ mentions: [LawMention], _ line: Line) -> Bool {
    guard let ending = LawTable.laws[law].ending else { return false }
    let isNamed = mentions.contains { mention in
      let other = LawTable.laws[mention.law]
      guard mention.law != law, other.ending == nil else { return false }
      return other.abbreviations.contains { abbreviation in ending.successors.contains { $0.contains(abbreviation) } }
    }
    return isNamed || says(line.text.string)
  }

  private static func says(_ text: String) -> Bool {
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    return !words.isDisjoint(with: past)
  }

  private static let past: Set<String> = [
    "voorheen", "vervallen", "ingetrokken", "opvolger", "opvolgster", "voorganger", "voorgangster", "toenmalige",
    "destijds", "vroegere", "voormalige", "formerly", "repealed", "superseded", "successor", "predecessor", "former",
  ]
}
