import TermsModel
import TermsSyntax

/// Text of a model that was not filled in: `[naam]`, `[●]`, `____`, `XXX`, `nog in te vullen`.
public enum Placeholder: LineRule {
  /// The stable code.
  public static let code = "placeholder"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// One finding for each blank.
  public static func findings(on line: Line, in model: DocumentModel) -> [Finding] {
    let scan = line.scan
    guard scan.features.contains(.blanks), scan.kind == .text else { return [] }
    return BlankScanner.blanks(in: line.text.bytes).map { range in
      let printed = line.text.substring(range)
      return Finding(
        Self.self, at: .span(TextSpan(line, range)),
        Message(dutch: "Niet ingevuld: “\(printed)”.", english: "Unfilled: “\(printed)”."))
    }
  }
}
