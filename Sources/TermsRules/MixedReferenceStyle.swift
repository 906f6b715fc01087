import TermsModel
import TermsSyntax

/// A reference with another label than most: `art. 13` in a text that writes `artikel 23`.
public struct MixedReferenceStyle: SurveyRule, FixableRule {
  /// The stable code.
  public static let code = "mixed-reference-style"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint
  /// A matter of taste.
  public static let isOnByDefault = false

  private var labels: [(span: TextSpan, style: ReferenceLabel)] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {}

  /// Gathers labels. References to laws have their own customs.
  public mutating func visit(_ references: [Reference], on line: Line) {
    for reference in references where reference.status == .resolved || reference.status == .broken {
      if let label = ReferenceLabel(reference) { labels.append((label.span(in: reference), label)) }
    }
  }

  /// The labels of the minority.
  public mutating func findings() -> [Finding] {
    guard let usual = Self.usual(labels.map(\.style)) else { return [] }
    return labels.filter { $0.style.style != usual }.map { span, label in
      let wanted = label.text(in: usual)
      return Finding(
        Self.self, at: .span(span),
        Message(
          dutch: "Verwijzing met “\(span.string)”, elders “\(wanted)”.",
          english: "Reference uses “\(span.string)”, elsewhere “\(wanted)”."))
    }
  }

  private static func usual(_ labels: [ReferenceLabel]) -> Int? {
    let counts = Dictionary(grouping: labels, by: \.style).mapValues(\.count)
    guard counts.count > 1, let most = counts.max(by: { $0.value < $1.value }) else { return nil }
    return most.value * 2 > labels.count ? most.key : nil
  }

  /// Writes the usual label.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let component = model.component(of: finding.span.start.line) else { return [] }
    var survey = Self(component, model)
    for line in model.lines(of: component, in: 0..<model.lineCount(of: component)) {
      if !line.scan.references.isEmpty { survey.visit(model.references(on: line), on: line) }
    }
    guard let usual = usual(survey.labels.map(\.style)),
      let own = survey.labels.first(where: { $0.span == finding.span })
    else { return [] }
    let text = own.style.text(in: usual)
    return [
      Fix(
        Message(dutch: "Schrijf “\(text)”", english: "Write “\(text)”"), [Replacement(own.span, with: text)],
        isPreferred: true)
    ]
  }
}

/// How the label of a reference to an article or clause is written.
struct ReferenceLabel {
  /// One of ``styles``.
  let style: Int
  private let isPlural: Bool
  private let isCapitalised: Bool
  private let length: Int

  private static let styles: [(singular: String, plural: String)] = [
    ("artikel", "artikelen"), ("art.", "artt."), ("punt", "punten"), ("article", "articles"), ("section", "sections"),
    ("clause", "clauses"), ("sec.", "secs."), ("cl.", "cls."),
  ]

  init?(_ reference: Reference) {
    let syntax = reference.syntax
    guard syntax.form == .absolute, syntax.unit == .article || syntax.unit == .point,
      syntax.members.allSatisfy({ $0.unit == syntax.unit }), !syntax.startsLine
    else { return nil }
    let text = reference.span.string
    let word = text.prefix { $0.isLetter }
    let printed = text.dropFirst(word.count).first == "." ? word + "." : word
    let folded = printed.lowercased()
    let bare = folded.last == "." ? folded : folded + "."
    guard
      let style = Self.styles.firstIndex(where: {
        folded == $0.singular || folded == $0.plural || bare == $0.singular || bare == $0.plural
      })
    else { return nil }
    // "punt 3" inside an article counts an item.
    if syntax.unit == .point, syntax.members.contains(where: { $0.number.depth < 2 }) { return nil }
    self.style = style
    isPlural = folded == Self.styles[style].plural || bare == Self.styles[style].plural
    isCapitalised = word.first?.isUppercase == true
    length = printed.utf8.count
  }

  func span(in reference: Reference) -> TextSpan {
    let start = reference.span.start
    return TextSpan(start.line, start.offset..<start.offset + length)
  }

  /// The label in another style, as plural and capitalised as this one.
  func text(in style: Int) -> String {
    let text = isPlural ? Self.styles[style].plural : Self.styles[style].singular
    return isCapitalised ? text.prefix(1).uppercased() + text.dropFirst() : text
  }
}
