import TermsModel
import TermsSyntax

/// A reference to an article, a lid, an item or a title that the document does not have.
///
/// An error only where that is provable: above the highest article, or missing from a series whose numbers are all printed.
/// References to laws and to other documents are never reported.
public enum BrokenReference: LineRule {
  /// The stable code.
  public static let code = "broken-reference"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.error

  /// One finding for each cited place that is missing.
  public static func findings(on line: Line, in model: DocumentModel) -> [Finding] {
    let elsewhere = findingsElsewhere(on: line, in: model)
    guard model.mayCiteMissing(line) else { return elsewhere }
    let broken = model.references(on: line).filter { $0.status == .broken && !saysThatItLapsed($0.syntax, line) }
    return broken.flatMap { reference in
      reference.targets.compactMap { target in
        target.missing.map { finding($0, target, reference) }
      }
    } + elsewhere
  }

  /// `Artikelen 5 tot en met 7 (vervallen)`: the line stands where they stood.
  private static func saysThatItLapsed(_ reference: ReferenceSyntax, _ line: Line) -> Bool {
    guard line.text.count <= 120, !line.text.substring(0..<reference.range.lowerBound).contains(where: \.isLetter)
    else {
      return false
    }
    return LapsedNumber.isNamed(in: line.text.string)
  }

  private static func finding(_ missing: MissingTarget, _ target: ReferenceTarget, _ reference: Reference) -> Finding {
    Finding(
      Self.self, severity(of: missing), at: .span(target.span),
      message(missing, Names(target, reference)),
      related: nearest(target))
  }

  private static func severity(of missing: MissingTarget) -> Severity {
    switch missing {
    case .aboveHighest, .number(_, certain: true): .error
    case .number(_, certain: false), .inner, .title: .warning
    }
  }

  private static func message(_ missing: MissingTarget, _ names: Names) -> Message {
    let (dutch, english) = (names.noun.opening(.dutch), names.noun.opening(.english))
    let (dutchLast, englishLast) = (names.last.text(.dutch), names.last.text(.english))
    return switch missing {
    case .aboveHighest(let number, let highest) where highest.depth > 1:
      // Modules and chapters that count their own articles: the last of the document is another one.
      Message(
        dutch: """
          \(dutch) \(names.cited(number)) bestaat niet in dit document (laatste \(dutchLast) in \(highest.parent) is \
          \(names.own(highest))).
          """,
        english: """
          \(english) \(names.cited(number)) does not exist in this document (last \(englishLast) in \(highest.parent) is \
          \(names.own(highest))).
          """)
    case .aboveHighest(let number, let highest):
      Message(
        dutch: """
          \(dutch) \(names.cited(number)) bestaat niet in dit document (laatste \(dutchLast) is \(names.own(highest))).
          """,
        english: """
          \(english) \(names.cited(number)) does not exist in this document (last \(englishLast) is \(names.own(highest))).
          """)
    case .number(let number, certain: true):
      Message(
        dutch: "\(dutch) \(names.cited(number)) bestaat niet in dit document.",
        english: "\(english) \(names.cited(number)) does not exist in this document.")
    case .number(let number, certain: false):
      Message(
        dutch: "\(dutch) \(names.cited(number)) is niet gevonden; de nummering is hier niet zeker.",
        english: "\(english) \(names.cited(number)) was not found; the numbering is not certain here.")
    case .inner(let article, let step, let first, let last) where step.component.isLetters:
      Message(
        dutch: "\(dutch) \(names.own(article)) heeft geen onderdeel \(step.component) (wel \(first)-\(last)).",
        english: "\(english) \(names.own(article)) has no item \(step.component) (it has \(first)-\(last)).")
    case .inner(let article, let step, let first, let last):
      Message(
        dutch: "\(dutch) \(names.own(article)) heeft geen lid \(step.component) (wel \(first)-\(last)).",
        english: "\(english) \(names.own(article)) has no paragraph \(step.component) (it has \(first)-\(last)).")
    case .title(let title):
      Message(
        dutch: "Geen hoofdstuk of artikel met de titel “\(title)”.", english: "No section titled “\(title)”.")
    }
  }

  /// The nearest provision that does exist.
  private static func nearest(_ target: ReferenceTarget) -> [RelatedPlace] {
    guard let nearest = target.nearest else { return [] }
    let number = NumberNaming.name(nearest)
    return [
      RelatedPlace(
        .marker(nearest),
        Message(dutch: "Het dichtst in de buurt: \(number).", english: "The nearest there is: \(number)."))
    ]
  }
}

/// What a message calls the places that are missing and those that are there.
private struct Names {
  /// The word of the citation.
  let noun: ProvisionNoun
  /// What the last one is called that the document has.
  let last: ProvisionNoun
  private let nearest: Provision?
  private let isInFigures: Bool

  init(_ target: ReferenceTarget, _ reference: Reference) {
    let cited = ProvisionNoun(citing: target, in: reference)
    noun = cited
    nearest = target.nearest
    isInFigures = target.number.string.first?.isNumber ?? false
    // No edit of a heading that leaves its rank as it was makes a reference be judged anew.
    let isArticle = nearest.map { $0.kind == .article && $0.unit == .article && $0.rank == 0 } ?? false
    last = isArticle && reference.syntax.rank != 0 ? .article : cited
  }

  /// A number as the document prints its like. Only articles are Roman where clauses print the article's number in figures.
  func cited(_ number: ProvisionNumber) -> String {
    number.depth > 1 && isInFigures ? number.description : own(number)
  }

  /// The number of a provision that is there.
  func own(_ number: ProvisionNumber) -> String { nearest?.naming(number) ?? number.description }
}
