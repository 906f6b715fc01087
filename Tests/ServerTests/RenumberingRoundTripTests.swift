import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// An article comes at 5 and goes again, in every document at hand, each step in a server of its own.
  @Suite struct RenumberingRoundTripTests {
    static let documents: [String] = {
      let fixtures = ((try? Repository.fixtures()) ?? []).filter { !$0.contains("silence") }
      return fixtures + ["000", "001", "002", "003", "004"].filter { (try? Repository.seed($0)) ?? nil != nil }
    }()

    private struct Step {
      let document: ClientDocument
      let broken: Int

      init(_ text: String) throws {
        document = ClientDocument(try ClientSession.start(), text)
        broken =
          try document.publish()["diagnostics"]?.elements
          .count { $0["code"]?.string == "broken-reference" } ?? 0
      }

      /// The articles, by the places of their numbers.
      func articles() throws -> [JSONValue] {
        var found: [JSONValue] = []
        var waiting = try document.request("documentSymbol").elements
        while let symbol = waiting.popLast() {
          if symbol["kind"]?.int == 5 { found.append(symbol) }
          waiting += symbol["children"]?.elements ?? []
        }
        return found.sorted { Self.line($0) < Self.line($1) }
      }

      static func line(_ symbol: JSONValue) -> Int { symbol[path: "selectionRange", "start", "line"]?.int ?? 0 }
    }

    @Test(arguments: documents) func insertAndDelete(name: String) throws {
      let bytes = try name.hasPrefix("Fixtures") ? Repository.bytes(name) : Repository.seed(name) ?? []
      let text = String(decoding: bytes, as: UTF8.self)
      let before = try Step(text)
      let articles = try before.articles()
      let fifth = articles.first { symbol in
        symbol["name"]?.string?.split(separator: " ").first?.split(separator: ".").last == "5"
      }
      let place = try #require(fifth ?? articles.dropFirst().last, "\(name)")
      let line = Step.line(place)
      let at: [String: JSONValue] = [
        "position": place[path: "selectionRange", "start"] ?? .null, "kind": "article", "includeCopies": true,
      ]
      let (with, answer) = try before.document.executeAndApply("terms.insertProvision", at)
      let between = try Step(try #require(with, "\(name)"))
      // "artikel 13.2" where 12 is the last: the new article gives it a meaning, which is told.
      let accidents = answer["untouched"]?.elements.count { $0["reason"]?.string == "accidental" } ?? 0
      #expect(between.broken <= before.broken && between.broken + accidents >= before.broken, "\(name)")

      // Copies above it have moved it down.
      let new = try #require(try between.articles().first { Step.line($0) >= line && $0["name"] == newName($0) })
      let there: [String: JSONValue] = [
        "position": new[path: "selectionRange", "start"] ?? .null, "kind": "article", "includeCopies": true,
      ]
      let after = try #require(try between.document.executeAndApply("terms.deleteProvision", there).text, "\(name)")
      let pairs = zip(text.split(separator: "\n"), after.split(separator: "\n"))
      #expect(pairs.count { Data($0.utf8) != Data($1.utf8) } <= accidents, "\(name)")
      #expect(accidents > 0 || Data(after.utf8) == Data(text.utf8), "\(name)")
      #expect(try Step(text).broken == before.broken)
    }

    /// The name of a symbol if it is the one that was put in.
    private func newName(_ symbol: JSONValue) -> JSONValue? {
      symbol["name"]?.string.flatMap { $0.contains("[Tit") || $0.contains("[Te") ? .string($0) : nil }
    }
  }
}
