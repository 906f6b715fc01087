import TermsModel
import TermsSyntax

/// A number and a title that do not belong together: `Section 1 (Payments)` where section 1 is called otherwise.
public struct TitleMismatch: SurveyRule, FixableRule {
  /// The stable code.
  public static let code = "title-mismatch"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let outline: Outline
  private let model: DocumentModel
  private var mismatches: [Mismatch] = []
  /// References with the right title behind them: they show that this is how the document cites.
  private var matches = 0

  private struct Mismatch {
    let target: ReferenceTarget
    let noun: ProvisionNoun
    let provision: Provision
    let cited: CitedTitle
    /// The provision that has the cited title.
    let other: Provision?

    /// What was cited, if the title is right: of another article the clause with the same number.
    var meant: Provision? {
      guard let cited = target.provision, cited !== provision, let last = cited.number?.last else { return other }
      return other?.children.first { $0.number?.last == last }
    }
  }

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    outline = component.outline
    self.model = model
  }

  /// Holds cited titles against those of the cited articles.
  public mutating func visit(_ references: [Reference], on line: Line) {
    for reference in references {
      for target in Self.cited(reference) {
        switch Self.judge(target, reference, outline, model) {
        case .none: break
        case .same: matches += 1
        case .mismatch(let mismatch): mismatches.append(mismatch)
        }
      }
    }
  }

  /// What differs. A title that no provision has may be none: it counts only where the document cites in that way.
  public mutating func findings() -> [Finding] {
    mismatches.filter { $0.other != nil || matches >= 2 && !$0.cited.isQuoted }.map { mismatch in
      let (number, real) = (mismatch.provision.name, mismatch.provision.titleText)
      let related = mismatch.other.map {
        [RelatedPlace(.marker($0), Message(dutch: "Dit heeft die titel.", english: "This one has that title."))]
      }
      return Finding(
        Self.self, mismatch.other == nil ? .information : .warning,
        at: .span(TextSpan(mismatch.target.span.start, mismatch.cited.span.end)),
        Message(
          dutch: "\(mismatch.noun.opening(.dutch)) \(number) heet “\(real)”, niet “\(mismatch.cited.text)”.",
          english: "\(mismatch.noun.opening(.english)) \(number) is titled “\(real)”, not “\(mismatch.cited.text)”."),
        related: related ?? [])
    }
  }

  // MARK: Judging

  private enum Judgement { case none, same, mismatch(Mismatch) }

  /// The cited places behind which a title may stand: each member of a list, the ends of a range.
  private static func cited(_ reference: Reference) -> [ReferenceTarget] {
    guard reference.status == .resolved,
      reference.syntax.form == .absolute || reference.syntax.form == .bare || reference.syntax.form == .this
    else { return [] }
    var cited: [ReferenceTarget] = []
    for target in reference.targets {
      // Of the places that a range covers the last is its end.
      if cited.last?.span == target.span { cited.removeLast() }
      cited.append(target)
    }
    return cited
  }

  private static func judge(
    _ target: ReferenceTarget, _ reference: Reference, _ outline: Outline, _ model: DocumentModel
  ) -> Judgement {
    let span = reference.targets.count == 1 ? reference.span : target.span
    guard let provision = target.provision, provision.component?.outline === outline,
      let cited = CitedTitle(behind: span)
    else { return .none }
    // The title may be that of the article around a clause.
    let titled = sequence(first: provision) { $0.parent }.filter { $0.title != nil }
    if titled.contains(where: { outline.isTitle(cited.text, of: $0) }) { return .same }
    guard provision.title != nil else {
      return inside(provision, target, reference, cited, outline, model).map { .mismatch($0) } ?? .none
    }
    guard !sharesWords(cited.text, provision.titleText) else { return .none }
    let other = outline.titled(cited.text) ?? shortened(cited.text, outline)
    return .mismatch(
      Mismatch(
        target: target, noun: ProvisionNoun(citing: target, in: reference), provision: provision, cited: cited,
        other: other))
  }

  /// A clause without a title: what stands behind its number may be a description of it, but hardly where another article has
  /// that title, and the clause not a word of it.
  private static func inside(
    _ clause: Provision, _ target: ReferenceTarget, _ reference: Reference, _ cited: CitedTitle, _ outline: Outline,
    _ model: DocumentModel
  ) -> Mismatch? {
    guard let article = clause.enclosing([.article]), article !== clause, article.title != nil,
      !sharesWords(cited.text, article.titleText),
      let other = outline.titled(cited.text) ?? shortened(cited.text, outline),
      other.kind == .article, !clause.isInside(other)
    else { return nil }
    var reader = ContentWords()
    let title = TextPiece(
      line: cited.textSpan.start.line, range: cited.textSpan.start.offset..<cited.textSpan.end.offset)
    let words = Wording([title], &reader)
    guard !words.stems.isEmpty, words.shared(with: Wording(model.text(of: clause), &reader)).isEmpty else { return nil }
    return Mismatch(
      target: target, noun: ProvisionNoun(of: article, or: ProvisionNoun(citing: target, in: reference)),
      provision: article, cited: cited, other: other)
  }

  /// The one provision whose title has the words of a cited one: `Levering` for `Prijs en levering`.
  private static func shortened(_ title: String, _ outline: Outline) -> Provision? {
    let wanted = words(title)
    let provisions = outline.provisions
    guard !wanted.isEmpty, provisions.count <= mostProvisions else { return nil }
    let found = provisions.filter { $0.title != nil && words($0.titleText).isSuperset(of: wanted) }
    return found.count == 1 ? found.first : nil
  }

  /// In a longer document only whole titles are looked for.
  private static let mostProvisions = 2000

  private static func words(_ title: String) -> Set<String> {
    Set(title.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 }.map(String.init))
  }

  /// A title that was changed keeps a word of the old one.
  private static func sharesWords(_ left: String, _ right: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 }.map { String($0.prefix(5)) })
    }
    return !words(left).isDisjoint(with: words(right))
  }

  /// Sets the number to that of the provision with the cited title, or the title to that of the cited provision.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let found = model.references(on: finding.span.start.line).lazy.compactMap { reference -> (Reference, Mismatch)? in
      guard let target = cited(reference).first(where: { $0.span.start == finding.span.start }),
        case .mismatch(let mismatch) = judge(target, reference, reference.component.outline, model)
      else { return nil }
      return (reference, mismatch)
    }
    guard let (reference, mismatch) = found.first else { return [] }
    var fixes: [Fix] = []
    if let other = mismatch.meant, let text = CitedNumber(mismatch.target, reference, model).text(for: other) {
      fixes.append(
        Fix(
          Message(dutch: "Wijzig het nummer in \(text)", english: "Change the number to \(text)"),
          [Replacement(mismatch.target.number, with: text)]))
    }
    let title = mismatch.provision.titleText
    fixes.append(
      Fix(
        Message(dutch: "Wijzig de titel in “\(title)”", english: "Change the title to “\(title)”"),
        [Replacement(mismatch.cited.textSpan, with: title)]))
    return fixes
  }
}
