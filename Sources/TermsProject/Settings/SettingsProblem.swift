import TermsModel
import TermsRules

/// Something in a project's settings that is not as it should be.
struct SettingsProblem {
  /// What.
  enum What {
    /// The text is no JSON from here on.
    case noJSON
    /// The text ends too early.
    case unfinished
    /// Something stands behind the end.
    case behindEnd
    /// The file is too long to be one of settings.
    case tooLong
    /// A comma behind the last item.
    case comma
    case comment
    /// A name that was given before.
    case twice(String)
    /// A key that means nothing here, and those that do.
    case unknownKey(String, [String])
    /// The code of no rule.
    case unknownRule(String)
    /// A value of the wrong kind, and what it should be.
    case wrongValue(of: String, SettingsKind)
    /// A member that must be there.
    case missing(String)
  }

  let what: What
  /// The bytes that it is about.
  let range: Range<Int>

  init(_ what: What, at range: Range<Int>) {
    self.what = what
    self.range = range
  }

  /// What is no JSON is wrong for certain.
  var severity: Severity {
    switch what {
    case .noJSON, .unfinished, .behindEnd, .tooLong: .error
    default: .warning
    }
  }

  var message: Message {
    switch what {
    case .noJSON:
      Message(
        dutch: "Dit is geen JSON; wat hierna komt, telt niet.", english: "This is not JSON; what follows is ignored."
      )
    case .unfinished: Message(dutch: "De JSON is niet af.", english: "The JSON is not finished.")
    case .behindEnd:
      Message(
        dutch: "Achter het einde van de JSON staat nog iets.", english: "There is something after the end of the JSON.")
    case .tooLong:
      Message(
        dutch: "Dit bestand is te lang voor instellingen (meer dan 1 MB) en telt niet.",
        english: "This file is too long for settings (more than 1 MB) and does not count.")
    case .comma: Message(dutch: "Hier staat een komma te veel.", english: "There is one comma too many here.")
    case .comment: Message(dutch: "JSON kent geen commentaar.", english: "JSON has no comments.")
    case .twice(let name):
      Message(
        dutch: "“\(name)” staat hier twee keer; de laatste telt.",
        english: "“\(name)” occurs twice here; the last one counts.")
    case .unknownKey(let name, let known):
      suggesting(
        Nearest.word(to: name, among: known), "Onbekende instelling “\(name)”", "Unknown setting “\(name)”")
    case .unknownRule(let code):
      suggesting(
        Nearest.word(to: code, among: RuleSet.codes.sorted()), "Er is geen regel “\(code)”",
        "There is no rule “\(code)”")
    case .wrongValue(let name, let kind):
      Message(
        dutch: "De waarde van “\(name)” moet \(kind.dutch) zijn.",
        english: "The value of “\(name)” must be \(kind.english).")
    case .missing(let name):
      Message(dutch: "Hier ontbreekt “\(name)”.", english: "“\(name)” is missing here.")
    }
  }

  private func suggesting(_ word: String?, _ dutch: String, _ english: String) -> Message {
    let (dutchEnd, englishEnd) = word.map { (" (bedoelt u “\($0)”?)", " (did you mean “\($0)”?)") } ?? ("", "")
    return Message(dutch: "\(dutch)\(dutchEnd).", english: "\(english)\(englishEnd).")
  }
}

/// What a value has to be.
enum SettingsKind {
  case object, list, texts, text, count, level, language, definitions, files

  var dutch: String {
    switch self {
    case .object: "een object"
    case .list: "een lijst"
    case .texts: "een lijst van teksten"
    case .text: "een tekst"
    case .count: "een geheel getal vanaf 0"
    case .level: "off, hint, information, warning of error"
    case .language: "auto, nl of en"
    case .definitions: "een lijst, of een object van termen met hun tekst,"
    case .files: "een patroon of een lijst van patronen"
    }
  }

  var english: String {
    switch self {
    case .object: "an object"
    case .list: "a list"
    case .texts: "a list of texts"
    case .text: "a text"
    case .count: "a whole number from 0 on"
    case .level: "off, hint, information, warning or error"
    case .language: "auto, nl or en"
    case .definitions: "a list, or an object of terms with their texts"
    case .files: "a pattern or a list of patterns"
    }
  }
}
