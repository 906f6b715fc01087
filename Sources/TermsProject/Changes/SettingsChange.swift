import TermsModel
import TermsRules

/// Something that a project can be told about a finding, so that it is not reported again.
public enum SettingsChange: Equatable, Sendable {
  /// Nothing is to be said of a term.
  case ignoreTerm(String)
  /// A name is a proper one.
  case addName(String)
  /// A rule is switched off.
  case switchOff(String)

  /// What can be told about a finding, the least first.
  public static func answers(to finding: Finding) -> [SettingsChange] {
    let subject: [SettingsChange] =
      switch finding.subject {
      case .term(let names): names.first.map { [.ignoreTerm($0)] } ?? []
      case .name(let name): [.addName(name)]
      case nil: []
      }
    return subject + [.switchOff(finding.code)]
  }

  /// What the user reads.
  public var title: Message {
    switch self {
    case .ignoreTerm(let term):
      Message(
        dutch: "Negeer het begrip “\(term)” in dit project", english: "Ignore the term “\(term)” in this project")
    case .addName(let name):
      Message(
        dutch: "Onthoud “\(name)” als eigennaam in dit project",
        english: "Remember “\(name)” as a proper name in this project")
    case .switchOff(let code):
      Message(dutch: "Zet regel \(code) uit in dit project", english: "Switch rule \(code) off in this project")
    }
  }

  /// A project's file that says nothing else.
  public var newFile: String { "{\n  \(member(colon: ": "))\n}\n" }

  /// The member of the settings that it is, for a file that does not have it yet.
  func member(colon: String) -> String {
    switch self {
    case .ignoreTerm(let term): "\(Self.quote(SettingsKey.ignoreTerms.rawValue))\(colon)[\(Self.quote(term))]"
    case .addName(let name): "\(Self.quote(SettingsKey.names.rawValue))\(colon)[\(Self.quote(name))]"
    case .switchOff(let code):
      "\(Self.quote(SettingsKey.rules.rawValue))\(colon){\(Self.quote(code))\(colon)\(Self.off)}"
    }
  }

  static let off = quote(RuleLevel.off.rawValue)

  /// A JSON string (RFC 8259), with what is not ASCII as it is.
  static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
