import JSONRPC
import TermsModel
import TermsProject
import TermsSyntax
import Testing

@Suite("Settings of a project")
struct SettingsTests {
  private func file(_ text: String) -> ProjectFile { ProjectFile(path: "/work/.terms.json", bytes: Array(text.utf8)) }

  private func configuration(_ text: String, for path: String = "/work/a.txt") -> Configuration {
    let file = file(text)
    #expect(problems(file) == [])
    return file.configuration(for: path)
  }

  /// `warning 1:3 “x” …`, 0-based.
  private func problems(_ file: ProjectFile) -> [String] {
    file.findings.map { finding in
      let row = file.document.lines.row(of: finding.span.start.line) ?? -1
      let message = finding.message.text(.english) { _ in nil }
      return "\(finding.severity.name) \(row) \(file.document.text(of: finding.span)): \(message)"
    }
  }

  // MARK: Each key

  @Test func rules() {
    let rules = #"{"rules": {"broken-reference": "off", "duplicate-section": "hint", "inconsistent-term": "error"}}"#
    #expect(
      configuration(rules).rules
        == ["broken-reference": .off, "duplicate-section": .hint, "inconsistent-term": .error])
    for level in RuleLevel.allCases {
      #expect(
        configuration(#"{"rules": {"broken-reference": "\#(level.rawValue)"}}"#).rules == ["broken-reference": level])
    }
    #expect(configuration("{}") == Configuration())
    #expect(configuration(#"{"rules": {}, "ignoreTerms": [], "$schema": "x"}"#) == Configuration())
  }

  @Test func names() {
    let read = configuration(#"{"ignoreTerms": ["Klant"], "names": ["De Vries B.V.", "Caf\u00e9 \"Zes\""]}"#)
    #expect(read.ignoredTerms.contains("klant") && !read.ignoredTerms.contains("Koper"))
    #expect(read.names.contains("De Vries B.V.") && read.names.contains("Café \"Zes\""))
  }

  @Test func citedDocumentsAndLaws() {
    let read = configuration(
      """
      {"externalDocuments": ["VIOM 2018"],
       "laws": ["Bouwregels", {"name": "Huisregels", "abbreviations": ["HR"], "otherNames": ["Regels van het huis"]}]}
      """)
    #expect(read.cited.isDocument("viom 2018"))
    #expect(read.cited.law(named: "Bouwregels")?.name == "Bouwregels")
    #expect(read.cited.law(named: "HR")?.name == "Huisregels")
    #expect(read.cited.law(named: "regels van het huis")?.name == "Huisregels")
    #expect(read.cited.law(named: "hr") == nil)
  }

  @Test func definitions() {
    let expected = [ExternalDefinition("Werk", text: "Alles."), ExternalDefinition("Klant")]
    #expect(configuration(#"{"definitions": {"Werk": "Alles.", "Klant": ""}}"#).definitions == expected)
    #expect(configuration(#"{"definitions": [{"term": "Werk", "text": "Alles."}, "Klant"]}"#).definitions == expected)
    let aliases = configuration(#"{"definitions": [{"aliases": ["Koper"], "term": "Klant"}]}"#).definitions
    #expect(aliases == [ExternalDefinition("Klant", aliases: ["Koper"])])
  }

  @Test func filesOfOtherDocuments() {
    let read = configuration(
      #"{"externalDocuments": ["A", {"name": "De Huisregels", "file": "../b.md"}], "parents": ["c.md", "/d.md"]}"#)
    #expect(read.cited.isDocument("huisregels") == false && read.cited.isDocument("de huisregels"))
    #expect(read.documentFiles == ["huisregels": "/b.md"] && read.parents == ["/work/c.md", "/d.md"])
    // A document is no parent of its own.
    #expect(configuration(#"{"parents": ["a.txt", "c.md"]}"#).parents == ["/work/c.md"])
  }

  @Test func languageAndCount() {
    #expect(configuration(#"{"language": "nl"}"#).language == .dutch)
    #expect(configuration(#"{"language": "en", "maxFindings": 0}"#).language == .english)
    #expect(configuration(#"{"language": "auto"}"#).language == nil)
    #expect(configuration(#"{"maxFindings": 20}"#).maxFindings == 20)
    let documents = #"{"documents": ["voorwaarden/**/*.md"]}"#
    #expect(configuration(documents) == Configuration())
    #expect(file(documents).documents == [Glob("voorwaarden/**/*.md")])
  }

  @Test func overrides() {
    let text = """
      {
        "rules": {"broken-reference": "warning", "duplicate-section": "off"}, "ignoreTerms": ["Klant"], "language": "nl",
        "overrides": [
          {"files": "old/**", "rules": {"broken-reference": "off"}, "ignoreTerms": ["Werk"], "language": "auto"},
          {"files": ["*.md", "new/a.txt"], "rules": {"broken-reference": "hint"}, "maxFindings": 3}
        ]
      }
      """
    let plain = configuration(text)
    #expect(plain.rules == ["broken-reference": .warning, "duplicate-section": .off] && plain.language == .dutch)
    let old = configuration(text, for: "/work/old/deep/b.txt")
    #expect(old.rules == ["broken-reference": .off, "duplicate-section": .off] && old.language == nil)
    #expect(old.ignoredTerms.contains("Klant") && old.ignoredTerms.contains("Werk"))
    // The last override that says something counts.
    let both = configuration(text, for: "/work/old/b.md")
    #expect(both.rules["broken-reference"] == .hint && both.maxFindings == 3 && both.ignoredTerms.contains("Werk"))
    #expect(configuration(text, for: "/work/new/a.txt").maxFindings == 3)
    #expect(configuration(text, for: "/work/deep/new/a.txt").maxFindings == nil)
  }

  @Test func theProjectWinsFromTheClient() throws {
    var client = SettingsLayer()
    let wrong = client.read(
      client: .object([
        "rules": .object(["broken-reference": .string("hint"), "duplicate-section": .string("off")]),
        "ignoreTerms": .array([.string("Klant")]), "documentLanguage": .string("en"), "language": .string("nl"),
        "server": .object(["path": .string("x")]), "definitions": .object(["Werk": .string("Van de klant.")]),
      ]))
    #expect(wrong.isEmpty)
    let file = file(#"{"rules": {"broken-reference": "error"}, "definitions": {"Werk": "Van ons."}, "language": "nl"}"#)
    let both = file.configuration(for: "/work/a.txt", client: client)
    #expect(both.rules == ["broken-reference": .error, "duplicate-section": .off])
    #expect(both.ignoredTerms.contains("klant") && both.language == .dutch)
    #expect(both.definitions.first == ExternalDefinition("Werk", text: "Van ons."))
    #expect(client.configuration(for: nil).language == .english)
    // What a client does not name stays, and null is nothing.
    _ = client.read(client: .object(["ignoreTerms": .array([]), "rules": .null]))
    #expect(
      !client.configuration(for: nil).ignoredTerms.contains("klant")
        && client.configuration(for: nil).rules["duplicate-section"] == .off)
    #expect(client.read(client: .object(["rules": .object(["x": .string("off")]), "names": .bool(true)])).count == 2)
  }

  /// Editors make files empty and fill them later.
  @Test(arguments: ["", " \n", "\u{FEFF}\n"])
  func anEmptyFileSaysNothing(text: String) { #expect(configuration(text) == Configuration()) }

  // MARK: What is wrong

  @Test(arguments: [
    (#"{"rulse": {}}"#, #"warning 0 "rulse": Unknown setting “rulse” (did you mean “rules”?)."#),
    (#"{"banana": 1}"#, #"warning 0 "banana": Unknown setting “banana”."#),
    (#"{"files": "x"}"#, #"warning 0 "files": Unknown setting “files” (did you mean “rules”?)."#),
    (
      #"{"rules": {"broken-refrence": "off"}}"#,
      #"warning 0 "broken-refrence": There is no rule “broken-refrence” (did you mean “broken-reference”?)."#
    ),
    (
      #"{"rules": {"broken-reference": "fatal"}}"#,
      #"warning 0 "fatal": The value of “broken-reference” must be off, hint, information, warning or error."#
    ),
    (
      #"{"rules": {"broken-reference": ["off"]}}"#,
      #"warning 0 "broken-reference": The value of “broken-reference” must be off, hint, information, warning or error."#
    ),
    (#"{"rules": []}"#, #"warning 0 "rules": The value of “rules” must be an object."#),
    (#"{"ignoreTerms": "Klant"}"#, #"warning 0 "Klant": The value of “ignoreTerms” must be a list of texts."#),
    (#"{"names": ["a", 3]}"#, #"warning 0 3: The value of “names” must be a list of texts."#),
    (#"{"names": [""]}"#, #"warning 0 "": The value of “names” must be a list of texts."#),
    (#"{"externalDocuments": null}"#, #"warning 0 null: The value of “externalDocuments” must be a list of texts."#),
    (#"{"laws": {"name": "x"}}"#, #"warning 0 "laws": The value of “laws” must be a list."#),
    (
      #"{"laws": [{"names": "x", "name": "y"}]}"#,
      #"warning 0 "names": Unknown setting “names” (did you mean “name”?)."#
    ),
    (#"{"laws": [{"abbreviations": ["x"]}]}"#, "warning 0 {: “name” is missing here."),
    (
      #"{"definitions": 3}"#,
      "warning 0 3: The value of “definitions” must be a list, or an object of terms with their texts."
    ),
    (#"{"definitions": {"Werk": 1}}"#, "warning 0 1: The value of “Werk” must be a text."),
    (#"{"definitions": [{"text": "x"}]}"#, "warning 0 {: “term” is missing here."),
    (#"{"externalDocuments": [{"file": "x"}]}"#, "warning 0 {: “name” is missing here."),
    (#"{"parents": [1]}"#, "warning 0 1: The value of “parents” must be a list of texts."),
    (#"{"language": "fr"}"#, #"warning 0 "fr": The value of “language” must be auto, nl or en."#),
    (#"{"maxFindings": -1}"#, "warning 0 -1: The value of “maxFindings” must be a whole number from 0 on."),
    (#"{"maxFindings": 1.5}"#, "warning 0 1.5: The value of “maxFindings” must be a whole number from 0 on."),
    (#"{"documents": "x"}"#, #"warning 0 "x": The value of “documents” must be a list of texts."#),
    (#"{"overrides": {}}"#, #"warning 0 "overrides": The value of “overrides” must be a list."#),
    (#"{"overrides": [{"rules": {}}]}"#, "warning 0 {: “files” is missing here."),
    (#"{"overrides": [{"files": 1}]}"#, "warning 0 1: The value of “files” must be a pattern or a list of patterns."),
    (#"{"overrides": [{"files": "x", "documents": []}]}"#, #"warning 0 "documents": Unknown setting “documents”."#),
    (
      #"{"language": "nl", "language": "en"}"#,
      #"warning 0 "language": “language” occurs twice here; the last one counts."#
    ),
    ("[]", "warning 0 [: The value of “.terms.json” must be an object."),
    ("{", "error 0 : The JSON is not finished."),
    ("{} x", "error 0 x: There is something after the end of the JSON."),
    (#"{"names": ["a",]}"#, "warning 0 ,: There is one comma too many here."),
    ("{} // why", "warning 0 // why: JSON has no comments."),
    ("{}\n/* why */", "warning 1 /* why */: JSON has no comments."),
    (#"{"names" ["a"]}"#, "error 0 [: This is not JSON; what follows is ignored."),
    (#"{"names": ["a" "b"]}"#, #"error 0 ": This is not JSON; what follows is ignored."#),
    (#"{names: []}"#, "error 0 n: This is not JSON; what follows is ignored."),
    (#"{"language": "nl}"#, #"error 0 ": This is not JSON; what follows is ignored."#),
    (#"{"maxFindings": tru}"#, "error 0 t: This is not JSON; what follows is ignored."),
  ])
  func whatIsWrong(text: String, expected: String) {
    #expect(problems(file(text)) == [expected])
  }

  @Test func therestOfTheFileCounts() {
    let text = """
      {
        "rulse": {}, "rules": {"x": "off", "broken-reference": "off", "duplicate-section": 1},
        "language": "fr", "maxFindings": 7, "ignoreTerms": [1, "Klant"],
        "overrides": [3, {"rules": {"broken-reference": "hint"}}, {"files": "*.txt", "maxFindings": 8}], "names": ["a" oops
      """
    let file = file(text)
    #expect(file.findings.count == 8)
    let read = file.configuration(for: "/work/a.md")
    #expect(read.rules == ["broken-reference": .off] && read.maxFindings == 7 && read.ignoredTerms.contains("klant"))
    #expect(file.configuration(for: "/work/a.txt").maxFindings == 8)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func placesBehindOtherLettersAndLineEnds(lineEnd: String) {
    let text = ["{", #"  "names": ["é€🙂"],"#, #"  "names2": ["é€🙂", 12]"#, "}"].joined(separator: lineEnd)
    let found = problems(file(text))
    #expect(found == [#"warning 2 "names2": Unknown setting “names2” (did you mean “names”?)."#])
    #expect(problems(file("\u{FEFF}{}")) == [])
  }

  @Test func nothingStopsIt() {
    let deep = String(repeating: "[", count: 10_000)
    #expect(!problems(file(#"{"names": "# + deep)).isEmpty)
    #expect(problems(file(#"{"names": ["\ud800", "\x"]}"#)).count == 1)
    _ = ProjectFile(path: "/.terms.json", bytes: [0xFF, 0x7B, 0xFF, 0x00])
    for length in 0..<40 {
      _ = file(String(#"{"rules": {"x": [1, 2.5e3, true]}, "é": "\u00e9"} /* */"#.prefix(length)))
    }
  }

  // MARK: Files that are no settings

  @Test func aFileThatIsTooLongDoesNotCount() {
    let long = #"{"maxFindings": 5, "names": ["\#(String(repeating: "a", count: ProjectFile.mostBytes))"]}"#
    let read = file(long)
    #expect(read.configuration(for: "/work/a.txt") == Configuration())
    #expect(
      problems(read) == ["error 0 : This file is too long for settings (more than 1 MB) and does not count."])
    #expect(problems(file("{}" + String(repeating: " ", count: ProjectFile.mostBytes - 2))) == [])
  }

  @Test func nobodyReadsAThousandFindings() {
    let keys = (0..<1000).map { #""key\#($0)": 1"# }.joined(separator: ", ")
    #expect(file("{\(keys)}").findings.count == 100)
    // Broken JSON stays so, wherever that shows.
    var files = ProjectFiles { _ in Array(#"{"maxFindings": 7}"#.utf8) }
    files.edit("/work/.terms.json", Array("{\(keys)".utf8))
    #expect(files.file(at: "/work/.terms.json")?.configuration(for: "/work/a.txt").maxFindings == 7)
  }

  @Test(arguments: ["/dev/zero", "/dev", "/nowhere"])
  func onlyRegularFilesAreRead(path: String) { #expect(Platform.readRegularFile(path) == nil) }
}
