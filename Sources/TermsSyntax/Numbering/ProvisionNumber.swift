/// The canonical number of a provision: `30.1.1`, `A.3.1`, `10a`, `25.1` (item 1 of article 25), `10a.b`.
///
/// Nearly all numbers have at most three small parts: these take no memory of their own, and are compared and hashed as one
/// machine word.
public struct ProvisionNumber: Hashable, Sendable {
  /// The parts, if they fit; else 0 parts.
  private let packed: PackedNumber
  /// The parts that do not fit, nil when they do: equal numbers have one form.
  private let long: [NumberComponent]?

  /// From the outermost unit inwards; never empty for a numbered provision.
  public var components: [NumberComponent] { long ?? (0..<packed.depth).map { packed[$0] } }

  /// A number of the given components, outermost first.
  public init(_ components: [NumberComponent]) { self.init(parts: components) }

  /// A number of one component.
  init(_ component: NumberComponent) { self.init(parts: CollectionOfOne(component)) }

  /// A number of the given components, outermost first.
  init(parts: some Collection<NumberComponent>) {
    if let packed = PackedNumber(parts) {
      self.packed = packed
      long = nil
    } else {
      packed = PackedNumber()
      long = Array(parts)
    }
  }

  /// Reads the canonical form, such as `30.1.1` or `A.3.1`; nil when a part is no number.
  public init?(_ text: String) {
    var components: [NumberComponent] = []
    for part in text.split(separator: ".") {
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      let letters = part.dropFirst(digits.count)
      guard letters.utf8.allSatisfy({ ($0 | 0x20) &- 97 < 26 }), letters.utf8.count <= 8 else { return nil }
      if digits.isEmpty {
        components.append(NumberComponent(letters: String(letters)))
      } else {
        guard let value = Int(digits) else { return nil }
        components.append(NumberComponent(value, suffix: String(letters)))
      }
    }
    guard !components.isEmpty else { return nil }
    self.init(components)
  }

  /// How many parts the number has.
  public var depth: Int { long?.count ?? packed.depth }
  /// The outermost part.
  public var first: NumberComponent? { long != nil ? long?.first : packed.depth > 0 ? packed[0] : nil }
  /// The innermost part.
  public var last: NumberComponent? { long != nil ? long?.last : packed.depth > 0 ? packed[packed.depth - 1] : nil }

  /// The number of the unit around this one.
  public var parent: ProvisionNumber {
    guard long == nil else { return ProvisionNumber(parts: components.dropLast()) }
    return ProvisionNumber(packed: packed.prefix(packed.depth - 1))
  }

  private init(packed: PackedNumber) {
    self.packed = packed
    long = nil
  }

  /// The number of a unit inside this one.
  public func appending(_ component: NumberComponent) -> ProvisionNumber {
    var more = packed
    if long == nil, more.append(component) { return ProvisionNumber(packed: more) }
    return ProvisionNumber(components + [component])
  }

  /// The number of a unit further inside this one.
  public func appending(_ number: ProvisionNumber) -> ProvisionNumber {
    ProvisionNumber(components + number.components)
  }

  /// Whether `other` stands at the start of this number, or is this number.
  public func starts(with other: ProvisionNumber) -> Bool {
    guard long == nil, other.long == nil else { return components.starts(with: other.components) }
    return packed.prefix(other.packed.depth) == other.packed && packed.depth >= other.packed.depth
  }
}

extension ProvisionNumber: Comparable {
  /// Component by component: 9 before 9.1 before 10.
  public static func < (left: ProvisionNumber, right: ProvisionNumber) -> Bool {
    guard left.long == nil, right.long == nil else {
      return left.components.lexicographicallyPrecedes(right.components)
    }
    for place in 0..<min(left.packed.depth, right.packed.depth) where left.packed[place] != right.packed[place] {
      return left.packed[place] < right.packed[place]
    }
    return left.packed.depth < right.packed.depth
  }
}

extension ProvisionNumber: CustomStringConvertible {
  /// A module's letter (a letter at the front) is a capital, every other letter small.
  public var description: String {
    var text = ""
    for (index, component) in components.enumerated() {
      if index > 0 { text += "." }
      text += index == 0 && component.isLetters ? component.description.uppercased() : component.description
    }
    return text
  }
}
