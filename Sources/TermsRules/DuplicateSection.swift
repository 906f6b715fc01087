import TermsModel
import TermsSyntax

/// The same number, or the same text, twice in one scope.
///
/// A series that starts again is one finding, at its first repeated number. Equal text in another module is a hint: there it
/// is often meant.
public enum DuplicateSection: DuplicateRule {
  /// The stable code.
  public static let code = "duplicate-section"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// Repeated numbers and repeated texts.
  public static func findings(in component: Component) -> [Finding] {
    let numbers = duplicateNumbers(in: component.outline)
    return numbers.findings + duplicateTexts(in: component.outline, except: numbers.provisions)
  }

  // MARK: Numbers

  private struct NumberKey: Hashable {
    let scope: Provision?
    let kind: ProvisionKind
    let unit: UnitLabel?
    let rank: UInt8
    /// The article has an English label: `Artikel 1` and `Article 1` stand side by side in a bilingual text.
    let isEnglish: Bool

    init(_ provision: Provision) {
      // Divisions count inside the one around them.
      scope = provision.isDivision ? provision.parent : provision.scope
      kind = provision.kind
      unit = provision.isDivision ? provision.unit : nil
      rank = provision.isDivision ? provision.rank : 0
      isEnglish = Self.hasEnglishLabel(provision)
    }

    private static func hasEnglishLabel(_ provision: Provision) -> Bool {
      guard let article = provision.enclosing([.article]) else { return false }
      let start = article.marker.start
      let text = start.line.text.substring(start.offset..<start.offset + 12)
      return ["article", "section", "clause"].contains(text.prefix { $0.isLetter }.lowercased())
    }
  }

  private static func duplicateNumbers(in outline: Outline) -> (findings: [Finding], provisions: Set<Provision>) {
    var duplicates: [(provision: Provision, first: Provision)] = []
    for number in outline.repeatedNumbers {
      var first: [NumberKey: Provision] = [:]
      for provision in outline.provisions(number) where provision.confidence == .exact && !provision.isVirtual {
        let key = NumberKey(provision)
        if let earlier = first[key] { duplicates.append((provision, earlier)) } else { first[key] = provision }
      }
    }
    let all = Set(duplicates.map(\.provision))
    let findings = duplicates.compactMap { provision, first -> Finding? in
      // Inside a repeated article, and behind a repeated sibling, the cause has been reported.
      if let parent = provision.parent, all.contains(parent) { return nil }
      if let previous = outline.previousSibling(of: provision), all.contains(previous) { return nil }
      let number = provision.name
      let place = Place.marker(first)
      return Finding(
        Self.self, at: .number(provision),
        Message(
          dutch: "Nummer \(number) komt twee keer voor (ook regel \(line: place)).",
          english: "Number \(number) is used twice (also line \(line: place))."),
        related: [RelatedPlace(place, Message(dutch: "Eerste \(number).", english: "First \(number)."))])
    }
    return (findings, all)
  }

  // MARK: Texts

  private static func duplicateTexts(in outline: Outline, except reported: Set<Provision>) -> [Finding] {
    outline.equalTexts.flatMap { same in
      same.dropFirst().filter { !reported.contains($0) }.map { provision in
        let other = same[0]
        let name = other.name
        let place = Place.marker(other)
        return Finding(
          Self.self, other.scope === provision.scope ? .warning : .hint, at: .text(provision),
          Message(
            dutch: "Zelfde tekst als \(name) (regel \(line: place)).",
            english: "Same text as \(name) (line \(line: place))."),
          related: [RelatedPlace(place, Message(dutch: "Dezelfde tekst.", english: "The same text."))])
      }
    }
  }
}
