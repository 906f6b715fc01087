import TermsRules

/// Something in `.terms.json` that is not as it should be. It judges no terms document, so it is none of the set's rules.
public enum InvalidSetting: Rule {
  /// The stable code.
  public static let code = "invalid-setting"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// Judges no document: what is wrong is found when the file is read.
  public static func enter(_ lists: inout RuleLists) {}
}
