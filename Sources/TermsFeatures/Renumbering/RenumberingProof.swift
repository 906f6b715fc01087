import TermsModel
import TermsSyntax
import TermsText

/// What becomes of the references when a plan is carried out, read from the text as it would be.
///
/// Working out a plan takes care of the references that it knows to change. This looks at all of them: one that led nowhere
/// may find a provision by accident, which no finding would tell any more, and one that was not touched may be understood
/// otherwise beside other numbers.
struct RenumberingProof {
  private let editor: EditorDocument
  private let changes: NumberChanges
  private let places: ChangedPlaces
  /// The text as it would be.
  let after: Document
  /// What cites in the text as it would be, by its place.
  private let references: [ChangedPlaces.Position: Reference]

  init(_ plan: RefactoringPlan, _ changes: NumberChanges, _ editor: EditorDocument) {
    self.editor = editor
    self.changes = changes
    let (after, places) = editor.text(after: plan)
    self.after = after
    self.places = places
    let all = after.model().allReferences
    var references = Dictionary(
      all.map { (after.place(of: $0.span.start), $0) }, uniquingKeysWith: { first, _ in first })
    // One that follows another may be read as a part of its list.
    for reference in all where reference.targets.count > 1 {
      for target in reference.targets {
        let place = after.place(of: target.span.start)
        guard references[place] == nil else { continue }
        references[place] = reference
        references[place]?.targets = reference.targets.filter { $0.span == target.span }
      }
    }
    self.references = references
  }

  /// What would mean something else, and why it is told.
  func findings() -> [RefactoringPlan.Untouched] { misread() + strayed() }

  /// Provisions that would be read with another number than they were given.
  private func misread() -> [RefactoringPlan.Untouched] {
    let provisions = after.model().provisions
    // What is new begins behind the line ends that part it from the text above.
    let absent = changes.inserted.filter { new in
      let start = places.position(of: editor.document.place(of: new.point), isEnd: true)
      return !provisions.contains { provision in
        let place = after.place(of: provision.marker.start)
        return provision.kind == new.beside.kind && provision.number == new.number && start <= place
          && place.row <= start.row + Self.mostGap
      }
    }
    let numbers = Dictionary(
      provisions.map { (Key(kind: $0.kind, place: after.place(of: $0.marker.start)), $0.number) },
      uniquingKeysWith: { first, _ in first })
    let missing = absent.map { RefactoringPlan.Untouched(span: TextSpan($0.point, $0.point), obstacle: .misread) }
    return missing
      + editor.model.provisions.compactMap { provision in
        guard provision.numberMarker != nil, !changes.isRemoved(provision) else { return nil }
        let key = Key(kind: provision.kind, place: place(of: provision.marker.start))
        guard numbers[key] != changes.number(of: provision) else { return nil }
        return RefactoringPlan.Untouched(span: provision.marker, obstacle: .misread)
      }
  }

  /// Lines before a new provision.
  private static let mostGap = 4

  private struct Key: Hashable {
    var kind: ProvisionKind
    var place: ChangedPlaces.Position
  }

  /// References that would lead elsewhere.
  private func strayed() -> [RefactoringPlan.Untouched] {
    editor.model.allReferences.flatMap { reference -> [RefactoringPlan.Untouched] in
      if let source = reference.source, changes.isRemoved(source) { return [] }
      let new = references[place(of: reference.span.start)]?.targets ?? []
      let found = accidental(reference.targets, new)
      if !found.isEmpty { return found.map { RefactoringPlan.Untouched(span: $0, obstacle: .accidental) } }
      return obstacle(reference, new).map { [RefactoringPlan.Untouched(span: reference.span, obstacle: $0)] } ?? []
    }
  }

  /// The members that led nowhere and lead somewhere now.
  private func accidental(_ old: [ReferenceTarget], _ new: [ReferenceTarget]) -> [TextSpan] {
    guard old.count == new.count else { return [] }
    return zip(old, new).filter { $0.missing != nil && $1.provision != nil }.map(\.0.span)
  }

  /// Where a place of the text stands afterwards.
  func place(of point: TextPoint) -> ChangedPlaces.Position {
    places.position(of: editor.document.place(of: point))
  }

  private func obstacle(_ old: Reference, _ new: [ReferenceTarget]) -> RefactoringPlan.Obstacle? {
    let cited = old.targets.compactMap(\.provision)
    let kept = Set(cited.filter { !changes.isRemoved($0) }.map { place(of: $0.marker.start) })
    let found = Set(new.compactMap(\.provision).map { after.place(of: $0.marker.start) })
    if !kept.isSubset(of: found) { return .relative }
    // A range takes in what comes between its ends.
    let isRange = old.syntax.members.contains(where: \.endsRange)
    guard !found.isEmpty, kept.count < found.count else { return nil }
    if cited.isEmpty || old.status == .broken { return .accidental }
    return isRange || kept.isEmpty ? nil : .relative
  }
}

extension EditorDocument {
  /// The text as a plan would make it, and where the places of this one are in it.
  func text(after plan: RefactoringPlan) -> (document: Document, places: ChangedPlaces) {
    let after = Document(document.bytes(changedBy: plan), document.configuration)
    after.settle()
    let places = ChangedPlaces(plan) {
      document.place(of: $0)
    } length: {
      $0.utf8.count
    }
    return (after, places)
  }
}

extension Document {
  /// The text as a plan would leave it.
  fileprivate func bytes(changedBy plan: RefactoringPlan) -> [UInt8] {
    let old = lines.bytes
    var new: [UInt8] = []
    new.reserveCapacity(old.count)
    var done = 0
    for change in plan.changes {
      let span = change.replacement.span
      guard let start = byteOffset(of: span.start), let end = byteOffset(of: span.end), done <= start, start <= end
      else {
        continue
      }
      new += old[done..<start]
      new += change.replacement.text.utf8
      done = end
    }
    return new + old[done...]
  }

  private func byteOffset(of point: TextPoint) -> Int? {
    lines.row(of: point.line).map { lines.byteOffset(ofRow: $0) + min(point.offset, point.line.text.count) }
  }

  /// Where a place stands, counted in bytes.
  func place(of point: TextPoint) -> ChangedPlaces.Position {
    ChangedPlaces.Position(row: lines.row(of: point.line) ?? 0, column: point.offset)
  }
}
