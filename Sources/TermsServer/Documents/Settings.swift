import JSONRPC
import TermsModel
import TermsProject
import TermsRules

/// The user's settings, as the client sends them under `terms`.
struct Settings: Equatable {
  /// The language of the user's editor.
  var locale: String?
  /// `terms.diagnostics` is `onSave`.
  private(set) var publishesOnSaveOnly = false
  /// `terms.maxFindings`: how many findings of a document are shown; 0 for all.
  private(set) var maxFindings = 1000
  /// `terms.inlayHints`: titles behind numbers.
  private(set) var showsInlayHints = false
  /// `terms.numberNewLines`: the next number on a new line.
  private(set) var numbersNewLines = false
  /// `terms.lawLinks`: an address with `{law}` and `{article}`.
  private(set) var lawPattern: String?
  /// `terms.ruleLinks`: an address with `{code}`, where the code of a finding leads.
  private(set) var rulePattern: String?
  /// `terms.showReferencesCommand`: the client's command that shows places, with URI, position and locations.
  private(set) var showReferencesCommand: String?
  /// `terms.language`, nil for `auto`.
  private var chosenLanguage: Language?
  /// How documents are to be judged, as far as their project does not say so.
  private(set) var layer = SettingsLayer()

  /// The language of messages: the user's choice, else Dutch for a Dutch editor, else English.
  var language: Language {
    chosenLanguage ?? (locale?.lowercased().hasPrefix("nl") == true ? .dutch : .english)
  }

  /// Whether a client says nothing about the settings: `null`, `{}`, or the `[]` of an editor whose language has one empty table.
  static func isEmpty(_ value: JSONValue) -> Bool {
    switch value["terms"] ?? value {
    case .null: true
    case .object(let members): members.isEmpty
    case .array(let elements): elements.isEmpty
    default: false
    }
  }

  /// Reads `{"terms": {…}}` or the inner object alone; what is missing or of the wrong kind stays as it is.
  /// - Returns: what is wrong with the settings that a project could have, too.
  @discardableResult mutating func read(_ value: JSONValue) -> [Message] {
    let terms = value["terms"] ?? value
    if let language = terms["language"]?.string {
      chosenLanguage = language == "nl" ? .dutch : language == "en" ? .english : nil
    }
    if let diagnostics = terms["diagnostics"]?.string { publishesOnSaveOnly = diagnostics == "onSave" }
    if let flag = terms["inlayHints"]?.bool { showsInlayHints = flag }
    if let flag = terms["numberNewLines"]?.bool { numbersNewLines = flag }
    if let pattern = terms["lawLinks"]?.string { lawPattern = pattern.hasPrefix("http") ? pattern : nil }
    if let pattern = terms["ruleLinks"]?.string {
      rulePattern = pattern.contains("{code}") && pattern.contains(":") ? pattern : nil
    }
    if let command = terms["showReferencesCommand"]?.string { showReferencesCommand = command }
    if let number = terms["maxFindings"]?.number, let limit = Int(exactly: number), limit >= 0 { maxFindings = limit }
    return layer.read(client: terms)
  }
}
