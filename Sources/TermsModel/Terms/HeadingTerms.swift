import TermsSyntax

/// Articles whose title is itself the definition: "17. Dienstverleningsvenster", written with a capital elsewhere. The
/// title's occurrences are counted; from two on it is a term.
struct HeadingTerms {
  private(set) var candidates: [HeadingCandidate] = []
  private(set) var matcher = TermMatcher([])
  private var byProvision: [Provision: HeadingCandidate] = [:]

  /// Takes the titles as they are now.
  /// - Parameter known: names that are defined in the text, folded.
  /// - Returns: the candidates that are new and those that are gone.
  mutating func update(
    _ outline: Outline, known names: Set<String>
  ) -> (new: [HeadingCandidate], gone: [HeadingCandidate]) {
    var old = byProvision
    var new: [HeadingCandidate] = []
    candidates = outline.coinedTitles.compactMap { provision in
      let name = provision.titleText
      guard Self.isTerm(name), !names.contains(TermTable.fold(name)) else { return nil }
      if let known = old[provision], known.name == name {
        old[provision] = nil
        return known
      }
      let candidate = HeadingCandidate(provision, name)
      new.append(candidate)
      return candidate
    }
    guard !new.isEmpty || !old.isEmpty else { return ([], []) }
    matcher = TermMatcher(candidates.map(\.patterns))
    for gone in old.keys { byProvision[gone] = nil }
    for candidate in new { byProvision[candidate.provision] = candidate }
    return (new, Array(old.values))
  }

  /// The definition that an article's title makes; nil when the title is no term.
  func definition(titledBy provision: Provision) -> Definition? {
    byProvision[provision].flatMap { $0.isTerm ? $0.definition : nil }
  }

  /// The candidates that a line names with a capital inside a sentence, one for each time.
  mutating func hits(_ line: Line, previous: Line?) -> [HeadingCandidate] {
    var consumed = 0
    return matcher.occurrences(in: line.text, line.scan, previous: previous?.scan, next: nil, consumed: &consumed)
      .filter { $0.spelling == .asDefined && !$0.opensSentence && !$0.isQuoted }
      .map { candidates[$0.term] }
  }

  /// One long word: a coined noun, not "Betaling".
  static func isTerm(_ title: String) -> Bool {
    title.utf8.count >= 12 && !title.contains(" ") && title.first?.isUppercase == true
  }
}

/// An article's title that may be a term.
final class HeadingCandidate {
  let provision: Provision
  let name: String
  /// Occurrences with a capital inside sentences.
  var count = 0
  /// It has been taken for a term.
  var isTerm = false
  let patterns: TermPatterns
  let definition: Definition

  init(_ provision: Provision, _ name: String) {
    self.provision = provision
    self.name = name
    patterns = TermPatterns(names: [name], isExact: false)
    definition = Definition(titleOf: provision)
  }
}

extension Component {
  /// Counts the occurrences on a line anew.
  func countHeadings(_ line: Line, previous: Line?) {
    forgetHeadings(line)
    let isTitle = line.scan.shape.isTitleLike && !line.scan.markers.isEmpty
    guard !isTitle, !headingTerms.candidates.isEmpty else { return }
    let hits = headingTerms.hits(line, previous: previous)
    for hit in hits { hit.count += 1 }
    line.headingHits = hits
  }

  func forgetHeadings(_ line: Line) {
    guard let rare = line.facts.rare, !rare.headingHits.isEmpty else { return }
    for hit in rare.headingHits { hit.count -= 1 }
    rare.headingHits = []
  }
}
