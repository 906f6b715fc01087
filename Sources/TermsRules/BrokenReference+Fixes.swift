import TermsModel
import TermsSyntax

/// The provisions that may have been meant.
extension BrokenReference: FixableRule {
  /// Changes the number or title to that of a provision that there is, the likeliest first. Which one was meant nobody can
  /// know, so none is preferred.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let (reference, target) = model.cited(at: finding.span), let missing = target.missing else { return [] }
    if case .title(let title) = missing { return titleFixes(title, reference, model) }
    let number = CitedNumber(target, reference, model)
    var clauses = CandidateClauses(reference, model)
    var texts: [String] = []
    let found = candidates(missing, target, reference, &clauses)
    return clauses.ranked(found, beside: wanted(missing)).compactMap { provision in
      guard texts.count < most, let text = number.text(for: provision), text != target.number.string,
        !texts.contains(text)
      else { return nil }
      texts.append(text)
      return .citing(provision, as: text, at: target.number)
    }
  }

  /// More choices help nobody.
  private static let most = 5

  // MARK: Numbers

  private static func wanted(_ missing: MissingTarget) -> ProvisionNumber? {
    switch missing {
    case .title: nil
    case .inner(let article, let step, _, _): article.appending(step.component)
    case .aboveHighest(let number, _), .number(let number, _): number
    }
  }

  private static func candidates(
    _ missing: MissingTarget, _ target: ReferenceTarget, _ reference: Reference, _ clauses: inout CandidateClauses
  ) -> [Provision] {
    switch missing {
    case .title: return []
    case .inner(let article, let step, _, _):
      let outline = reference.component.outline
      guard let around = target.nearest ?? outline.provisions(article).first else { return [] }
      let children = around.children.filter { $0.number?.last?.isLetters == step.component.isLetters }
      // The item may be that of a clause beside it.
      let beside = (around.parent?.children ?? []).filter { $0 !== around }
        .flatMap { $0.children.filter { $0.number?.last == step.component } }
      return Array(nearest(children, to: step.component).prefix(3)) + beside.prefix(2)
    case .aboveHighest(let number, _), .number(let number, _):
      let found =
        clauses.titled(number) + clauses.sameNumber(number) + besideNumber(number, reference)
        + [clauses.sharingWords()].compactMap { $0 } + last(number, target) + slips(number, reference)
      let missed = found.isEmpty ? lastSibling(number, reference) : []
      return (found + missed).filter { $0 !== reference.source }
    }
  }

  private static func nearest(_ provisions: [Provision], to wanted: NumberComponent) -> [Provision] {
    func distance(_ provision: Provision) -> Int {
      guard let own = provision.number?.last else { return .max }
      return wanted.isLetters
        ? abs((own.letterRank ?? 99) - (wanted.letterRank ?? 0)) : abs(Int(own.value) - Int(wanted.value))
    }
    return provisions.sorted { distance($0) < distance($1) }
  }

  /// The last article, where the cited one would stand a few behind it.
  private static func last(_ number: ProvisionNumber, _ target: ReferenceTarget) -> [Provision] {
    guard number.depth == 1, let nearest = target.nearest, nearest.kind == .article,
      let own = nearest.number, own.depth == 1, let value = own.last?.value, let wanted = number.last?.value,
      wanted > value, wanted - value <= mostBehind
    else { return [] }
    return [nearest]
  }

  private static let mostBehind: UInt32 = 5

  /// Where a clause has no neighbour either, the last one of its article.
  private static func lastSibling(_ number: ProvisionNumber, _ reference: Reference) -> [Provision] {
    guard number.depth > 1, let article = reference.component.outline.provisions(number.parent).first,
      let last = number.last
    else { return [] }
    return Array(nearest(article.children.filter { $0.number?.last?.isLetters == last.isLetters }, to: last).prefix(1))
  }

  /// Numbers with a figure more or less, or two that changed places, in one part.
  private static func slips(_ number: ProvisionNumber, _ reference: Reference) -> [Provision] {
    let outline = reference.component.outline
    var found: [Provision] = []
    for place in number.components.indices where !number.components[place].isLetters {
      let figures = Array(String(number.components[place].value))
      guard figures.count < 4 else { continue }
      var readings = (0..<max(0, figures.count - 1)).map { index in
        var swapped = figures
        swapped.swapAt(index, index + 1)
        return swapped
      }
      if figures.count > 1 {
        readings += figures.indices.map { index in
          var shorter = figures
          shorter.remove(at: index)
          return shorter
        }
      }
      for reading in readings {
        guard let value = Int(String(reading)), value > 0, value != Int(number.components[place].value) else {
          continue
        }
        var components = number.components
        components[place] = NumberComponent(value)
        found += inOwnScope(outline.provisions(ProvisionNumber(components)), reference)
      }
    }
    return found
  }

  private static func inOwnScope(_ provisions: [Provision], _ reference: Reference) -> [Provision] {
    let there = provisions.filter { !$0.isDivision }
    let scope = reference.source?.scope
    return [there.first { $0.scope === scope } ?? there.first].compactMap { $0 }
  }

  /// The number one higher or lower, at its last part and at its article.
  private static func besideNumber(_ number: ProvisionNumber, _ reference: Reference) -> [Provision] {
    let outline = reference.component.outline
    var found: [Provision] = []
    for place in [number.depth - 1, 0] where number.components.indices.contains(place) {
      for step in [-1, 1] {
        var components = number.components
        guard !components[place].isLetters, Int(components[place].value) + step > 0 else { continue }
        components[place] = NumberComponent(Int(components[place].value) + step)
        for provision in inOwnScope(outline.provisions(ProvisionNumber(components)), reference)
        where !found.contains(provision) {
          found.append(provision)
        }
      }
    }
    return found
  }

  // MARK: Titles

  /// The titles that share a word with the cited one.
  private static func titleFixes(_ title: String, _ reference: Reference, _ model: DocumentModel) -> [Fix] {
    guard let span = quoted(title, reference.span) else { return [] }
    let wanted = words(title)
    var texts: [String] = []
    for provision in reference.component.outline.provisions where provision.title != nil && texts.count < 3 {
      let text = provision.titleText
      if !words(text).isDisjoint(with: wanted), !texts.contains(text) { texts.append(text) }
    }
    return texts.map { text in
      Fix(Message(dutch: "Wijzig in “\(text)”", english: "Change to “\(text)”"), [Replacement(span, with: text)])
    }
  }

  private static func words(_ title: String) -> Set<String> {
    Set(title.lowercased().split { !$0.isLetter }.filter { $0.count >= 5 }.map { String($0.prefix(6)) })
  }

  /// The title inside its quotation marks, when it stands on one line.
  private static func quoted(_ title: String, _ span: TextSpan) -> TextSpan? {
    guard span.start.line === span.end.line, let found = span.string.range(of: title) else { return nil }
    let text = span.string
    let low = span.start.offset + text[..<found.lowerBound].utf8.count
    return TextSpan(span.start.line, low..<low + title.utf8.count)
  }
}

extension String {
  /// Where another text first stands in it.
  fileprivate func range(of part: String) -> Range<Index>? {
    guard !part.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
