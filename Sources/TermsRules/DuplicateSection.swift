import TermsModel
import TermsSyntax

/// The same number, or the same text, twice in one scope.
///
/// A series that starts again is one finding, at its first repeated number. Equal text in another module is a hint: there it
/// is often meant.
public enum DuplicateSection: Rule {
  /// The stable code.
  public static let code = "duplicate-section"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// Repeated numbers and repeated texts.
  public static func findings(in model: DocumentModel) -> [Finding] {
    let numbers = duplicateNumbers(in: model)
    return numbers.findings + duplicateTexts(in: model, except: numbers.provisions)
  }

  // MARK: Numbers

  private struct NumberKey: Hashable {
    let component: Int
    let scope: Int?
    let number: ProvisionNumber
    let kind: ProvisionKind
    let unit: UnitLabel?
    /// The article has an English label: `Artikel 1` and `Article 1` stand side by side in a bilingual text.
    let isEnglish: Bool
  }

  private static func hasEnglishLabel(_ index: Int, _ model: DocumentModel) -> Bool {
    guard let article = model.outline.enclosing(index, [.article]) else { return false }
    let marker = model.outline[article].marker
    let text = marker.start.line.text.substring(marker.start.offset..<marker.start.offset + 12)
    return ["article", "section", "clause"].contains(text.prefix { $0.isLetter }.lowercased())
  }

  private struct SiblingKey: Hashable {
    let component: Int
    let parent: Int?
  }

  private static func duplicateNumbers(in model: DocumentModel) -> (findings: [Finding], provisions: Set<Int>) {
    var first: [NumberKey: Int] = [:]
    var duplicates = Set<Int>()
    var findings: [Finding] = []
    var lastChild: [SiblingKey: Int] = [:]
    for (index, provision) in model.outline.provisions.enumerated() {
      let siblings = SiblingKey(component: provision.component, parent: provision.parent)
      let previous = lastChild.updateValue(index, forKey: siblings)
      guard let number = provision.number, provision.confidence == .exact, !provision.isVirtual else { continue }
      let isDivision = provision.kind == .chapter || provision.kind == .annex
      let key = NumberKey(
        component: provision.component, scope: isDivision ? nil : provision.scope, number: number, kind: provision.kind,
        unit: isDivision ? provision.unit : nil, isEnglish: hasEnglishLabel(index, model))
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      duplicates.insert(index)
      // Inside a repeated article, and behind a repeated sibling, the cause has been reported.
      if let parent = provision.parent, duplicates.contains(parent) { continue }
      if let previous, duplicates.contains(previous) { continue }
      let place = model.outline[earlier].marker
      findings.append(
        Finding(
          Self.self, at: printedNumber(of: provision),
          Message(
            dutch: "Nummer \(number) komt twee keer voor (ook regel \(line: place.start)).",
            english: "Number \(number) is used twice (also line \(line: place.start))."),
          related: [RelatedPlace(place, Message(dutch: "Eerste \(number).", english: "First \(number)."))]))
    }
    return (findings, duplicates)
  }

  /// The printed label and number, without the punctuation behind.
  private static func printedNumber(of provision: Provision) -> TextSpan {
    let line = provision.marker.start.line
    guard provision.marker.end.line === line else { return provision.marker }
    var end = provision.marker.end.offset
    line.text.withBytes { bytes in
      while end > provision.marker.start.offset + 1, ".:- ".utf8.contains(bytes[end - 1]) { end -= 1 }
    }
    return TextSpan(line, provision.marker.start.offset..<end)
  }

  // MARK: Texts

  /// The text that is repeated, as far as it stands on the first line.
  private static func firstLine(of provision: Provision) -> TextSpan {
    let line = provision.textStart.line
    guard provision.textStart.offset < line.text.count else { return provision.marker }
    return TextSpan(line, provision.textStart.offset..<line.text.count)
  }

  private struct TextKey: Hashable {
    let component: Int
    let hash: UInt64
  }

  private static func duplicateTexts(in model: DocumentModel, except reported: Set<Int>) -> [Finding] {
    var first: [TextKey: Int] = [:]
    var findings: [Finding] = []
    for (index, provision) in model.outline.provisions.enumerated() where provision.textHash != 0 {
      let key = TextKey(component: provision.component, hash: provision.textHash)
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      guard !reported.contains(index) else { continue }
      let other = model.outline[earlier]
      let name = other.number?.description ?? ""
      let sameScope = other.scope == provision.scope
      findings.append(
        Finding(
          Self.self, sameScope ? .warning : .hint, at: firstLine(of: provision),
          Message(
            dutch: "Zelfde tekst als \(name) (regel \(line: other.marker.start)).",
            english: "Same text as \(name) (line \(line: other.marker.start))."),
          related: [RelatedPlace(other.marker, Message(dutch: "Dezelfde tekst.", english: "The same text."))]))
    }
    return findings
  }
}
