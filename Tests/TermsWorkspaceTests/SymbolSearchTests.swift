import Testing

@testable import TermsWorkspace

@Suite struct SymbolSearchTests {
  private static let kinds: [ClosedSymbol.Kind] = [.chapter, .article, .paragraph, .point, .annex, .term, .citation]

  private func symbol(_ name: String, line: Int = 0, kind: ClosedSymbol.Kind = .article, number: String = "1")
    -> ClosedSymbol
  {
    ClosedSymbol(kind: kind, line: line, columns: 2..<9, number: number, name: name)
  }

  private func index(_ files: [String: [ClosedSymbol]]) -> WorkspaceIndex {
    let index = WorkspaceIndex()
    for (path, symbols) in files { index.take(.file(path, FileSummary(symbols: symbols))) }
    return index
  }

  private func found(
    _ query: String, _ index: WorkspaceIndex, limit: Int = 100, except: Set<String> = [], slice: Int = 1 << 20
  ) -> [String] {
    var names: [String] = []
    var search = SymbolSearch(query, in: index, limit: limit, except: except)
    var slices = 0
    while !search.advance(bytes: slice, { names.append("\($0) \($1.name)") }), slices < 10_000 { slices += 1 }
    return names
  }

  @Test func symbolsComeBackAsTheyWere() {
    let symbols = [
      symbol("", line: 0, number: ""), symbol("1 Begrippen", line: 3), symbol("é 🙂", line: 3, kind: .term, number: ""),
      ClosedSymbol(
        kind: .paragraph, line: 70_000, columns: 300..<70_000, number: "1.1", name: String(repeating: "x", count: 500)),
    ]
    var back: [ClosedSymbol] = []
    SymbolList(symbols).forEach(where: { _, _ in true }) {
      back.append($0)
      return true
    }
    #expect(back == symbols)
  }

  @Test(arguments: [
    ("", true), ("b", true), ("begr", true), ("BEGR", true), ("1 begr", true), ("1bgn", true), ("begrippenn", false),
    ("rb", false), ("é", false), ("2", false),
  ])
  func lettersInTheirOrder(query: String, isThere: Bool) {
    #expect(found(query, index(["/a": [symbol("1 Begrippen")]])) == (isThere ? ["/a 1 Begrippen"] : []))
  }

  @Test func citationsAreNoNames() {
    #expect(found("", index(["/a": [symbol("huur", kind: .citation), symbol("Huur", kind: .term)]])) == ["/a Huur"])
  }

  @Test(arguments: [1, 60, 200, 1 << 20])
  func slicesFindTheSame(slice: Int) {
    let index = index(
      Dictionary(uniqueKeysWithValues: (0..<30).map { ("/\($0 + 10)", [symbol("a\($0)"), symbol("b\($0)", line: 2)]) }))
    let all = (0..<30).map { "/\($0 + 10) a\($0)" }
    #expect(found("a", index, slice: slice) == all)
    #expect(found("a", index, limit: 7, slice: slice) == Array(all.prefix(7)))
    #expect(
      found("a", index, except: ["/10", "/12"], slice: slice)
        == all.filter { !$0.hasPrefix("/10") && !$0.hasPrefix("/12") })
  }

  @Test func filesMayGoMeanwhile() {
    let index = index(["/a": [symbol("x")], "/b": [symbol("x")], "/c": [symbol("x")]])
    var names: [String] = []
    var search = SymbolSearch("x", in: index, limit: 10, except: [])
    _ = search.advance(bytes: 1) { path, _ in names.append(path) }
    index.take(.file("/b", nil))
    index.take(.file("/aa", FileSummary(symbols: [symbol("x")])))
    while !search.advance(bytes: 1, { path, _ in names.append(path) }) {}
    #expect(names == ["/a", "/c"])
  }

  @Test func damagedBytesEnd() {
    for kind in Self.kinds {
      let bytes = SymbolList([symbol("naam", kind: kind)]).bytes
      for count in 0..<bytes.count {
        bytes.prefix(count).withUnsafeBufferPointer { bytes in
          var reader = SymbolReader(bytes)
          while let kind = reader.next() { _ = reader.symbol(kind) }
        }
      }
    }
  }
}
