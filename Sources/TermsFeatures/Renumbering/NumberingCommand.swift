import TermsModel
import TermsSyntax

/// What can be done to the numbering. Each follows through to every reference inside the document.
public enum NumberingCommand {
  /// The provision gets this number and its references follow. Its siblings keep theirs, so a number that is taken is
  /// refused, and so is one in another unit.
  case renumber(to: String)
  /// This provision and its siblings behind it are counted on from the one before. Numbers put in between (10a) stay so.
  case renumberFromHere
  /// The siblings behind a gap in front of the provision, or else behind it, come down by the size of the gap.
  case closeGap
  /// A new provision.
  case insert(Insertion)
  /// The provision goes, and those behind it come down by one.
  case delete
  /// The provision changes places with others of the same unit; the numbers stay where they are.
  case move(Move)

  /// Where a new provision comes, and what it says.
  public struct Insertion {
    /// Behind the provision instead of before it. Before it, the new one takes its number.
    public var isBehind: Bool
    /// The title of an article, chapter or annex; nil for a text to fill in.
    public var title: String?
    /// The text; nil for one to fill in.
    public var text: String?

    /// A new provision.
    public init(isBehind: Bool = false, title: String? = nil, text: String? = nil) {
      self.isBehind = isBehind
      self.title = title
      self.text = text
    }
  }

  /// Where a provision goes.
  public enum Move {
    /// Before the one before it.
    case up
    /// Behind the one behind it.
    case down
    /// To the place of another, which then stands behind it if it stood before it.
    case to(Provision)
  }
}

extension EditorDocument {
  /// Works out a command.
  /// - Parameters:
  ///   - includesCopies: the same is done in the other copies of the document, where they have the provision.
  ///   - doubted: references that may be meant for another provision than they cite.
  ///   - isProved: the text is read as it would be, so that the plan lists all that would mean something else.
  public func plan(
    _ command: NumberingCommand, for provision: Provision, includesCopies: Bool = false, doubted: [TextSpan] = [],
    isProved: Bool = true
  ) throws(Refusal) -> RefactoringPlan {
    var (plan, changes) = try plan(command, provision, doubted)
    if includesCopies {
      for twin in twins(of: provision) {
        guard let other = try? self.plan(command, twin, doubted) else { continue }
        plan.append(other.plan)
        changes.merge(other.changes)
      }
    }
    plan.finish()
    plan.numbers = changes
    if isProved {
      let proof = RenumberingProof(plan, changes, self)
      plan.take(proof.findings())
      plan.proof = proof
    }
    return plan
  }

  private func plan(_ command: NumberingCommand, _ provision: Provision, _ doubted: [TextSpan]) throws(Refusal)
    -> (plan: RefactoringPlan, changes: NumberChanges)
  {
    guard let series = ProvisionSeries(provision), let component = provision.component else { throw .noNumber }
    var changes = NumberChanges()
    let text = try begin(command, series, &changes)
    changes.hasCapitalSuffixes = series.hasCapitalSuffixes
    var planner = RenumberingPlanner(self, component, changes, doubted: doubted)
    if planner.cannotBePrinted { throw .cannotCountOn }
    var plan = planner.run()
    if let text { plan.combine(with: text, self) }
    return (plan, changes)
  }

  /// What a command does at its place, before anything follows it: numbers and text.
  func begin(
    _ command: NumberingCommand, _ series: ProvisionSeries, _ changes: inout NumberChanges
  ) throws(Refusal) -> TextChange? {
    switch command {
    case .renumber(let number): try changes.renumber(series, to: number)
    case .renumberFromHere: try changes.renumberOn(series)
    case .closeGap: try changes.closeGap(series)
    case .insert(let insertion): return try insert(insertion, series, &changes)
    case .delete: return try delete(series, &changes)
    case .move(let move): return try self.move(move, series, &changes)
    }
    return nil
  }

  /// The same provision in the other copies of the document: that with the number and the title, or else the text. A copy that
  /// was changed has another provision at that number, and nothing happens to it.
  func twins(of provision: Provision) -> [Provision] {
    guard let own = provision.component, let number = provision.number else { return [] }
    let original = own.copyOf ?? own.index
    let name = words(naming: provision)
    return model.components.filter { $0 !== own && ($0.index == original || $0.copyOf == original) }
      .compactMap { copy in
        let found = copy.outline.provisions(number).filter {
          $0.kind == provision.kind && $0.scope?.number == provision.scope?.number
        }
        return found.count == 1 && words(naming: found[0]) == name ? found[0] : nil
      }
  }

  private func words(naming provision: Provision) -> [String] {
    let text =
      title(of: provision) ?? self.text(TextSpan(provision.textStart, trimmedSpan(of: provision).end))
    return text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  // MARK: Which provision

  /// The provision that a command at a place is about: one that begins on the line counts from the start of the line on.
  /// - Parameter kind: the unit of this kind around the place; nil for the innermost.
  public func provision(at point: TextPoint, kind: ProvisionKind? = nil) -> Provision? {
    let first = point.line.scan.markers.first { $0.style != .bullet && !$0.isOuter && $0.place == .lineStart }
    let start = TextPoint(point.line, max(point.offset, first?.range.lowerBound ?? 0))
    guard let innermost = model.provision(at: start) ?? model.provision(at: point) else { return nil }
    return kind.map { innermost.enclosing([$0]) } ?? innermost
  }

  /// The first provision with a canonical number, such as `A.3.1` or `10a`.
  /// - Parameter other: a provision of the document and unit in which to look; nil for anywhere.
  public func provision(numbered text: String, kind: ProvisionKind? = nil, beside other: Provision? = nil) -> Provision?
  {
    guard let number = ProvisionNumber(text) else { return nil }
    let components = other?.component.map { [$0] } ?? model.components
    let find = { (number: ProvisionNumber) in
      let found = components.flatMap { $0.outline.provisions(number) }.filter { provision in
        (kind.map { provision.kind == $0 } ?? true) && (other.map { provision.parent === $0.parent } ?? true)
      }
      return found.first { !$0.isDivision } ?? found.first
    }
    if let found = find(number) { return found }
    // "IV" of articles or chapters that are counted so.
    guard let value = number.first?.romanValue else { return nil }
    return find(ProvisionNumber([NumberComponent(value)] + number.components.dropFirst()))
  }
}

extension Refusal {
  static let noNumber = Refusal(
    dutch: "Hier staat geen bepaling met een nummer.", english: "There is no numbered provision here.")
}
