import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// `terms-lsp check` and `terms-lsp index` as a shell runs them.
  @Suite final class CommandLineTests {
    private let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("terms-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file and returns its path.
    private func file(_ name: String, _ text: String) throws -> String {
      try file(name, Data(text.utf8))
    }

    private func file(_ name: String, _ bytes: Data) throws -> String {
      let url = folder.appendingPathComponent(name)
      try bytes.write(to: url)
      return url.path
    }

    private func run(
      _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> (code: Int32?, output: String, errors: String) {
      let english = ["LC_ALL": "C", "NO_COLOR": ""].merging(environment) { $1 }
      return try ServerProcess.run(arguments, input: Array(input.utf8), environment: english)
    }

    private func json(_ output: String) throws -> [JSONValue] {
      try #require(JSONValue(parsing: Data(output.utf8))).elements
    }

    // MARK: Exit codes

    @Test func exitCodesTellTheWorstFinding() throws {
      let broken = try file("broken.txt", Terms.service)
      let sound = try file("sound.txt", Terms.sound)
      #expect(try run("check", sound).code == 0)
      #expect(try run("check", broken).code == 1)
      #expect(try run("check", sound, broken).code == 1)
      #expect(try run("index", broken, "--format", "json").code == 0)
    }

    @Test(arguments: [
      ("error", 1, 0, 0), ("warning", 1, 1, 0), ("information", 1, 1, 0), ("hint", 1, 1, 0), ("never", 0, 0, 0),
    ])
    func failsFromTheLevelThatWasAskedFor(level: String, error: Int32, warning: Int32, none: Int32) throws {
      let doubtful = Terms.sound.replacing("article 3, paragraph 2", with: "article 3, paragraph 7")
      let files = [
        try file("error", Terms.service), try file("warning", doubtful), try file("none", Terms.sound),
      ]
      for (path, code) in zip(files, [error, warning, none]) {
        #expect(try run("check", path, "--fail-on", level).code == code)
        #expect(try run("check", "--fail-on=\(level)", path).code == code)
      }
    }

    @Test(arguments: [
      ["--format", "xml"], ["--format"], ["--fail-on", "sometimes"], ["--fail-on="], ["--nonsense"], ["-x"],
      ["--help=yes"], ["--language", "fr"], ["--colour", "green"],
    ])
    func wrongUsageEndsWithTwo(options: [String]) throws {
      let path = try file("a.txt", Terms.sound)
      for command in ["check", "index"] {
        let result = try ServerProcess.run([command, path] + options)
        #expect(result.code == 2, "\(command) \(options)")
        #expect(result.output == "")
        #expect(result.errors.contains("terms-lsp \(command): "))
        #expect(result.errors.contains("--help"))
      }
    }

    @Test func unknownArgumentsEndWithTwo() throws {
      for arguments in [["--nonsense"], ["chekc", "a.txt"], ["serve", "--nonsense"], ["--log"], ["a.txt"]] {
        let result = try ServerProcess.run(arguments)
        #expect(result.code == 2, "\(arguments)")
        #expect(result.output == "")
        #expect(result.errors.contains("Try: terms-lsp --help"))
      }
    }

    @Test func aFileThatCannotBeReadEndsWithTwoAfterTheOthers() throws {
      let broken = try file("broken.txt", Terms.service)
      let missing = folder.appendingPathComponent("missing.txt").path
      let result = try run("check", "--format", "json", missing, broken)
      #expect(result.code == 2)
      #expect(result.errors == "terms-lsp check: cannot read \(missing)\n")
      #expect(try json(result.output).map { $0["file"]?.string } == [broken])
      #expect(try run("index", missing, "--format", "json").code == 2)
      #expect(try run("check", "").code == 2)
    }

    // MARK: Pages about the rules

    @Test func explainPrintsThePagesOfRules() throws {
      let one = try run("explain", "broken-reference")
      #expect(one.code == 0 && one.output.hasPrefix("# broken-reference\n"))
      #expect(try run("explain", "broken-reference", "title-mismatch").output.contains("\n\n# title-mismatch\n"))
      let all = try run("explain").output.split(separator: "\n")
      #expect(all.count > 40 && all.allSatisfy { $0.contains("  ") })
      let wrong = try run("explain", "brokn-reference", "title-mismatch")
      #expect(wrong.code == 2 && wrong.output.hasPrefix("# title-mismatch"))
      #expect(wrong.errors == "terms-lsp explain: no rule is called brokn-reference; did you mean broken-reference?\n")
      #expect(try run("explain", "--nonsense").code == 2)
    }

    // MARK: Folders

    private func write(_ texts: [String: String]) throws {
      for (name, text) in texts {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
    }

    @Test func aFolderIsItsTermsDocuments() throws {
      try write([
        "b.txt": Terms.service, "sub/a.md": Terms.sound, "README.md": "How to build this.\n", "data.csv": Terms.service,
        ".hidden/c.txt": Terms.service, "old/d.txt": Terms.service,
        ".terms.json": #"{"documents": ["b.txt", "sub/**"]}"#,
      ])
      let result = try run("check", folder.path, "--format", "json")
      #expect(result.code == 1)
      #expect(result.errors == "")
      let files = try json(result.output).map { $0["file"]?.string?.dropFirst(folder.path.count) }
      #expect(files == ["/b.txt", "/sub/a.md"])
      #expect(try run("check", folder.path + "/sub").output == "No findings.\n")
      #expect(try run("check", folder.path).output.hasSuffix(" in 2 files.\n"))
    }

    @Test func aFileIsCheckedOnce() throws {
      let path = try file("a.txt", Terms.service)
      let result = try run("check", path, folder.path, path, "--format", "json")
      #expect(try json(result.output).count == 1)
    }

    @Test func aFolderWithoutTermsDocumentsEndsWithTwo() throws {
      #expect(
        try run("check", folder.path).errors.hasSuffix(" holds no file .terms, .voorwaarden, .txt, .md or .markdown\n"))
      try write(["notes.md": "Milk, bread and eggs.\n"])
      let result = try run("check", folder.path)
      #expect(result.code == 2)
      #expect(result.errors == "terms-lsp check: none of \(folder.path) holds a terms document\n")
    }

    @Test func filesMayCiteEachOther() throws {
      let order = "The supplier shall process the data on behalf of the customer, as agreed between the parties."
      let end = "Either party may terminate this agreement if the other party is in breach of its obligations."
      try write([
        "main.md": """
        # Framework Agreement

        Article 1. Delivery
        1.1 Article 44 of the Processing Agreement applies to the delivery.

        Article 2. Payment
        2.1 Article 2 of the Processing Agreement applies to the payment.
        """,
        "processing.md":
          "# Processing Agreement\n\nArticle 1. Order\n1.1 \(order)\n\nArticle 2. End\n2.1 \(end)\n",
      ])
      let main = folder.appendingPathComponent("main.md").path
      #expect(try run("check", main).output == "No findings.\n")
      for paths in [[folder.path], [main, folder.appendingPathComponent("processing.md").path]] {
        let result = try ServerProcess.run(["check", "--fail-on", "warning"] + paths)
        #expect(result.code == 1)
        #expect(
          result.output.contains("main.md:4:5: warning [broken-reference] Article 44 does not exist in processing.md"))
        #expect(result.output.hasSuffix("1 warning in 2 files.\n"))
      }
    }

    // MARK: Reports

    @Test(arguments: [
      ("C", "", "", "No findings."), ("C", "(", "", "1 piece of information."),
      ("C", "(", "(", "2 pieces of information."), ("nl_NL", "", "", "Geen bevindingen."),
      ("nl_NL", "(", "", "1 opmerking."), ("nl_NL", "(", "(", "2 opmerkingen."),
    ])
    func countsTheFindings(locale: String, one: String, other: String, summary: String) throws {
      let text = Terms.sound.replacing("pays within", with: "\(one)pays within").replacing(
        "deliver to", with: "\(other)deliver to")
      let result = try run("check", try file("a.txt", text), environment: ["LC_ALL": locale])
      #expect(result.output.split(separator: "\n").last.map(String.init) == summary)
    }

    @Test func reportsFindingsAsJSON() throws {
      let path = try file("broken.txt", Terms.service)
      let result = try run("check", path, "--format", "json")
      #expect(result.errors == "")
      let files = try json(result.output)
      #expect(files.count == 1)
      guard case .object(let members) = try #require(files.first) else {
        Issue.record("a file is no object")
        return
      }
      #expect(Set(members.keys) == ["file", "findings"])
      #expect(members["file"]?.string == path)
      let finding = try #require(members["findings"]?.elements.first)
      #expect(members["findings"]?.elements.count == 1)
      #expect(finding["code"]?.string == "broken-reference")
      #expect(finding["severity"]?.string == "error")
      #expect(finding["message"]?.string == "Article 9 does not exist in this document (last article is 3).")
      let text = RangedText(Terms.service)
      #expect(text[finding["range"]] == "article 9")
      #expect(text[finding["related"]?.elements.first?["range"]] == "Article 3.")
    }

    @Test func indexesWhatWasUnderstood() throws {
      let path = try file("broken.txt", Terms.service)
      let index = try #require(try json(try run("index", "--format", "json", path).output).first)
      let text = RangedText(Terms.service)
      let parts = ["components", "sections", "references", "definitions", "uses", "findings"]
      for part in parts {
        let elements = try #require(index[part]).elements
        #expect(!elements.isEmpty, "no \(part)")
        #expect(elements.allSatisfy { text[$0["range"]]?.isEmpty == false }, "a range of \(part)")
      }
      let references = try #require(index["references"]).elements
      #expect(references.allSatisfy { text[$0["range"]] == $0["text"]?.string })
      let sections = try #require(index["sections"]).elements
      #expect(sections.map { $0["number"]?.string } == ["1", "2", "2.1", "2.2", "3", "3.1", "3.2"])
      #expect(sections.allSatisfy { text[$0["range"]]?.hasPrefix(text[$0["selectionRange"]] ?? "?") == true })
      for part in ["definitions", "uses"] {
        #expect(try #require(index[part]).elements.allSatisfy { text[$0["range"]] == $0["term"]?.string })
      }
    }

    @Test func reportsSeveralFilesInTheOrderOfTheArguments() throws {
      let paths = try (0..<5).map { try file("\($0).md", $0 % 2 == 0 ? Terms.service : Terms.sound) }
      let result = try ServerProcess.run(["check"] + paths + ["--format", "json"])
      let files = try json(result.output)
      #expect(files.map { $0["file"]?.string } == paths)
      #expect(files.map { $0["findings"]?.elements.count } == [1, 0, 1, 0, 1])
    }

    @Test func theTextReportShowsThePlace() throws {
      let path = try file("broken.txt", Terms.service)
      let lines = try run("check", path).output.split(separator: "\n")
      #expect(lines.first?.hasPrefix("\(path):19:31: error [broken-reference] Article 9 does not exist") == true)
      #expect(lines.contains { $0.contains("^^^^^^^^^") })
      #expect(lines.last == "1 error.")
      #expect(try run("check", try file("sound.txt", Terms.sound)).output == "No findings.\n")
    }

    @Test func readsStandardInput() throws {
      let result = try run("check", "-", "--format", "json", input: Terms.service)
      #expect(result.code == 1)
      #expect(try json(result.output).first?["file"]?.string == "-")
      #expect(try run("check", input: Terms.service).code == 1)
      #expect(try run("check", input: "").code == 0)
    }

    @Test func optionsStandAnywhereAndDashesEndThem() throws {
      let path = try file("broken.txt", Terms.service)
      let before = try run("check", "--format", "json", path)
      #expect(try run("check", path, "--format", "json") == before)
      #expect(try run("check", "--format=json", path) == before)
      #expect(try run("check", "--format=json", "--", path) == before)
      #expect(try run("check", "--", "--format").errors == "terms-lsp check: cannot read --format\n")
    }

    @Test func speaksTheLanguageThatWasAskedFor() throws {
      let path = try file("broken.txt", Terms.service)
      #expect(try run("check", path, "--language", "nl").output.contains("Artikel 9 bestaat niet"))
      #expect(try run("check", path, environment: ["LC_ALL": "nl_NL.UTF-8"]).output.contains("fout"))
      #expect(
        try run("check", path, "--language", "en", environment: ["LC_ALL": "nl_NL.UTF-8"]).output.contains("error"))
    }

    @Test func coloursOnlyWhereAsked() throws {
      let path = try file("broken.txt", Terms.service)
      let escape = "\u{1B}["
      #expect(try run("check", path).output.contains(escape) == false)
      #expect(try run("check", path, "--colour", "always").output.contains(escape))
      #expect(try run("check", path, "--color=always").output.contains(escape))
      #expect(try run("check", path, "--colour", "never").output.contains(escape) == false)
      #expect(try run("check", path, environment: ["NO_COLOR": "1"]).output.contains(escape) == false)
    }

    @Test func checksAFileThatIsNoUTF8() throws {
      var bytes = Data(Terms.service.utf8)
      let place = try #require(bytes.firstRange(of: Data("Façade".utf8)))
      bytes.replaceSubrange(place, with: [0x46, 0x61, 0xE7, 0x61, 0x64, 0x65])
      let path = try file("latin.txt", bytes)
      let result = try run("check", path, "--format", "json")
      #expect(result.code == 1)
      #expect(result.errors.contains("is not UTF-8"))
      let findings = try json(result.output).first?["findings"]?.elements ?? []
      let range = findings.first { $0["code"]?.string == "broken-reference" }?["range"]
      #expect(RangedText(String(decoding: bytes, as: UTF8.self))[range] == "article 9")
      #expect(findings.contains { $0["code"]?.string == "damaged-encoding" })
    }

    @Test(arguments: ["", "\n", "\u{FEFF}", "\r\r\n", "a", "Article 1", "1.", "“"])
    func tinyFilesHaveNoFindings(text: String) throws {
      let path = try file("tiny", text)
      #expect(try run("check", path).code == 0)
      let index = try run("index", path, "--format", "json")
      #expect(index.code == 0)
      #expect(try json(index.output).first?["findings"] == [])
    }

    @Test(arguments: ["PK\u{3}\u{4}", "%PDF-1.7", "Article 1\u{0}"])
    func refusesFilesThatAreNoText(text: String) throws {
      let result = try run("check", try file("word.docx", text))
      #expect(result.code == 2)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("is not a text file"))
    }

    @Test func lineEndsAndAByteOrderMarkMoveNothing() throws {
      for text in [Terms.service.replacing("\n", with: "\r\n"), Terms.service.replacing("\n", with: "\r")] {
        let path = try file("ends", text)
        let range = try json(try run("check", path, "--format", "json").output).first?["findings"]?.elements.first?[
          "range"]
        #expect(range == ["start": .position(18, 31), "end": .position(18, 40)])
      }
      let path = try file("mark", "\u{FEFF}" + Terms.service)
      #expect(try json(try run("check", path, "--format", "json").output).first?["findings"]?.elements.count == 1)
    }

    // MARK: Help

    @Test func helpAndVersion() throws {
      let version = try run("--version")
      #expect(version.code == 0)
      #expect(version.output.wholeMatch(of: /terms-lsp \d+\.\d+\.\d+\n/) != nil)
      for arguments in [
        ["--help"], ["-h"], ["help"], ["check", "--help"], ["index", "--help"], ["explain", "--help"],
      ] {
        let help = try ServerProcess.run(arguments)
        #expect(help.code == 0, "\(arguments)")
        #expect(help.output.hasPrefix("Usage: terms-lsp"), "\(arguments)")
        #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
      }
      #expect(try run("check", "--version").code != nil)
    }

    // MARK: Fixtures

    @Test func checksAndIndexesTheFixtures() throws {
      for path in try Repository.fixtures() {
        let file = Repository.root.appendingPathComponent(path)
        let result = try run("index", file.path, "--format", "json")
        #expect(result.code == 0, "\(path)")
        let index = try #require(try json(result.output).first)
        let text = RangedText(try String(contentsOf: file, encoding: .utf8))
        for part in ["components", "sections", "references", "definitions", "uses", "findings"] {
          for element in index[part]?.elements ?? [] {
            #expect(text[element["range"]] != nil, "\(path): a range of \(part) is outside the text")
          }
        }
        for reference in index["references"]?.elements ?? [] {
          #expect(text[reference["range"]] == reference["text"]?.string, "\(path)")
        }
        let check = try run("check", file.path, "--format", "json", "--fail-on", "never")
        #expect(check.code == 0)
        #expect(try json(check.output).first?["findings"] == index["findings"], "\(path)")
        if path.contains("/silence/") {
          #expect(try run("check", file.path, "--fail-on", "information").code == 0, "\(path)")
        }
      }
    }
  }
}
