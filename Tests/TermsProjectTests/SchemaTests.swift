import Foundation
import JSONRPC
import TermsModel
import TermsProject
import TermsRules
import TermsTestSupport
import Testing

/// The schema that editors use says what the reader of the file takes.
@Suite("Schema of .terms.json")
struct SchemaTests {
  private let schema: JSONValue

  init() throws {
    let bytes = try Repository.bytes("editors/vscode/schemas/terms.schema.json")
    schema = try #require(JSONValue(parsing: Data(bytes)))
  }

  private func names(_ value: JSONValue?) -> Set<String> {
    if case .object(let members) = value { Set(members.keys) } else { [] }
  }

  private func texts(_ value: JSONValue?) -> [String] { value?.elements.compactMap(\.string) ?? [] }

  @Test func hasEveryKeyAndNoOther() {
    #expect(names(schema["properties"]) == Set(SettingsKey.ofProject.map(\.rawValue)))
    #expect(schema["additionalProperties"]?.bool == false)
    let override = schema[path: "properties", "overrides", "items"]
    #expect(names(override?["properties"]) == Set(SettingsKey.ofOverride.map(\.rawValue)))
    #expect(texts(override?["required"]) == ["files"])
  }

  @Test func hasEveryRuleAndWeight() {
    #expect(Set(texts(schema[path: "definitions", "rules", "propertyNames", "enum"])).isSuperset(of: RuleSet.codes))
    #expect(texts(schema[path: "definitions", "level", "enum"]) == RuleLevel.allCases.map(\.rawValue))
  }

  /// An example for each key of the schema, and of each inner one, is read without a word.
  @Test func whatItAllowsIsRead() {
    let layer = """
      "rules": {"broken-reference": "off"}, "ignoreTerms": ["a"], "names": ["a"], "externalDocuments": ["a", {"name": "b", "file": "c"}],
      "parents": ["a"],
      "laws": ["a", {"name": "a", "abbreviations": ["b"], "otherNames": ["c"]}], "language": "auto", "maxFindings": 0
      """
    let definitions = #""definitions": [{"term": "a", "text": "b", "aliases": ["c"]}, "d"]"#
    let text = """
      {"$schema": "x", \(layer), "definitions": {"a": "b"}, "documents": ["a"],
       "overrides": [{"files": "a", \(layer), \(definitions)}, {"files": ["a", "b"]}]}
      """
    #expect(ProjectFile(path: "/.terms.json", bytes: Array(text.utf8)).findings.isEmpty)
  }

  @Test func theReadmeShowsEveryKey() throws {
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let start = try #require(readme.range(of: "```json\n{\n  \"rules\""))
    let end = try #require(readme.range(of: "\n```", range: start.upperBound..<readme.endIndex))
    let example = String(readme[readme.index(start.lowerBound, offsetBy: 8)..<end.lowerBound])
    #expect(ProjectFile(path: "/.terms.json", bytes: Array(example.utf8)).findings.isEmpty)
    let value = try #require(JSONValue(parsing: Data(example.utf8)))
    #expect(names(value) == Set(SettingsKey.ofProject.map(\.rawValue)).subtracting(["$schema"]))
  }
}
