import TermsModel
import TermsSyntax

/// The entries of one kind in a table of contents beside the headings of that kind in the text.
struct ContentsComparison {
  /// A heading that the table leaves out, and the entry behind which it belongs.
  struct Missing {
    let heading: Provision
    let behind: ContentsEntry
  }

  /// What entries and headings have in common.
  private struct Kind: Hashable {
    let unit: UnitLabel?
    let style: NumberingMarker.Style

    init(_ marker: NumberingMarker) {
      unit = marker.unit
      style = marker.style
    }
  }

  let entries: [ContentsEntry]
  let headings: [Provision]
  private(set) var missing: [Missing] = []
  private(set) var lost: [ContentsEntry] = []
  private(set) var retitled: [(entry: ContentsEntry, heading: Provision)] = []
  private let kind: Kind

  /// What the table of a component says, kind by kind; nothing where there are several tables or parts of one.
  static func all(of component: Component) -> [ContentsComparison] {
    let entries = component.outline.contents
    guard entries.count >= 2, let first = entries.first, let last = entries.last else { return [] }
    let provisions = component.outline.provisions
    let isOne = !provisions.contains { $0.line.order > first.line.order && $0.line.order < last.line.order }
    guard isOne else { return [] }
    var kinds: [Kind] = []
    for entry in entries where !kinds.contains(Kind(entry.marker)) { kinds.append(Kind(entry.marker)) }
    return kinds.filter { $0.style == .label || $0.style == .single }.compactMap { kind in
      let own = entries.filter { Kind($0.marker) == kind }
      var headings = provisions.filter { isHeading($0, kind) }
      if headings.isEmpty, kind.style == .single { headings = labelled(own, provisions, apartFrom: kinds) }
      return ContentsComparison(kind, own, headings)
    }
  }

  /// The headings with a label of which a table prints the numbers only, where their titles prove it: `11. Betaling` for
  /// `Artikel 11 - Betaling`.
  private static func labelled(_ entries: [ContentsEntry], _ provisions: [Provision], apartFrom kinds: [Kind])
    -> [Provision]
  {
    var titles: [ProvisionNumber: [UInt8]] = [:]
    for entry in entries where titles[entry.marker.number] == nil {
      titles[entry.marker.number] = Outline.comparable(entry.line.text.substring(entry.title))
    }
    var proven: [Kind: Int] = [:]
    for provision in provisions {
      guard let marker = provision.printedMarker, marker.style == .label, let title = titles[marker.number],
        !title.isEmpty, title == Outline.comparable(provision.titleText), !kinds.contains(Kind(marker)),
        isHeading(provision, Kind(marker))
      else { continue }
      proven[Kind(marker), default: 0] += 1
    }
    guard let most = proven.values.max(), most >= 2, most * 2 >= titles.count,
      let kind = proven.first(where: { $0.value == most })?.key, proven.count(where: { $0.value == most }) == 1
    else { return [] }
    return provisions.filter { isHeading($0, kind) }
  }

  private static func isHeading(_ provision: Provision, _ kind: Kind) -> Bool {
    guard let marker = provision.printedMarker, Kind(marker) == kind, provision.isDivision || provision.kind == .article
    else { return false }
    return provision.isDivision || provision.scope?.kind != .annex
  }

  private init?(_ kind: Kind, _ entries: [ContentsEntry], _ headings: [Provision]) {
    // A text whose headings lost their numbers cannot be compared.
    guard headings.count >= 2, headings.allSatisfy({ $0.confidence == .exact }) else { return nil }
    self.kind = kind
    self.entries = entries
    self.headings = headings
    var byNumber: [ProvisionNumber: ContentsEntry] = [:]
    for entry in entries { byNumber[entry.marker.number] = byNumber[entry.marker.number] ?? entry }
    var found: Set<ProvisionNumber> = []
    var behind = entries[0]
    for heading in headings {
      guard let number = heading.printedMarker?.number else { continue }
      guard let entry = byNumber[number] else {
        missing.append(Missing(heading: heading, behind: behind))
        continue
      }
      behind = entry
      if found.insert(number).inserted { compare(entry, heading) }
    }
    lost = entries.filter { !found.contains($0.marker.number) }
    let most = max(1, headings.count / 3)
    if missing.count > most || lost.count > max(1, entries.count / 3) { return nil }
  }

  private mutating func compare(_ entry: ContentsEntry, _ heading: Provision) {
    let title = Outline.comparable(entry.line.text.substring(entry.title))
    let own = Outline.comparable(heading.titleText)
    guard !title.isEmpty, !own.isEmpty, !Outline.areAlike(title, own) else { return }
    retitled.append((entry, heading))
  }

  // MARK: Words

  /// What the headings are called.
  var noun: ProvisionNoun { headings.first.map { ProvisionNoun(of: $0) } ?? ProvisionNoun.article }
}
