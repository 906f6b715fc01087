import TermsModel
import TermsProject
import TermsText
import Testing

/// Changes of a project's file: as small as can be, in the manner in which the file is written.
@Suite("Changes of .terms.json")
struct ChangeTests {
  private func changed(_ text: String, _ change: SettingsChange, path: String = "/work/a.txt") -> String? {
    let file = ProjectFile(path: "/work/.terms.json", bytes: Array(text.utf8))
    guard let replacement = file.replacement(for: change, of: path),
      let start = file.document.position(of: replacement.span.start),
      let end = file.document.position(of: replacement.span.end)
    else { return nil }
    let document = Document(text)
    document.replace(start, end, with: Array(replacement.text.utf8))
    return String(decoding: document.lines.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "{\n  \"ignoreTerms\": [\"Werk\"]\n}\n"),
    ("\n", "{\n  \"ignoreTerms\": [\"Werk\"]\n}\n"),
    ("{}", "{\n  \"ignoreTerms\": [\"Werk\"]\n}"),
    ("{\n}\n", "{\n  \"ignoreTerms\": [\"Werk\"]\n}\n"),
    (#"{"names": ["a"]}"#, #"{"names": ["a"], "ignoreTerms": ["Werk"]}"#),
    (#"{ "names":["a"] }"#, #"{ "names":["a"], "ignoreTerms":["Werk"] }"#),
    (#"{"names":["a"],"laws":[]}"#, #"{"names":["a"],"laws":[],"ignoreTerms":["Werk"]}"#),
    ("{\n\t\"names\" : []\n}\n", "{\n\t\"names\" : [],\n\t\"ignoreTerms\" : [\"Werk\"]\n}\n"),
    ("{\n  \"names\":\n    []\n}\n", "{\n  \"names\":\n    [],\n  \"ignoreTerms\": [\"Werk\"]\n}\n"),
    (#"{"ignoreTerms": []}"#, #"{"ignoreTerms": ["Werk"]}"#),
    (#"{"ignoreTerms": [ ]}"#, #"{"ignoreTerms": ["Werk"]}"#),
    (#"{"ignoreTerms": ["a"], "names": []}"#, #"{"ignoreTerms": ["a", "Werk"], "names": []}"#),
    (#"{"ignoreTerms": [ "a" ]}"#, #"{"ignoreTerms": [ "a", "Werk" ]}"#),
    (#"{"ignoreTerms": ["a","b"]}"#, #"{"ignoreTerms": ["a","b","Werk"]}"#),
    (
      "{\n  \"ignoreTerms\": [\n    \"a\"\n  ]\n}", "{\n  \"ignoreTerms\": [\n    \"a\",\n    \"Werk\"\n  ]\n}"
    ),
    (#"{"ignoreTerms": ["a"], "unknown": 1}"#, #"{"ignoreTerms": ["a", "Werk"], "unknown": 1}"#),
    (#"{"names": ["é😀"]}"#, #"{"names": ["é😀"], "ignoreTerms": ["Werk"]}"#),
  ])
  func aTermIsAdded(text: String, expected: String) {
    #expect(changed(text, .ignoreTerm("Werk")) == expected)
  }

  @Test(arguments: [
    ("{}", "{\n  \"rules\": {\"placeholder\": \"off\"}\n}"),
    (#"{"rules":{}}"#, #"{"rules":{"placeholder":"off"}}"#),
    (#"{"rules": {"placeholder": "error"}}"#, #"{"rules": {"placeholder": "off"}}"#),
    (
      "{\n  \"rules\": {\n    \"glued-words\": \"off\"\n  }\n}",
      "{\n  \"rules\": {\n    \"glued-words\": \"off\",\n    \"placeholder\": \"off\"\n  }\n}"
    ),
  ])
  func aRuleIsSwitchedOff(text: String, expected: String) {
    #expect(changed(text, .switchOff("placeholder")) == expected)
  }

  @Test func lineEndsStay() throws {
    let text = "{\r\n  \"names\": [\r\n    \"a\"\r\n  ]\r\n}\r\n"
    let file = ProjectFile(path: "/work/.terms.json", bytes: Array(text.utf8))
    // Whoever applies it writes the line ends of the file.
    #expect(file.replacement(for: .addName("b"), of: "/work/a.txt")?.text == ",\n    \"b\"")
  }

  @Test func namesAreQuoted() {
    #expect(changed("{}", .addName("“Zes\" \\ \u{1}")) == "{\n  \"names\": [\"“Zes\\\" \\\\ \\u0001\"]\n}")
  }

  /// Where nobody could tell what the change would do, and where it would do nothing.
  @Test(arguments: [
    "{", "{} x", "[]", "\"x\"", "// why\n{}", "{\"names\": [\"a\",]}", "{\"names\": [], \"names\": []}",
    "{\"ignoreTerms\": \"a\"}", "{\"ignoreTerms\": {}}", "{\"ignoreTerms\": [\"werk\"]}", "{\"rules\": [], ",
  ])
  func nothingIsChanged(text: String) { #expect(changed(text, .ignoreTerm("Werk")) == nil) }

  @Test func anOverrideThatSaysOtherwise() {
    let text = #"{"overrides": [{"files": "old/*", "rules": {"placeholder": "error"}}]}"#
    #expect(changed(text, .switchOff("placeholder"), path: "/work/old/a.txt") == nil)
    #expect(changed(text, .switchOff("placeholder"))?.contains(#""rules": {"placeholder": "off"}}"#) == true)
    #expect(changed(#"{"rules": 1}"#, .switchOff("placeholder")) == nil)
  }

  @Test func bytesThatAreNoTextStay() {
    let file = ProjectFile(
      path: "/work/.terms.json", bytes: Array("{\"names\": [\"".utf8) + [0xFF] + Array("\"]}".utf8))
    #expect(file.replacement(for: .addName("b"), of: "/work/a.txt") == nil)
  }

  // MARK: Files that are being edited

  @Test func whatTheEditorHasCountsWhenItCanBeRead() {
    var files = ProjectFiles { $0 == "/a/.terms.json" ? Array(#"{"maxFindings": 1}"#.utf8) : nil }
    func limit() -> Int? { files.nearest(to: "/a/b.txt")?.configuration(for: "/a/b.txt").maxFindings }
    #expect(limit() == 1)
    files.edit("/a/.terms.json", Array(#"{"maxFindings": 2"#.utf8))
    #expect(limit() == 1)
    #expect(files.draft("/a/.terms.json")?.findings.count == 1)
    files.edit("/a/.terms.json", Array(#"{"maxFindings": 2}"#.utf8))
    #expect(limit() == 2)
    files.edit("/a/.terms.json", Array(#"{"maxFindings": 2,"#.utf8))
    #expect(limit() == 2)
    files.edit("/a/.terms.json", nil)
    #expect(limit() == 1 && files.draft("/a/.terms.json") == nil)
    // One that was never saved.
    files.edit("/a/b/.terms.json", Array(#"{"maxFindings": 3}"#.utf8))
    #expect(files.nearest(to: "/a/b/c.txt")?.configuration(for: "/a/b/c.txt").maxFindings == 3)
  }
}
