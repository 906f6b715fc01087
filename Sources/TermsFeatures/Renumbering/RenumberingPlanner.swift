import TermsModel
import TermsSyntax

/// Works out what has to be written when provisions of a component get other numbers: at their headings, in references, in
/// tables of contents and in links.
struct RenumberingPlanner {
  let editor: EditorDocument
  let component: Component
  let changes: NumberChanges
  /// References that may be meant for another provision than they cite: they are changed only when somebody says so.
  let doubted: [TextSpan]
  /// The component's provisions.
  let provisions: [Provision]
  let printed: PrintedSeries
  /// Those with another number.
  let renumbered: [Provision]
  var plan = RefactoringPlan()

  init(_ editor: EditorDocument, _ component: Component, _ changes: NumberChanges, doubted: [TextSpan]) {
    self.editor = editor
    self.component = component
    self.changes = changes
    self.doubted = doubted
    provisions = component.outline.provisions
    printed = PrintedSeries(provisions)
    renumbered = provisions.filter { changes.isRenumbered($0) && !changes.isRemoved($0) }
  }

  /// Everything that follows from the changes.
  mutating func run() -> RefactoringPlan {
    changeMarkers()
    changeContents()
    changeReferences()
    return plan
  }

  /// The number that a provision prints at its own place.
  private mutating func changeMarkers() {
    for provision in renumbered {
      for edit in markerEdits(of: provision) {
        plan.change(TextSpan(provision.line, edit.range), to: edit.text, .number)
      }
      for edit in leadingEdits(of: provision) {
        plan.change(TextSpan(provision.line, edit.range), to: edit.text, .number)
      }
    }
  }

  /// Whether a provision would have to print a number that its form does not have: Roman numerals go up to 39.
  var cannotBePrinted: Bool {
    renumbered.contains { provision in
      printed.isTrue(provision) && provision.printedParts().map { edits($0, provision) == nil } ?? false
    }
  }

  /// What changes in the marker of a provision: bytes of its line.
  func markerEdits(of provision: Provision) -> [(range: Range<Int>, text: String)] {
    guard printed.isTrue(provision), let parts = provision.printedParts(),
      let edits = edits(parts, provision)
    else { return [] }
    return edits
  }

  /// What changes in a number that names the clause around an item on the item's line: the `7.2` of `7.2(a)`.
  private func leadingEdits(of provision: Provision) -> [(range: Range<Int>, text: String)] {
    guard let leading = provision.line.scan.markers.first(where: \.isLeading),
      leading.range.upperBound <= provision.marker.start.offset,
      let unit = provision.ancestors.dropFirst().first(where: {
        $0.number?.ends(in: leading.number.components) ?? false
      }),
      let parts = PrintedNumberFinder(bytes: Array(provision.line.text.bytes.prefix(leading.range.upperBound)))
        .parts(leading.number.components, from: leading.range.lowerBound)
    else { return [] }
    return edits(parts, unit) ?? []
  }

  /// What changes in the printed number of a provision; nil when it cannot be written.
  func edits(_ parts: [PrintedPart], _ provision: Provision) -> [(range: Range<Int>, text: String)]? {
    Self.edits(
      parts, from: provision.number, to: changes.number(of: provision), isCapital: changes.hasCapitalSuffixes)
  }

  /// The edits that turn the printed end of one number into that of another; nil when it cannot be written.
  static func edits(
    _ parts: [PrintedPart], from old: ProvisionNumber?, to new: ProvisionNumber?, isCapital: Bool
  ) -> [(range: Range<Int>, text: String)]? {
    guard let old, let new, old.depth == new.depth, parts.count <= old.depth else { return nil }
    var edits: [(range: Range<Int>, text: String)] = []
    for (part, change) in zip(parts, zip(old.components, new.components).suffix(parts.count)) {
      guard !change.0.isSame(change.1) || change.0.packedLetters != change.1.packedLetters else { continue }
      guard let text = part.text(of: change.1, isCapital: isCapital) else { return nil }
      edits.append((part.range, text))
    }
    return edits
  }
}

extension Zip2Sequence {
  /// The last pairs.
  fileprivate func suffix(_ count: Int) -> ArraySlice<Element> { Array(self).suffix(count) }
}
