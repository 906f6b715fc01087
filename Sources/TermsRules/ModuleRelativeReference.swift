import TermsModel
import TermsSyntax

/// A number without the letter of the module, in a document whose modules number their articles with one: `artikel 3.1` in
/// module A, read as `A.3.1`.
public struct ModuleRelativeReference: SurveyRule, FixableRule {
  /// The stable code.
  public static let code = "module-relative-reference"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint

  private let component: Component
  private let isModular: Bool
  private var judge: SuspicionJudge
  private var found: [(finding: Finding, candidate: SuspicionCandidate?)] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    isModular = component.outline.hasLetteredModules
    judge = SuspicionJudge(model)
  }

  /// Finds references with members that lack the letter.
  public mutating func visit(_ references: [Reference], on line: Line) {
    guard isModular else { return }
    for reference in references {
      let lacking = Self.lacking(reference)
      guard let first = lacking.first, let last = lacking.last else { continue }
      let names = lacking.map(\.provision.name)
      let finding = Finding(
        Self.self, at: .span(TextSpan(first.target.span.start, last.target.span.end)),
        Message(
          dutch: "Zonder moduleletter; opgevat als \(Self.list(names, "en")).",
          english: "No module letter; read as \(Self.list(names, "and"))."),
        related: lacking.prefix(20).map {
          RelatedPlace(.marker($0.provision), Message(dutch: "Hier gevonden.", english: "Found here."))
        })
      found.append((finding, judge.candidate(reference)))
    }
  }

  /// What was found, without references that may mean another clause: there the letter is not what is wrong.
  public mutating func findings() -> [Finding] {
    let suspicious = judge.judge(found.compactMap(\.candidate), in: component)
    return found.map(\.finding).filter { finding in
      !suspicious.contains { $0.target.span.start == finding.span.start }
    }
  }

  private static func list(_ names: [String], _ and: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// The members whose provision prints a letter that they leave out.
  private static func lacking(_ reference: Reference) -> [(target: ReferenceTarget, provision: Provision)] {
    guard reference.status == .resolved, reference.syntax.form == .absolute || reference.syntax.form == .bare else {
      return []
    }
    var found: [(target: ReferenceTarget, provision: Provision)] = []
    var seen: [TextPoint] = []
    for (target, member) in members(of: reference) where !seen.contains(target.number.start) {
      guard member.unit == .article || member.unit == .point || member.unit == .paragraph,
        member.number.first?.isLetters == false, let provision = target.provision,
        let article = provision.enclosing([.article]), let number = article.number, let letter = number.first,
        number.depth > 1, provision.component?.outline.isModuleLetter(letter) == true, printsLetter(provision, letter)
      else { continue }
      seen.append(target.number.start)
      found.append((target, provision))
    }
    return found
  }

  /// The targets that are members of their own, each with its member.
  private static func members(of reference: Reference) -> [(ReferenceTarget, ReferenceSyntax.Member)] {
    let start = reference.span.start
    return reference.syntax.members.compactMap { member in
      let isNext = member.numberStart > start.line.text.count
      let offset = isNext ? member.numberStart - start.line.text.count - 1 : member.numberStart
      // Of a range the last one is the end itself.
      let target = reference.targets.last {
        $0.number.start.offset == offset && ($0.number.start.line === start.line) != isNext
      }
      return target.map { ($0, member) }
    }
  }

  /// "A.3.1" prints the letter; "Artikel 1" of module A does not.
  private static func printsLetter(_ provision: Provision, _ letter: NumberComponent) -> Bool {
    sequence(first: provision) { $0.parent }.prefix { !$0.isDivision }.contains { unit in
      let marker = unit.marker.string.lowercased()
      return marker.contains(letter.letters + ".") || marker.contains(letter.letters + "-")
    }
  }

  /// Writes the letter.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let reference = reference(of: finding, model) else { return [] }
    let lacking = lacking(reference)
    guard let first = lacking.first?.provision, let letter = first.number?.first else { return [] }
    let prefix = letter.description.uppercased() + "."
    return [
      Fix(
        Message(dutch: "Schrijf \(prefix) ervoor", english: "Write \(prefix) in front"),
        lacking.map { Replacement(TextSpan($0.target.number.start, $0.target.number.start), with: prefix) },
        isPreferred: true)
    ]
  }

  private static func reference(of finding: Finding, _ model: DocumentModel) -> Reference? {
    model.references(on: finding.span.start.line).first { $0.span.contains(finding.span.start) }
  }
}
