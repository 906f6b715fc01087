import TermsModel
import TermsSyntax
import TermsText

extension NaiveFacts {
  /// For each cited plain article number: resolved means that the number stands in the flat list, broken that it does not.
  func checkReferences() -> [String] {
    model.allReferences.flatMap { reference in
      // Whether § names articles or paragraphs is told by how the article around it is marked, which this model does not read.
      if string(reference.span).hasPrefix("§") { return checkSource(of: reference) }
      return checkSource(of: reference) + checkUnknown(reference)
        + reference.targets.flatMap { check($0, of: reference) }
    }
  }

  /// The unit around a reference is the last one that begins before it and does not end before it; "this article" is the
  /// article among the units around it.
  private func checkSource(of reference: Reference) -> [String] {
    let place = range(reference.span)
    let around = provisions.indices.filter { index in
      provisions[index].component == reference.component.index
        && provisions[index].marker.lowerBound <= place.lowerBound
        && place.lowerBound < provisions[index].end
    }
    if around.last != self.place(of: reference.source) {
      let names = [around.last, self.place(of: reference.source)].map { $0.map { provisions[$0].name } ?? "none" }
      return ["reference \(quote(place)) stands in \(names[0]), not in \(names[1])"]
    }
    guard reference.syntax.form == .this, reference.syntax.unit == .article, reference.syntax.members.isEmpty else {
      return []
    }
    // "this Section" is the section with that label, where there is one.
    let rank = reference.syntax.rank
    let section = around.last { rank > 0 && provisions[$0].rank == rank && provisions[$0].unit == .article }
    let article = section ?? around.last { provisions[$0].kind == .article }
    return self.place(of: reference.targets.first?.provision) == article
      ? [] : ["reference \(quote(place)) does not lead to the article around it"]
  }

  /// A plain article number that the same document has is resolved.
  private func checkUnknown(_ reference: Reference) -> [String] {
    guard reference.status == .unknown, reference.syntax.form == .absolute, reference.syntax.unit == .article,
      reference.syntax.members.count == 1, let number = reference.syntax.members.first.map({ Self.parts($0.number) })
    else { return [] }
    // "artikel 3 van bijlage 2": not of this document's own articles.
    let text = string(reference.span).lowercased()
    if ["bijlage", "schedule", "annex", "exhibit", "appendix", "hoofdstuk", "chapter", "module", "part"]
      .contains(where: { text.contains($0) })
    {
      return []
    }
    let found = provisions.first { $0.component == reference.component.index && !$0.isDivision && $0.number == number }
    return found.map { ["reference \(quote(range(reference.span))) could lead to \(quote($0.marker))"] } ?? []
  }

  private func check(_ target: ReferenceTarget, of reference: Reference) -> [String] {
    let place = "reference \(quote(range(target.span)))"
    let cited = citedArticle(target, of: reference)
    if let missing = target.missing {
      // The own module's letter may be put in front.
      if let cited, let number = Self.number(of: missing), number != cited.number,
        number.dropFirst() != cited.number[...]
      {
        return ["\(place) is called broken for \(number.joined(separator: "."))"]
      }
      return check(missing, at: place, of: reference)
    }
    guard reference.status == .resolved, let index = self.place(of: target.provision), let cited else { return [] }
    let found = provisions[index]
    // The ends of a range share their text with what lies between.
    guard reference.targets.count <= reference.syntax.members.count else { return [] }
    guard components(beside: reference.component.index).contains(found.component) else {
      return ["\(place) leads to another document"]
    }
    guard isNumber(cited.number, of: found, exactly: !cited.hasInner) || isLetterApart(target, found) else {
      return ["\(place) leads to \(found.name)"]
    }
    return []
  }

  /// The number of an article as it stands in the reference, nil when the member cites something else or goes on inside
  /// the one before (`artikel 9 lid 1 en 2`).
  private func citedArticle(_ target: ReferenceTarget, of reference: Reference) -> (number: [String], hasInner: Bool)? {
    let expression = string(target.span)
    let label = expression.lowercased().prefix { $0.isLetter }
    let isListed =
      label.isEmpty && reference.syntax.unit == .article
      && reference.syntax.members.allSatisfy { $0.inner.isEmpty && $0.unit == .article }
    guard isListed || ["artikel", "artikelen", "article", "articles", "section", "clause", "art"].contains(label),
      let number = NaiveNumber(string(target.number))
    else { return nil }
    return (number.parts, number.rest.contains { $0.isLetter || $0.isNumber })
  }

  /// Whether a printed number is a provision's: in full, or behind the letter or number of its own part of the document.
  private func isNumber(_ cited: [String], of provision: Provision, exactly: Bool) -> Bool {
    let own = provision.number
    for skipped in 0...1 where own.count >= cited.count + skipped {
      let rest = own.dropFirst(skipped)
      if exactly ? Array(rest) == cited : rest.starts(with: cited) { return true }
    }
    return false
  }

  /// `artikel 3 a` is article 3a, when there is one.
  private func isLetterApart(_ target: ReferenceTarget, _ provision: Provision) -> Bool {
    let words = string(target.number).lowercased().split(separator: " ")
    return words.count == 2 && words[1].count == 1 && provision.number.last == words.joined()
  }

  /// A component and the other copies of the same text.
  private func components(beside component: Int) -> [Int] {
    let original = model.components[component].copyOf ?? component
    return model.components.indices.filter {
      $0 == component || $0 == original || model.components[$0].copyOf == original
    }
  }

  // MARK: What is missing

  private static func number(of missing: MissingTarget) -> [String]? {
    switch missing {
    case .aboveHighest(let number, _), .number(let number, _): parts(number)
    case .inner, .title: nil
    }
  }

  private func check(_ missing: MissingTarget, at place: String, of reference: Reference)
    -> [String]
  {
    switch missing {
    case .aboveHighest(let number, let highest) where reference.syntax.unit == .chapter:
      let chapters = provisions.filter { $0.component == reference.component.index && $0.unit == .chapter }
      return chapters.contains { $0.number == Self.parts(number) }
        || !chapters.contains { $0.number == Self.parts(highest) }
        ? ["\(place): chapter \(number) is there, or \(highest) is not"] : []
    case .aboveHighest(let number, let highest):
      return checkAbsent(number, at: place, of: reference)
        + check(highest: highest, above: number, at: place, of: reference)
    case .number(let number, _):
      return checkAbsent(number, at: place, of: reference)
    case .inner(let around, let step, let first, let last):
      return check(around, step, first: first, last: last, at: place, of: reference)
    case .title(let title):
      let wanted = title.lowercased()
      let found = model.provisions.contains { provision in
        provision.component === reference.component && provision.title.map { string($0).lowercased() } == wanted
      }
      return found ? ["\(place): the title is there"] : []
    }
  }

  private func checkAbsent(_ number: ProvisionNumber, at place: String, of reference: Reference) -> [String] {
    let wanted = Self.parts(number)
    let beside = components(beside: reference.component.index)
    let found = provisions.first { beside.contains($0.component) && !$0.isDivision && $0.number == wanted }
    return found.map { ["\(place) is called broken; \($0.name) stands at \(quote($0.marker))"] } ?? []
  }

  /// The highest article is the maximum of the flat list: of the document, or of the own part of it.
  private func check(highest: ProvisionNumber, above number: ProvisionNumber, at place: String, of reference: Reference)
    -> [String]
  {
    let claimed = Self.parts(highest)
    let articles = provisions.filter {
      $0.component == reference.component.index && $0.kind == .article && !$0.number.isEmpty
    }
    let peers = articles.map(\.number).filter { $0.count == claimed.count && $0.dropLast() == claimed.dropLast() }
    guard let top = peers.max(by: Self.isBefore) else { return ["\(place): no article \(highest) in the list"] }
    if top != claimed { return ["\(place): the highest article is \(top.joined(separator: ".")), not \(highest)"] }
    // A number of a part that has no articles lies above nothing.
    let plain = articles.allSatisfy { $0.number.count == 1 }
    if plain, !Self.isBefore(claimed, Array(Self.parts(number).prefix(1))) {
      return ["\(place): \(number) is not above \(highest)"]
    }
    return []
  }

  private func check(
    _ around: ProvisionNumber, _ step: ReferenceSyntax.Step, first: NumberComponent, last: NumberComponent,
    at place: String, of reference: Reference
  ) -> [String] {
    let wanted = Self.parts(around)
    let units = provisions.indices.filter { provisions[$0].number == wanted }
    let series = units.map { unit in
      provisions.filter { $0.parent == unit && $0.kind != .article }.compactMap(\.number.last)
        .filter { ($0.first?.isNumber ?? false) == !step.component.isLetters }
    }
    let claimed = [first, last].map { $0.description.lowercased() }
    let agrees = series.contains { items in
      items.first == claimed[0] && items.max { Self.isBefore([$0], [$1]) } == claimed[1]
        && !items.contains(step.component.description.lowercased())
    }
    return agrees ? [] : ["\(place): \(around) has the items \(series), not \(first)-\(last) without \(step.component)"]
  }

  /// Numbers by value, then letters; 9 before 9a before 10.
  static func isBefore(_ left: [String], _ right: [String]) -> Bool {
    for (one, other) in zip(left, right) where one != other {
      let (a, b) = (one.prefix { $0.isNumber }, other.prefix { $0.isNumber })
      if a != b { return (Int(a) ?? 0) < (Int(b) ?? 0) }
      return one < other
    }
    return left.count < right.count
  }
}
