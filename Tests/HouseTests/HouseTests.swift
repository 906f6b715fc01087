import Foundation
import Testing

/// The house keeps its order: arrows between targets, names, sizes.
@Suite("House")
struct HouseTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Bottom-up: what each target may import of the house.
  private static let order: [String: [String]] = {
    let core = ["TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures"]
    var order: [String: [String]] = [:]
    for (place, target) in core.enumerated() { order[target] = Array(core[..<place]) }
    order["JSONRPC"] = []
    order["LanguageServerProtocol"] = ["JSONRPC"]
    order["TermsProject"] = core.dropLast() + ["JSONRPC"]
    order["TermsWorkspace"] = core + ["JSONRPC", "TermsProject"]
    order["TermsServer"] = core + ["JSONRPC", "TermsProject", "TermsWorkspace", "LanguageServerProtocol"]
    order["TermsCommandLine"] = core + ["JSONRPC", "TermsProject", "TermsWorkspace"]
    order["terms-lsp"] = core + ["JSONRPC", "LanguageServerProtocol", "TermsServer", "TermsCommandLine"]
    order["terms-bench"] =
      core + ["JSONRPC", "LanguageServerProtocol", "TermsServer", "TermsCommandLine", "TermsTestSupport"]
    return order
  }()

  private static let system: Set<String> = ["FoundationEssentials", "Synchronization", "Dispatch"]
  private static let libraryC: Set<String> = ["Glibc", "Musl", "Darwin"]

  private struct SourceFile {
    let target: String
    let path: String
    let lines: [String]
  }

  private static func sources() throws -> [SourceFile] {
    let folder = root.appendingPathComponent("Sources")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      SourceFile(
        target: String(name.split(separator: "/")[0]), path: name,
        lines: try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  @Test func importsFollowTheOrderOfTargets() throws {
    let files = try Self.sources()
    #expect(files.count > 100)
    for file in files {
      let allowed = Set(try #require(Self.order[file.target], "unknown target \(file.target)"))
      for line in file.lines {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place < 2, words.count > place + 1 else { continue }
        let module = String(words[place + 1])
        if Self.libraryC.contains(module) {
          #expect(
            file.path == "JSONRPC/Platform.swift" || file.target == "terms-bench", "\(file.path) imports \(module)")
        } else if Self.system.contains(module) {
          #expect(
            !file.target.hasPrefix("Terms") || file.target == "TermsServer" || file.target == "TermsCommandLine",
            "\(file.path) imports \(module)")
        } else {
          #expect(
            allowed.contains(module) || (module == "Foundation" && file.target == "terms-bench"),
            "\(file.path) imports \(module)")
        }
      }
    }
  }

  @Test func nothingCanTrapOnPurpose() throws {
    let banned = ["try!", "as!", "fatalError(", "preconditionFailure(", "unsafelyUnwrapped", "unowned("]
    for file in try Self.sources() where file.target != "terms-bench" {
      for (number, line) in file.lines.enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
        for word in banned { #expect(!line.contains(word), "\(file.path):\(number + 1) has \(word)") }
      }
    }
  }

  @Test func filesAreSmall() throws {
    let sizes = try Self.sources().map { ($0.lines.count, $0.path) }.sorted { $0.0 < $1.0 }
    #expect((sizes.last?.0 ?? 0) <= 400, "\(sizes.last?.1 ?? "")")
    #expect(sizes[sizes.count / 2].0 <= 120)
  }

  /// A path in the documents leads somewhere.
  @Test func documentsNameFilesThatExist() throws {
    let files = FileManager.default
    let top = try files.contentsOfDirectory(atPath: Self.root.path)
    let folders = Set(top.filter { !$0.hasPrefix(".") })
    for document in top.filter({ $0.hasSuffix(".md") }) + [
      "Fixtures/README.md", "Tests/Peers/README.md", "Tests/SPEED.md",
    ] {
      let text = try String(contentsOf: Self.root.appendingPathComponent(document), encoding: .utf8)
      var paths = text.matches(of: /`([\w.+-]+(?:\/[\w.+-]+)+)\/?`/).map { String($0.1) }
      paths += text.matches(of: /\]\(([\w.+\/-]+)\)/).map { String($0.1) }
      for path in paths {
        guard let first = path.split(separator: "/").first, folders.contains(String(first)) else { continue }
        #expect(files.fileExists(atPath: Self.root.appendingPathComponent(path).path), "\(document) names \(path)")
      }
    }
  }

  @Test func everyRuleHasAFileAPageAndARow() throws {
    let rules = Self.root.appendingPathComponent("Sources/TermsRules")
    let set = try ["References", "Numbering", "Terms", "Texts"].map { part in
      try String(contentsOf: rules.appendingPathComponent("RuleSet/RuleSet+\(part).swift"), encoding: .utf8)
    }.joined()
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let table = try String(contentsOf: rules.appendingPathComponent("TermsRules.docc/TermsRules.md"), encoding: .utf8)
    let names = set.matches(of: /([A-Z][A-Za-z]+)\.self/).map { String($0.1) }
    #expect(names.count >= 4)
    for name in names {
      let source = try String(contentsOf: rules.appendingPathComponent(name + ".swift"), encoding: .utf8)
      let code = try #require(source.firstMatch(of: /code = "([a-z-]+)"/)?.1)
      let page = try String(contentsOf: rules.appendingPathComponent("TermsRules.docc/\(code).md"), encoding: .utf8)
      #expect(page.hasPrefix("# \(code)\n"))
      #expect(readme.contains("[`\(code)`]"))
      #expect(table.contains("\n| [`\(code)`](\(code).md) |"))
    }
  }
}
