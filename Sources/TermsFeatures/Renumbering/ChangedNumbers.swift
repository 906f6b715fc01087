import TermsModel
import TermsSyntax

/// The numbers of the provisions that change: chapter 2 is another than article 2.
struct ChangedNumbers {
  private let divisions: Set<ProvisionNumber>
  private let others: Set<ProvisionNumber>

  init(_ provisions: [Provision]) {
    divisions = Set(provisions.filter(\.isDivision).compactMap(\.number))
    others = Set(provisions.filter { !$0.isDivision }.compactMap(\.number))
  }

  /// Whether a unit with such a label and this number is among them.
  func contains(_ number: ProvisionNumber, _ unit: UnitLabel) -> Bool {
    (unit.isDivision ? divisions : others).contains(number)
  }
}
