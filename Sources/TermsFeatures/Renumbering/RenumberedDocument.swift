import TermsModel
import TermsSyntax

/// A document whose numbers change, as other documents see it: what they cite of it follows, or is listed.
///
/// Only what is read with certainty follows: the same number in the text as it would be must lead to the same provisions.
public struct RenumberedDocument {
  private let editor: EditorDocument
  private let changes: NumberChanges
  private let proof: RenumberingProof
  /// First parts of numbers that mean something else than before.
  private let articles: [NumberComponent]

  /// Nil for a plan that changes no numbers.
  /// - Parameter editor: the document that the plan is for.
  public init?(_ editor: EditorDocument, _ plan: RefactoringPlan) {
    guard let changes = plan.numbers else { return nil }
    self.editor = editor
    self.changes = changes
    proof = plan.proof ?? RenumberingProof(plan, changes, editor)
    var articles: Set<NumberComponent> = []
    func note(_ number: ProvisionNumber?) {
      guard let components = number?.components, let first = components.first else { return }
      articles.insert(first)
      // "artikel 3 van module A" is A.3 here.
      if first.isLetters, components.count > 1 { articles.insert(components[1]) }
    }
    for provision in editor.model.provisions {
      if changes.isRemoved(provision) {
        note(provision.number)
      } else if changes.isRenumbered(provision) {
        note(provision.number)
        note(changes.number(of: provision))
      }
    }
    for new in changes.inserted { note(new.number) }
    self.articles = Array(articles)
  }

  /// Whether a number that another document cites may mean something else than before; a quick look.
  /// - Parameter number: canonical.
  public func mayConcern(_ number: String) -> Bool {
    guard let first = ProvisionNumber(number)?.first else { return true }
    return articles.contains { $0.isSame(first) }
  }

  /// Works out what becomes of references in another document.
  /// - Parameters:
  ///   - references: those of them that name this document.
  ///   - isFollowed: they may be changed; else those that would have to be are listed.
  public func plan(for other: EditorDocument, _ references: [Reference], isFollowed: Bool) -> RefactoringPlan {
    var plan = RefactoringPlan()
    var followed: [Followed] = []
    for reference in references {
      let left = plan.untouched.count
      let edits = follow(reference, in: other.model, &plan)
      guard !edits.isEmpty else {
        if plan.untouched.count == left { noteStrayed(reference, in: other.model, &plan) }
        continue
      }
      guard isFollowed else {
        plan.leave(reference.span, .otherFile)
        continue
      }
      followed.append(Followed(reference: reference, goal: goal(of: reference, in: other.model)))
      plan.changes += edits
    }
    plan.finish()
    let lost = followed.isEmpty ? [] : strayed(followed, other, plan)
    if lost.isEmpty { return plan }
    for span in lost {
      // A list that lost a member may have lost the article before it, too.
      plan.changes.removeAll { span.holds($0.replacement.span) || $0.replacement.span.end == span.start }
      plan.leave(span, .unwritable)
    }
    plan.finish()
    return plan
  }

  // MARK: One reference

  /// The changes by which a reference goes on citing what it cites.
  private func follow(_ reference: Reference, in other: DocumentModel, _ plan: inout RefactoringPlan)
    -> [RefactoringPlan.Change]
  {
    let (old, isCertain) = editor.model.resolve(reference, of: other) ?? (reference, true)
    let cited = old.targets.compactMap(\.provision)
    guard cited.contains(where: { changes.isRemoved($0) || changes.isRenumbered($0) || changes.isAmbiguous($0) })
    else { return [] }
    // What does not print the number needs none.
    let isPrinted = old.syntax.form == .absolute || old.syntax.form == .bare || old.syntax.form == .this
    guard isPrinted, !old.syntax.members.contains(where: { $0.number.first?.isFromEnd ?? false }) else {
      if cited.contains(where: changes.isRemoved) { plan.leave(reference.span, .deleted) }
      return []
    }
    guard isCertain else {
      plan.leave(reference.span, .doubtful)
      return []
    }
    guard !cited.contains(where: changes.isAmbiguous) else {
      plan.leave(reference.span, .ambiguous)
      return []
    }
    guard old.status == .resolved else {
      plan.leave(reference.span, .broken)
      return []
    }
    guard let members = CitedMember.members(of: old) else {
      plan.leave(reference.span, .unwritable)
      return []
    }
    var list = CitedList(members, old)
    guard let edits = list.follow(changes) else {
      plan.leave(reference.span, .unwritable)
      return []
    }
    if list.hasLost { plan.leave(reference.span, .deleted) }
    if list.isSingular, PluralSentence.isAbout(reference) { plan.leave(reference.span, .plural) }
    return edits.map { .init(replacement: $0, reason: list.isShortened ? .shortenedList : .otherFile) }
  }

  /// One that stays as it is, and led nowhere before or leads to another provision now.
  private func noteStrayed(_ reference: Reference, in other: DocumentModel, _ plan: inout RefactoringPlan) {
    let old = editor.model.resolve(reference, of: other)?.reference
    let new = proof.after.model().resolve(reference, of: other)?.reference
    let found = Set((new?.targets ?? []).compactMap(\.provision).map { proof.after.place(of: $0.marker.start) })
    let kept = old.map(goal) ?? []
    if kept == found { return }
    // A range takes in what comes between its ends.
    if !kept.isEmpty, kept.isSubset(of: found), reference.syntax.members.contains(where: \.endsRange) { return }
    plan.leave(reference.span, old?.status == .resolved ? .relative : .accidental)
  }

  /// Where what a reference cites will stand.
  private func goal(of old: Reference) -> Set<ChangedPlaces.Position> {
    Set(old.targets.compactMap(\.provision).filter { !changes.isRemoved($0) }.map { proof.place(of: $0.marker.start) })
  }

  // MARK: All together

  /// A reference that was changed, and where it must lead.
  private struct Followed {
    let reference: Reference
    let goal: Set<ChangedPlaces.Position>
  }

  private func goal(of reference: Reference, in other: DocumentModel) -> Set<ChangedPlaces.Position> {
    editor.model.resolve(reference, of: other).map { goal(of: $0.reference) } ?? []
  }

  /// Reads the other text as it would be, too: those that do not lead where they must.
  private func strayed(_ followed: [Followed], _ other: EditorDocument, _ plan: RefactoringPlan) -> [TextSpan] {
    let (document, places) = other.text(after: plan)
    let model = document.model()
    let found = Dictionary(
      model.referencesElsewhere.map { (document.place(of: $0.span.start), $0) },
      uniquingKeysWith: { first, _ in first })
    return followed.filter { old in
      guard let new = found[places.position(of: other.document.place(of: old.reference.span.start))],
        new.documentName == old.reference.documentName,
        let resolved = proof.after.model().resolve(new, of: model)?.reference
      else { return true }
      let targets = Set(resolved.targets.compactMap(\.provision).map { proof.after.place(of: $0.marker.start) })
      let isRange = resolved.syntax.members.contains(where: \.endsRange)
      return isRange ? !old.goal.isSubset(of: targets) : old.goal != targets
    }.map(\.reference.span)
  }
}
