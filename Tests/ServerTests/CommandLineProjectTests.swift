import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// `.terms.json` on the command line.
  @Suite final class CommandLineProjectTests {
    private let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("terms-\(UUID().uuidString)")
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("sub/deep"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file(_ name: String, _ text: String) throws -> String {
      let url = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return url.path
    }

    private func check(_ arguments: String...) throws -> (code: Int32?, found: [String], errors: String) {
      let result = try ServerProcess.run(["check", "--format", "json"] + arguments, environment: ["LC_ALL": "C"])
      let files = JSONValue(parsing: Data(result.output.utf8))?.elements ?? []
      let found = files.flatMap { file in
        let name = file["file"]?.string?.split(separator: "/").last ?? ""
        return file["findings"]?.elements.map {
          "\(name) \($0["severity"]?.string ?? "") \($0["code"]?.string ?? "") \($0[path: "range", "start", "line"]?.int ?? -1)"
        } ?? []
      }
      return (result.code, found, result.errors)
    }

    @Test func theNearestFileCounts() throws {
      let deep = try file("sub/deep/a.txt", Terms.service)
      let top = try file("a.txt", Terms.service)
      #expect(try check(deep).found == ["a.txt error broken-reference 18"])
      _ = try file(".terms.json", #"{"rules": {"broken-reference": "hint"}}"#)
      #expect(try check(deep).found == ["a.txt hint broken-reference 18"])
      #expect(try check(deep).code == 0)
      _ = try file(
        "sub/.terms.json", #"{"overrides": [{"files": "deep/**", "rules": {"broken-reference": "warning"}}]}"#)
      #expect(try check(deep, top).found == ["a.txt warning broken-reference 18", "a.txt hint broken-reference 18"])
    }

    @Test func anotherFileOrNone() throws {
      let path = try file("sub/a.txt", Terms.service)
      _ = try file(".terms.json", #"{"rules": {"broken-reference": "hint"}}"#)
      let other = try file(
        "other.json", #"{"overrides": [{"files": "sub/*", "rules": {"broken-reference": "warning"}}]}"#)
      #expect(try check(path, "--no-config").found == ["a.txt error broken-reference 18"])
      #expect(try check("--config", other, path).found == ["a.txt warning broken-reference 18"])
      let missing = try check("--config", folder.path + "/missing.json", path)
      #expect(missing.code == 2 && missing.found == [])
      #expect(missing.errors == "terms-lsp check: cannot read \(folder.path)/missing.json\n")
    }

    @Test func whatIsWrongIsAFindingOfTheFile() throws {
      let path = try file("a.txt", Terms.sound)
      let settings = try file(".terms.json", "{\r\n  \"rulse\": 1,\r\n  \"maxFindings\": 2\r\n}\r\n")
      let result = try check(path, path)
      #expect(result.found == [".terms.json warning invalid-setting 1"])
      #expect(result.code == 0)
      #expect(try check(path, "--fail-on", "warning").code == 1)
      _ = try file(".terms.json", "{")
      #expect(try check(path).code == 1)
      let text = try ServerProcess.run(["check", path], environment: ["LC_ALL": "nl_NL.UTF-8"])
      #expect(text.output.contains("\(settings):1:2: fout [invalid-setting] De JSON is niet af."))
      let index = try ServerProcess.run(["index", path])
      #expect(index.code == 0 && index.errors.contains("has wrong settings"))
    }

    @Test func theIndexHeedsIt() throws {
      let path = try file("a.txt", Terms.service)
      _ = try file(
        ".terms.json", #"{"language": "nl", "externalDocuments": ["article 9"], "rules": {"broken-reference": "off"}}"#)
      let output = try ServerProcess.run(["index", path]).output
      let index = try #require(JSONValue(parsing: Data(output.utf8))?.elements.first)
      #expect(index["components"]?.elements.map { $0["language"]?.string } == ["nl"])
      #expect(index["findings"] == [])
    }

    @Test func remarks() throws {
      let remarked = Terms.service.replacing("article 2 say.", with: "article 2 say. <!-- terms: disable-line -->")
      for text in [remarked, remarked.replacing("\n", with: "\r\n")] {
        #expect(try check(try file("a.txt", text)).found == [])
      }
    }
  }
}
