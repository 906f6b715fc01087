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
      message(missing, ProvisionNoun(citing: target, in: reference), reference.syntax.unit, like: target.nearest),
      related: nearest(target))
  }

  private static func severity(of missing: MissingTarget) -> Severity {
    switch missing {
    case .aboveHighest, .number(_, certain: true): .error
    case .number(_, certain: false), .inner, .title: .warning
    }
  }

  private static func message(
    _ missing: MissingTarget, _ noun: ProvisionNoun, _ unit: UnitLabel, like nearest: Provision?
  ) -> Message {
    let (dutch, english) = (noun.opening(.dutch), noun.opening(.english))
    let (dutchLast, englishLast) = (noun.text(.dutch), noun.text(.english))
    /// As the document prints its numbers.
    func name(_ number: ProvisionNumber) -> String { nearest?.naming(number) ?? number.description }
    return switch missing {
    case .aboveHighest(let number, let highest) where unit == .chapter:
      Message(
        dutch: "\(dutch) \(number) bestaat niet in dit document (laatste \(dutchLast) is \(highest)).",
        english: "\(english) \(number) does not exist in this document (last \(englishLast) is \(highest)).")
    case .aboveHighest(let number, let highest) where highest.depth > 1:
      // Modules and chapters that count their own articles: the last of the document is another one.
      Message(
        dutch: """
          \(dutch) \(name(number)) bestaat niet in dit document (laatste \(dutchLast) in \(highest.parent) is \
          \(name(highest))).
          """,
        english: """
          \(english) \(name(number)) does not exist in this document (last \(englishLast) in \(highest.parent) is \
          \(name(highest))).
          """)
    case .aboveHighest(let number, let highest):
      Message(
        dutch: "\(dutch) \(name(number)) bestaat niet in dit document (laatste \(dutchLast) is \(name(highest))).",
        english:
          "\(english) \(name(number)) does not exist in this document (last \(englishLast) is \(name(highest))).")
    case .number(let number, certain: true):
      Message(
        dutch: "\(dutch) \(name(number)) bestaat niet in dit document.",
        english: "\(english) \(name(number)) does not exist in this document.")
    case .number(let number, certain: false):
      Message(
        dutch: "\(dutch) \(name(number)) is niet gevonden; de nummering is hier niet zeker.",
        english: "\(english) \(name(number)) was not found; the numbering is not certain here.")
    case .inner(let article, let step, let first, let last) where step.component.isLetters:
      Message(
        dutch: "\(dutch) \(name(article)) heeft geen onderdeel \(step.component) (wel \(first)-\(last)).",
        english: "\(english) \(name(article)) has no item \(step.component) (it has \(first)-\(last)).")
    case .inner(let article, let step, let first, let last):
      Message(
        dutch: "\(dutch) \(name(article)) heeft geen lid \(step.component) (wel \(first)-\(last)).",
        english: "\(english) \(name(article)) has no paragraph \(step.component) (it has \(first)-\(last)).")
    case .title(let title):
      Message(
        dutch: "Geen hoofdstuk of artikel met de titel “\(title)”.", english: "No section titled “\(title)”.")
    }
  }

  /// The nearest provision that does exist.
  private static func nearest(_ target: ReferenceTarget) -> [RelatedPlace] {
    guard let nearest = target.nearest else { return [] }
    let number = nearest.name
    return [
      RelatedPlace(
        .marker(nearest),
        Message(dutch: "Het dichtst in de buurt: \(number).", english: "The nearest there is: \(number)."))
    ]
  }
}
