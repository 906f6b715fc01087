import TermsModel
import TermsSyntax

/// The provisions that are counted together with one, in the order of the text: the articles of a document or module
/// through all its chapters, the lids of an article, the items of one list.
struct ProvisionSeries {
  let members: [Provision]
  /// The place of the provision.
  let index: Int
  let counting: Counting

  /// Nil for a provision without a number.
  init?(_ provision: Provision) {
    guard let own = provision.number?.last, let component = provision.component else { return nil }
    var members: [Provision]
    switch provision.kind {
    case .article:
      members = component.outline.openers.filter {
        $0.kind == .article && $0.scope === provision.scope && $0.number?.parent == provision.number?.parent
      }
      members = Self.stretch(of: provision, in: members)
    case .chapter, .annex:
      let label = Self.label(provision)
      members = component.outline.openers.filter {
        $0.kind == provision.kind && $0.parent === provision.parent && $0.unit == provision.unit && $0.number != nil
          && Self.label($0) == label
      }
    case .paragraph, .point:
      members = provision.parent?.children.filter { $0.kind == provision.kind } ?? [provision]
      members = Self.run(of: provision, in: members)
    }
    members = members.filter { $0.number?.last?.isLetters == own.isLetters }
    guard let index = members.firstIndex(of: provision) else { return nil }
    self.members = members
    self.index = index
    counting = members[0].number?.last.map { Counting(startingWith: $0) } ?? .decimal
  }

  var provision: Provision { members[index] }
  var previous: Provision? { index > 0 ? members[index - 1] : nil }
  var next: Provision? { index + 1 < members.count ? members[index + 1] : nil }
  /// Those behind the provision.
  var following: ArraySlice<Provision> { members[(index + 1)...] }

  /// The word of a label: Deel and Hoofdstuk are counted apart.
  private static func label(_ provision: Provision) -> String {
    let marker = provision.marker
    // "ModuleA" lost its space.
    let end = provision.printedParts()?.first?.range.lowerBound ?? marker.end.offset
    return provision.line.text.substring(marker.start.offset..<end).lowercased().filter { $0.isLetter }
  }

  /// The articles around one that are counted on: where the count starts again and goes on, other ones begin. An article
  /// that prints a low number by mistake is not followed by the next number.
  private static func stretch(of provision: Provision, in articles: [Provision]) -> [Provision] {
    guard let place = articles.firstIndex(of: provision), let first = articles[0].number?.last else { return articles }
    let counting = Counting(startingWith: first)
    let rank = { (index: Int) in
      articles.indices.contains(index) ? articles[index].number?.last.flatMap(counting.rank) : nil
    }
    let starts = { (index: Int) in
      index > 0 && rank(index) == 1 && rank(index + 1) == 2 && (rank(index - 1) ?? 0) > 1
    }
    let low = (0...place).last(where: starts) ?? 0
    let high = articles.indices.dropFirst(place + 1).first(where: starts) ?? articles.count
    return Array(articles[low..<high])
  }

  /// One list among those that a unit holds one after the other: where the count falls back, another begins.
  private static func run(of provision: Provision, in siblings: [Provision]) -> [Provision] {
    var run: [Provision] = []
    var counting = Counting.decimal
    for sibling in siblings {
      guard let component = sibling.number?.last else { continue }
      if let last = run.last, let before = last.number?.last,
        component.isLetters != before.isLetters || sibling.isVirtual != last.isVirtual
          || isRestart(component, before, counting, isPrinted: !sibling.isVirtual)
      {
        if run.contains(provision) { return run }
        run = []
      }
      if run.isEmpty { counting = Counting(startingWith: component) }
      run.append(sibling)
    }
    return run
  }

  private static func isRestart(
    _ component: NumberComponent, _ before: NumberComponent, _ counting: Counting, isPrinted: Bool
  ) -> Bool {
    guard let rank = counting.rank(component), let last = counting.rank(before) else { return true }
    // A clause that prints its whole number twice is a mistake, not another list.
    if isPrinted || component.packedLetters != 0 && counting == .decimal { return false }
    return rank <= last
  }

  /// A number that was put in between is printed with a capital: 12A.
  var hasCapitalSuffixes: Bool {
    members.contains { member in
      guard let last = member.number?.last, last.value > 0, last.packedLetters != 0 else { return false }
      return member.printedParts()?.last?.text.contains(where: \.isUppercase) ?? false
    }
  }

  /// Others with the very same number.
  var hasTwin: Bool { members.contains { $0 !== provision && $0.number == provision.number } }
}
