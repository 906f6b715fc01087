import TermsModel
import TermsSyntax

/// A number that is left out of a series.
///
/// Where something stands in its place (a damaged number, a clause inside a line, `(vervallen)`), nothing is missing.
public struct NumberingGap: SurveyRule {
  /// The stable code.
  public static let code = "numbering-gap"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let component: Component
  private let model: DocumentModel
  private var reader = SeriesReader()

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// Notes its number.
  public mutating func visit(_ provision: Provision) { reader.visit(provision) }

  /// One finding a gap, at the number behind it.
  public func findings() -> [Finding] {
    reader.faults(in: component, model).compactMap { fault in
      switch fault {
      case .gap(let first, let second, let missing): return Self.finding(first, second, missing)
      case .late(let clause, _): return Self.finding(first: clause)
      default: return nil
      }
    }
  }

  private static func finding(_ first: Provision, _ second: Provision, _ missing: [NumberComponent]) -> Finding {
    let numbers = missing.map { number in
      second.isDivision
        ? number.description : second.naming((second.number?.parent ?? ProvisionNumber([])).appending(number))
    }
    let (before, behind) = (NumberNaming.name(first), NumberNaming.name(second))
    return Finding(
      Self.self, severity(first, second), at: .number(second),
      Message(
        dutch: "Na \(before) volgt \(behind): \(NumberNaming.missing(numbers, .dutch)).",
        english: "\(before) is followed by \(behind): \(NumberNaming.missing(numbers, .english))."),
      related: [RelatedPlace(.marker(first), Message(dutch: "Hierna.", english: "After this one."))])
  }

  /// A text that stands before it may be the first clause, without its number.
  private static func finding(first clause: Provision) -> Finding {
    let name = NumberNaming.name(clause)
    let missing = clause.naming((clause.number?.parent ?? ProvisionNumber([])).appending(NumberComponent(1)))
    return Finding(
      Self.self, .information, at: .number(clause),
      Message(
        dutch: "\(name) is de eerste: \(missing) ontbreekt.", english: "\(name) comes first: \(missing) is missing."))
  }

  /// Suffixes come from later changes of a text, which leave such gaps; modules may be published apart.
  private static func severity(_ first: Provision, _ second: Provision) -> Severity {
    let isExact = first.confidence == .exact && second.confidence == .exact
    let isSuffix = second.number?.last.map { !$0.isLetters && $0.packedLetters != 0 } ?? false
    return isExact && !isSuffix && second.unit != .module ? .warning : .information
  }
}
