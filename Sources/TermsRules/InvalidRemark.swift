import TermsModel
import TermsSyntax

/// A remark to the program, `<!-- terms: … -->`, that it does not understand: an unknown word, or the code of no rule. No
/// remark suppresses it.
public enum InvalidRemark: LineRule {
  /// The stable code.
  public static let code = "invalid-remark"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private static let verbs = Remark.Verb.allCases.map(\.rawValue)

  /// One finding for each word that is not known.
  public static func findings(on line: Line, in model: DocumentModel) -> [Finding] {
    line.scan.remarks.flatMap { remark in
      guard remark.verb != nil else { return [unknown(remark.command, line)] }
      return remark.codes.filter { !RuleSet.codes.contains($0.text) }.map { noRule($0, line) }
    }
  }

  private static func unknown(_ word: Remark.Word, _ line: Line) -> Finding {
    let known = verbs.joined(separator: ", ")
    let (dutch, english) = suggestion(Nearest.word(to: word.text, among: verbs))
    return Finding(
      Self.self, at: .span(TextSpan(line, word.range)),
      Message(
        dutch: "Onbekende opmerking “\(word.text)”\(dutch); bekend zijn \(known).",
        english: "Unknown remark “\(word.text)”\(english); the known ones are \(known)."))
  }

  private static func noRule(_ word: Remark.Word, _ line: Line) -> Finding {
    let (dutch, english) = suggestion(Nearest.word(to: word.text, among: RuleSet.codes.sorted()))
    return Finding(
      Self.self, at: .span(TextSpan(line, word.range)),
      Message(
        dutch: "Er is geen regel “\(word.text)”\(dutch).", english: "There is no rule “\(word.text)”\(english)."))
  }

  private static func suggestion(_ word: String?) -> (dutch: String, english: String) {
    word.map { (" (bedoelt u “\($0)”?)", " (did you mean “\($0)”?)") } ?? ("", "")
  }
}
