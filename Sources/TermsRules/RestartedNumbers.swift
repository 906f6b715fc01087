import TermsModel
import TermsSyntax

/// Several sets of terms in one text, each under a marked heading that prints no number: they count from 1 each.
enum RestartedNumbers {
  /// The heading around a provision whose articles begin with 1; nil where they run on from the text before.
  static func scope(of provision: Provision) -> Provision? {
    guard let article = provision.enclosing([.article]), let division = division(around: article),
      let first = division.children.first(where: { $0.kind == .article }),
      first.number == ProvisionNumber([NumberComponent(1)])
    else { return nil }
    return division
  }

  /// The outermost one: the headings inside a set of terms part its articles.
  private static func division(around article: Provision) -> Provision? {
    let level = headingLevel(article)
    return article.ancestors.last {
      $0.isDivision && $0.number == nil && headingLevel($0) > 0 && headingLevel($0) < level
    }
  }

  private static func headingLevel(_ provision: Provision) -> UInt8 {
    provision.line.scan.markers.first?.headingLevel ?? 0
  }
}
