import TermsModel
import TermsSyntax

/// Text of a model that was not filled in: `[naam]`, `[●]`, `____`, `XXX`, `nog in te vullen`.
public enum Placeholder: LineRule {
  /// The stable code.
  public static let code = "placeholder"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// A longer line was written by no person, and is too much for a keystroke.
  private static let longest = 100_000

  /// One finding for each blank.
  public static func findings(on line: Line, in model: DocumentModel) -> [Finding] {
    guard line.features.contains(.blanks), line.kind == .text, line.text.count <= longest else { return [] }
    return BlankScanner.blanks(in: line.text.bytes).map { range in
      let printed = line.text.substring(range)
      return Finding(
        Self.self, at: .span(TextSpan(line, range)),
        Message(dutch: "Niet ingevuld: “\(printed)”.", english: "Unfilled: “\(printed)”."))
    }
  }
}
