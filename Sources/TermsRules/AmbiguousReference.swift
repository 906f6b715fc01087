import TermsModel
import TermsSyntax

/// A reference to a number that stands twice, so that nobody can tell which one is meant.
///
/// Copies of a whole document each have their own references, which lead to their own clauses. Only a reference of an
/// incomplete copy, to a clause that several other copies have, is ambiguous.
public struct AmbiguousReference: SurveyRule {
  /// The stable code.
  public static let code = "ambiguous-reference"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private let model: DocumentModel
  private var found: [Finding] = []
  /// The provisions with a number, by what else must be equal: a text may print one number thousands of times.
  private var byNumber: [ProvisionNumber: [Print: [Provision]]] = [:]

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// Finds cited places that have a twin.
  public mutating func visit(_ references: [Reference], on line: Line) {
    for reference in references where reference.status == .resolved {
      guard reference.syntax.form == .absolute || reference.syntax.form == .bare else { continue }
      var last: TextSpan?
      for target in reference.targets where target.span != last {
        guard let provision = target.provision, let number = provision.number else { continue }
        last = target.span
        let isCopy = provision.component !== component
        let twins = isCopy ? inCopies(provision, number) : twins(of: provision, number)
        guard twins.count > 0 else { continue }
        found.append(Self.finding(target, provision, twins, isCopy: isCopy))
      }
    }
  }

  /// What was found.
  public mutating func findings() -> [Finding] { found }

  /// Provisions of the same document that could as well be meant: as printed, of the same kind and unit, in the same scope.
  private mutating func twins(of provision: Provision, _ number: ProvisionNumber) -> Twins {
    let all = component.outline.provisions(number)
    guard all.count > 1, provision.confidence == .exact, !provision.isVirtual else { return Twins() }
    if byNumber[number] == nil {
      byNumber[number] = Dictionary(grouping: all.filter { $0.confidence == .exact && !$0.isVirtual }) { Print($0) }
    }
    let same = byNumber[number]?[Print(provision)] ?? []
    return Twins(count: same.count - 1, first: same.prefix(Self.mostPlaces).filter { $0 !== provision })
  }

  /// So many places a finding shows at most.
  private static let mostPlaces = 20

  /// The other provisions that may be meant.
  private struct Twins {
    var count = 0
    /// The first of them.
    var first: [Provision] = []
  }

  /// How a provision presents its number.
  private struct Print: Hashable {
    let kind: ProvisionKind
    let unit: UnitLabel?
    let scope: Provision?
    let division: Provision?
    /// The label as printed: `Artikel 1` and `Article 1` stand side by side in a bilingual text.
    let label: String

    init(_ provision: Provision) {
      kind = provision.kind
      unit = provision.unit
      scope = provision.scope
      division = provision.isDivision ? provision.parent : nil
      let article = provision.enclosing([.article]) ?? provision
      label = article.marker.string.prefix { $0.isLetter }.lowercased()
    }
  }

  private func inCopies(_ provision: Provision, _ number: ProvisionNumber) -> Twins {
    guard let own = provision.component else { return Twins() }
    let original = component.copyOf ?? component.index
    let twins = model.components
      .filter { $0 !== own && $0 !== component && ($0.index == original || $0.copyOf == original) }
      .compactMap { $0.outline.provisions(number).first { $0.kind == provision.kind } }
    return Twins(count: twins.count, first: Array(twins.prefix(Self.mostPlaces)))
  }

  private static func finding(
    _ target: ReferenceTarget, _ provision: Provision, _ twins: Twins, isCopy: Bool
  ) -> Finding {
    let place = Place.marker(provision)
    let number = provision.name
    let count = twins.count + 1
    return Finding(
      Self.self, at: .span(target.span),
      isCopy
        ? Message(
          dutch: "\(number) komt \(count)× voor (documentkopieën); gebruikt wordt regel \(line: place).",
          english: "\(number) exists in \(count) copies; using line \(line: place).")
        : Message(
          dutch: "\(number) komt \(count)× voor; gebruikt wordt regel \(line: place).",
          english: "\(number) exists \(count) times; using line \(line: place)."),
      related: ([provision] + twins.first).prefix(mostPlaces).map {
        RelatedPlace(.marker($0), Message(dutch: "\(number).", english: "\(number)."))
      })
  }
}
