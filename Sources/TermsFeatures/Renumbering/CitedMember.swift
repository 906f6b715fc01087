import TermsModel
import TermsSyntax

/// The way from a unit that a number names down to a provision, as steps name it.
struct UnitPath {
  let unit: Provision
  /// The provisions that the steps name; nil for a step into a text that is not numbered.
  let steps: [Provision?]

  /// The unit among a provision and those around it that the number and most of the steps fit.
  init?(_ number: ProvisionNumber, _ steps: [ReferenceSyntax.Step], to provision: Provision) {
    var best: (unit: Provision, steps: [Provision?], found: Int)?
    let chain = provision.ancestors
    for (depth, unit) in chain.enumerated() where unit.number?.ends(in: number.components) == true {
      let (steps, found) = Self.follow(steps, chain[..<depth].reversed())
      // What the steps do not name cannot lie between the number and the target.
      guard depth == 0 || found > 0 && steps.contains(where: { $0 === provision }) else { continue }
      if best.map({ found > $0.found }) ?? true { best = (unit, steps, found) }
    }
    guard let best else { return nil }
    unit = best.unit
    self.steps = best.steps
  }

  /// Walks down the units as the steps name them; a unit that no step names is stepped over.
  private static func follow(_ steps: [ReferenceSyntax.Step], _ path: [Provision]) -> ([Provision?], Int) {
    var found: [Provision?] = []
    var rest = path[...]
    for step in steps {
      let fits = { (unit: Provision) in
        step.component.isFromEnd || unit.number?.last?.isSame(step.component) ?? false
      }
      guard let place = rest.firstIndex(where: fits) else {
        found.append(nil)
        continue
      }
      found.append(rest[place])
      rest = rest[(place + 1)...]
    }
    return (found, found.count { $0 != nil })
  }
}

/// One member of a reference: what is printed of it, and the provisions that the printed parts name.
struct CitedMember {
  let syntax: ReferenceSyntax.Member
  /// The provision that it cites in the end.
  let target: Provision
  /// The provision that its number names.
  private(set) var base: Provision
  /// The provisions that its steps name; nil for a step into a text that is not numbered.
  private(set) var steps: [Provision?]
  private let components: [NumberComponent]
  /// The provisions between the start of a range and this end.
  let between: [Provision]
  /// The member without its label.
  let span: TextSpan
  /// The member with its label.
  let wholeSpan: TextSpan

  /// Nil when the number is not the end of the number of a unit around the target.
  init?(_ member: ReferenceSyntax.Member, _ target: ReferenceTarget, _ provision: Provision, between: [Provision]) {
    guard let (member, path) = Self.read(member, provision) else { return nil }
    // "artikel 5, laatste lid" prints no number for its step.
    let counted = member.inner.indices.filter { !member.inner[$0].component.isFromEnd }
    syntax = member
    steps = counted.map { path.steps[$0] }
    components = counted.map { member.inner[$0].component }
    base = path.unit
    self.target = provision
    self.between = between
    span = target.number
    wholeSpan = target.span
  }

  private static func read(_ member: ReferenceSyntax.Member, _ provision: Provision)
    -> (ReferenceSyntax.Member, UnitPath)?
  {
    if let path = UnitPath(member.number, member.inner, to: provision) { return (member, path) }
    // "artikel 10 a" that is article 10a.
    guard let last = member.number.last, let step = member.inner.first, step.component.isLetters,
      last.packedLetters == 0
    else { return nil }
    var joined = member
    let suffixed = NumberComponent(Int(last.value), suffix: step.component.letters)
    joined.number = member.number.parent.appending(suffixed)
    joined.inner = Array(member.inner.dropFirst())
    return UnitPath(joined.number, joined.inner, to: provision).map { (joined, $0) }
  }

  /// The same member with another provision at its end.
  func leading(to other: Provision) -> CitedMember {
    var copy = self
    if base === target { copy.base = other }
    copy.steps = steps.map { $0 === target ? other : $0 }
    return copy
  }

  /// Every provision that a printed part names.
  var named: [Provision] { [base] + steps.compactMap { $0 } }

  /// What is printed of it: number and steps, or the last step alone where the others are taken over from the member before.
  struct Print {
    let bytes: SpanBytes
    /// The parts of the number, empty when it is not printed.
    var number: [PrintedPart]
    /// The parts of the last steps.
    var steps: [PrintedPart]

    /// Where what is its own starts.
    var start: TextPoint? { (number + steps).first.map { bytes.point($0.range.lowerBound) } }
  }

  /// Where its own print ends; an ordinal stands before the label that a list shares.
  var end: TextPoint {
    guard let print = print(), let last = (print.number + print.steps).last, last.form == .ordinal else {
      return wholeSpan.end
    }
    return print.bytes.point(last.range.upperBound)
  }

  /// Where its own print starts, its label included.
  var start: TextPoint? {
    guard let print = print(), let last = (print.number + print.steps).last, last.form == .ordinal else {
      return wholeSpan.start
    }
    return print.start
  }

  /// Nil when the parts cannot be found.
  func print() -> Print? {
    let bytes = SpanBytes(span)
    let finder = PrintedNumberFinder(bytes: bytes.bytes)
    if let number = finder.parts(syntax.number.components, from: 0),
      let steps = finder.scattered(components, from: number.last?.range.upperBound ?? 0)
    {
      return Print(bytes: bytes, number: number, steps: steps)
    }
    guard let last = components.last, let part = finder.parts([last], from: 0) else { return nil }
    return Print(bytes: bytes, number: [], steps: part)
  }

  /// The edits that make its print name the same provisions by their new numbers; nil when they cannot be written.
  func edits(_ print: Print, _ changes: NumberChanges, to goal: CitedMember) -> [TextReplacement]? {
    let isCapital = changes.hasCapitalSuffixes
    var edits: [TextReplacement] = []
    if !print.number.isEmpty {
      guard
        let found = RenumberingPlanner.edits(
          print.number, from: base.number, to: changes.number(of: goal.base), isCapital: isCapital)
      else { return nil }
      edits += found.map { TextReplacement(span: print.bytes.span($0.range), text: $0.text) }
    }
    for ((part, old), new) in zip(
      zip(print.steps, steps.suffix(print.steps.count)), goal.steps.suffix(print.steps.count))
    {
      guard let old, let new, let before = old.number?.last, let after = changes.number(of: new)?.last, before != after
      else {
        continue
      }
      guard let text = part.text(of: after, isCapital: isCapital) else { return nil }
      edits.append(TextReplacement(span: print.bytes.span(part.range), text: text))
    }
    return edits
  }
}

extension CitedMember {
  /// `artikel 5 lid 9` where article 5 has eight: the article is certain, and follows. What is missing stays missing in it.
  private init?(
    around target: ReferenceTarget, _ member: ReferenceSyntax.Member, _ between: [Provision], _ reference: Reference
  ) {
    switch target.missing {
    case .inner(_, let step, _, _):
      // A lid of the own article is no part of a printed number.
      guard member.inner.contains(where: { $0.component == step.component }), let unit = target.nearest else {
        return nil
      }
      self.init(member, target, unit, between: between)
    case .number(let number, _), .aboveHighest(let number, _):
      guard member.number.depth > 1, let last = member.number.last else { return nil }
      let units = reference.component.outline.provisions(number.parent).filter { !$0.isDivision }
      guard let unit = units.first, units.count == 1 else { return nil }
      var inside = member
      inside.number = member.number.parent
      inside.inner.insert(.init(unit: .lid, component: last), at: 0)
      self.init(inside, target, unit, between: between)
    case .title, nil: return nil
    }
  }

  /// The members of a reference with what they cite, nil when one cannot be read. Of one that leads nowhere, the unit in
  /// which something is missing is cited; it is left out where nothing printed names such a unit.
  static func members(of reference: Reference) -> [CitedMember]? {
    var members: [CitedMember] = []
    var targets = reference.targets[...]
    for member in reference.syntax.members where member.number.depth > 0 {
      // The units inside a range share the place of its end, which comes last.
      guard let span = targets.first?.number else { return nil }
      let group = targets.prefix { $0.number == span }
      targets = targets.dropFirst(group.count)
      let between = group.dropLast().compactMap(\.provision)
      guard let target = group.last, let provision = target.provision else {
        if let cited = group.last.flatMap({ CitedMember(around: $0, member, between, reference) }) {
          members.append(cited)
        }
        continue
      }
      guard let cited = CitedMember(member, target, provision, between: between) else { return nil }
      members.append(cited)
    }
    return members
  }
}
