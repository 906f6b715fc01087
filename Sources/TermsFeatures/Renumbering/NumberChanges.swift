import TermsModel
import TermsSyntax

/// Which provisions get which numbers.
struct NumberChanges {
  /// The new last part of those that are counted anew; units inside them follow.
  private(set) var own: [Provision: NumberComponent] = [:]
  /// Units that go, with everything inside them.
  var removed: Set<Provision> = []
  /// Series in which something comes, goes or moves: the provisions in the new order, nil for a new one.
  var orders: [[Provision?]] = []
  /// Only whether a command would be refused is asked: numbers that cannot run out are not worked out.
  var isTrial = false
  /// Numbers that were put in between are printed with a capital: 12A.
  var hasCapitalSuffixes = false
  /// New provisions.
  var inserted: [Insertion] = []
  /// Provisions change places, rather than come or go.
  var isMove = false

  /// A new provision: where its text comes, and what it is.
  struct Insertion {
    var point: TextPoint
    var number: ProvisionNumber
    /// Nil where its like have none.
    var title: String?
    /// The provision before or behind which it comes.
    var beside: Provision
    var isBehind: Bool
  }

  var isEmpty: Bool { own.isEmpty && removed.isEmpty }

  /// The provision is to be counted so.
  mutating func set(_ provision: Provision, _ component: NumberComponent) {
    guard provision.number?.last != component else {
      own[provision] = nil
      return
    }
    own[provision] = component
  }

  /// Takes over what changes in another copy of the document.
  mutating func merge(_ other: NumberChanges) {
    own.merge(other.own) { first, _ in first }
    removed.formUnion(other.removed)
    inserted += other.inserted
  }

  /// Whether the provision goes.
  func isRemoved(_ provision: Provision) -> Bool {
    !removed.isEmpty && provision.ancestors.contains { removed.contains($0) }
  }

  /// The new number; the old one of a provision that stays as it is.
  func number(of provision: Provision) -> ProvisionNumber? {
    guard let number = provision.number, let last = number.last else { return nil }
    let component = own[provision] ?? last
    return prefix(of: provision, number).appending(component)
  }

  /// Whether the provision gets another number.
  func isRenumbered(_ provision: Provision) -> Bool {
    // Most stay: their units are looked through before numbers are made.
    provision.ancestors.contains { own[$0] != nil } && number(of: provision) != provision.number
  }

  /// Whether another provision has the same number and does not go the same way.
  func isAmbiguous(_ provision: Provision) -> Bool {
    guard let number = provision.number, let outline = provision.component?.outline else { return false }
    let twins = outline.provisions(number)
    guard twins.count > 1 else { return false }
    return twins.contains { twin in
      twin !== provision && twin.scope === provision.scope && twin.isDivision == provision.isDivision
        && (self.number(of: twin) != self.number(of: provision) || isRemoved(twin) != isRemoved(provision))
    }
  }

  /// The first and the last of the provisions that a range cites, as they stand after a move; nil when another one stands
  /// between them by then, so that no range names them and no others.
  func ends(of cited: [Provision]) -> (Provision, Provision)? {
    guard let first = cited.first, let last = cited.last else { return nil }
    guard isMove, first !== last, let order = orders.first(where: { order in order.contains { $0 === first } }) else {
      return (first, last)
    }
    let named = Set(cited)
    let places = order.indices.filter { order[$0].map(named.contains) ?? false }
    guard let low = places.first, let high = places.last, let start = order[low], let end = order[high],
      order.contains(where: { $0 === last })
    else { return (first, last) }
    // One that runs backwards is a mistake, and nobody knows which.
    guard high - low < places.count, first.marker.start < last.marker.start else { return nil }
    return (start, end)
  }

  /// Whether a range from one provision to another runs backwards by its new numbers and did not before, or no longer does.
  func turnAround(_ first: Provision, _ last: Provision) -> Bool {
    guard first !== last, let low = first.number, let high = last.number, low != high, let start = number(of: first),
      let end = number(of: last)
    else { return false }
    return (low < high) != (start < end)
  }

  /// The new number of what stands in front of the last part.
  private func prefix(of provision: Provision, _ number: ProvisionNumber) -> ProvisionNumber {
    let prefix = number.parent
    guard prefix.depth > 0 else { return prefix }
    for unit in provision.ancestors.dropFirst() {
      guard let outer = unit.number, outer.depth <= prefix.depth,
        zip(outer.components, prefix.components).allSatisfy({ $0.isSame($1) }), let new = self.number(of: unit)
      else { continue }
      // A chapter printed in Roman numerals leads its articles in letters.
      let led = zip(new.components, prefix.components).map { new, old in
        old.isLetters && !new.isLetters
          ? RomanNumeral.text(of: Int(new.value)).map { NumberComponent(letters: $0) } ?? new : new
      }
      return ProvisionNumber(led + prefix.components.dropFirst(outer.depth))
    }
    return prefix
  }
}

extension NumberComponent {
  /// Whether two parts mean the same, one of them perhaps in Roman numerals.
  func isSame(_ other: NumberComponent) -> Bool {
    if self == other { return true }
    if isLetters, !other.isLetters, other.packedLetters == 0 { return romanValue.map { $0 == other.value } ?? false }
    if other.isLetters, !isLetters, packedLetters == 0 { return other.romanValue.map { $0 == value } ?? false }
    return false
  }
}

extension ProvisionNumber {
  /// Whether the number ends in these parts.
  func ends(in parts: [NumberComponent]) -> Bool {
    parts.count <= depth && zip(components.suffix(parts.count), parts).allSatisfy { $0.isSame($1) }
  }
}
