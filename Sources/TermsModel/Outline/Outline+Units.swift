import TermsSyntax

/// What the outline holds, for rules that look at a document as a whole.
extension Outline {
  /// The first article of the document.
  public var firstArticle: Provision? { segments.first { $0.opener?.kind == .article }?.opener }

  /// Chapters, modules and annexes, in order.
  public var divisions: [Provision] { numbers.divisions }

  /// Whether an annex with this number has a heading.
  public func hasAnnex(_ number: ProvisionNumber) -> Bool {
    numbers.provisions(number).contains { $0.unit == .annex || $0.kind == .annex }
  }

  /// Whether several modules of the document number their articles with a letter in front.
  public var hasLetteredModules: Bool { numbers.prefixes.count { $0.isLetters } > 1 }

  /// Whether the first part of a number is that of a module: the `A` of `A.3.1`.
  public func isModuleLetter(_ component: NumberComponent) -> Bool {
    component.isLetters && numbers.isPrefix(component)
  }

  /// The provision with exactly this title, as people quote titles: without regard to case, articles and punctuation.
  public func titled(_ title: String) -> Provision? { titles.exact(title) }

  /// Whether a text may be the title of a provision, shortened or misspelt.
  public func isTitle(_ text: String, of provision: Provision) -> Bool {
    let wanted = TitleIndex.normalise(text)
    let own = TitleIndex.normalise(provision.titleText)
    guard !wanted.isEmpty, !own.isEmpty else { return false }
    if own.starts(with: wanted) || wanted.starts(with: own) { return true }
    return min(own.count, wanted.count) >= 6 && EditDistance.isAtMostTwo(own, wanted)
  }

  /// The article behind (1) or before (-1) another, in the same chapter.
  public func article(beside article: Provision, step: Int) -> Provision? { neighbour(of: article, step: step) }
}

extension Provision {
  /// The lid that it is, or stands in: the innermost unit with a plain number; the article where it has none.
  public var clause: Provision? {
    sequence(first: self) { $0.parent }.first { $0.kind == .article || $0.number?.last?.isLetters == false }
  }
}
