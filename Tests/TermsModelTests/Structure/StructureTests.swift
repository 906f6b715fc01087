import TermsFeatures
import TermsTestSupport
import Testing

/// Every way to number and head provisions that the program reads, and what must not be taken for one. The same texts run
/// through ``EditEquivalenceTests``.
@Suite("Structure")
struct StructureTests {
  @Test("has the outline", arguments: StructureCase.all)
  func outline(_ structure: StructureCase) {
    for terminator in ["\n", "\r\n", "\r"] {
      #expect(Self.symbols(structure.text.replacing("\n", with: terminator)) == structure.symbols)
    }
  }

  /// Line, depth and name of every symbol.
  static func symbols(_ text: String) -> [String] {
    let understanding = Understanding(text)
    func walk(_ symbols: [OutlineSymbol], _ depth: Int) -> [String] {
      symbols.flatMap { symbol in
        ["\(understanding.line(symbol.selection.start)) \(String(repeating: "·", count: depth))\(symbol.name)"]
          + walk(symbol.children, depth + 1)
      }
    }
    return walk(understanding.editor().symbols(), 0)
  }
}
