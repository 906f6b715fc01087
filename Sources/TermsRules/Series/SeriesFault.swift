import TermsModel
import TermsSyntax

/// Something that is not as it should be in a series of numbers. One cause gives one fault.
enum SeriesFault {
  /// Numbers are left out between two members.
  case gap(after: Provision, before: Provision, missing: [NumberComponent])
  /// Members that stand where their numbers do not belong: the first of them, the others, the member before, and the number
  /// that its place asks for, where only one can be meant.
  case misplaced(Provision, others: [Provision], after: Provision?, expected: NumberComponent?)
  /// A number that is printed in a damaged way, so that nothing begins there: `3,2` for 3.2.
  case damaged(TextSpan, number: ProvisionNumber, after: Provision)
  /// A clause that begins behind other text, without anything that shows it.
  case hidden(TextSpan, number: ProvisionNumber, after: Provision)
  /// A clause with the number of another article: 5.3 between 4.2 and 4.4.
  case foreign(TextSpan, number: ProvisionNumber, expected: ProvisionNumber, after: Provision)
}

extension SeriesReader {
  /// The faults of the component, in no particular order.
  func faults(in component: Component, _ model: DocumentModel) -> [SeriesFault] {
    suspects.flatMap { series in
      series.runs().flatMap { SeriesJudge(component, model).faults(in: $0) }
    }
  }
}
