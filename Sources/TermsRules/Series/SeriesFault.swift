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
  /// The first clause of an article is not the first by its number.
  case late(Provision, article: Provision)
}

extension SeriesReader {
  /// The faults of the component, in no particular order.
  func faults(in component: Component, _ model: DocumentModel) -> [SeriesFault] {
    let judge = SeriesJudge(component, model)
    return suspects.flatMap { series in series.runs().flatMap { judge.faults(in: $0) } } + late.compactMap(judge.late)
  }
}
