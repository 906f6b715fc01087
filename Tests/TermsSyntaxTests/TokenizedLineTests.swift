import TermsText
import Testing

@testable import TermsSyntax

@Suite struct TokenizedLineTests {
  private func tokens(_ line: String, next: String? = nil) -> [Token] {
    var output = TokenizedLine()
    Array(line.utf8).withUnsafeBufferPointer { own in
      guard let next else { return Tokenizer.tokenize(LineBytes(own), into: &output) }
      Array(next.utf8).withUnsafeBufferPointer {
        Tokenizer.tokenize(LineBytes(own), next: LineBytes($0), into: &output)
      }
    }
    return Array(output.tokens)
  }

  /// Words of every length, at every distance from the end of the line: they are read eight bytes at a time.
  @Test func wordsHashAsFoldingSays() {
    let letters = "abcdefghijklmnopqrstuvwxyzAbCdEfGh"
    for length in 1...letters.count {
      let word = String(letters.suffix(length))
      for rest in ["", " ", ".", " en", " voorwaarden", ") daarna", "\t", "@", "[", "`", "{", "/"] {
        let found = tokens(word + rest).first
        #expect(found?.payload == Folding.hash(word), "\(word)\(rest)")
        #expect(found?.exactHash == LawTable.exactHash(word))
        #expect(found?.length == length)
        #expect(Folding.hash(word) == Folding.hash(word.uppercased()))
      }
    }
    for word in ["één", "ÉÉN", "zo'n", "risico’s", "coördinatie", "Überhaupt", "b2b", "SaaS", "naïef", "abcdefghé"] {
      #expect(tokens(word).map(\.payload) == [Folding.hash(word)], "\(word)")
      #expect(tokens("x " + word + " y").dropFirst().first?.payload == Folding.hash(word), "\(word)")
    }
    #expect(Folding.hash("ÉÉN") == Folding.hash("één"))
    #expect(Folding.hash("abcdefgh") != Folding.hash("abcdefg"))
  }

  @Test func capitals() {
    func flags(_ word: String) -> Token.Flags { tokens(word).first?.flags ?? [] }
    #expect(flags("koper") == [])
    #expect(flags("Koper") == .capitalised)
    #expect(flags("KOPER") == [.capitalised, .allCapitals, .innerCapital])
    #expect(flags("OPDRACHTGEVERS") == [.capitalised, .allCapitals, .innerCapital])
    #expect(flags("SaaS") == [.capitalised, .innerCapital])
    #expect(flags("opdrachtGever") == [])
    #expect(flags("opdrachtGeveR") == .innerCapital)
    #expect(flags("A") == .capitalised)
    #expect(flags("Auteurswet") == [.capitalised, .lawLike])
    #expect(flags("É") == .capitalised)
  }

  @Test func theNextLineStandsBehindASoftBreak() {
    let found = tokens("in artikel", next: "4 lid 2")
    #expect(found.map(\.kind) == [.word, .word, .softBreak, .number, .word, .number])
    #expect(found.map(\.start) == [0, 3, 10, 11, 13, 17])
  }

  @Test func linesAreKeptSmall() {
    #expect(MemoryLayout<LineScan>.size <= 56)
    #expect(MemoryLayout<LineText>.stride <= 24)
    #expect(MemoryLayout<NumberingMarker>.stride <= 40)
    #expect(MemoryLayout<ReferenceSyntax>.stride <= 40)
    #expect(MemoryLayout<ReferenceSyntax.Member>.stride <= 40)
  }

  /// What a scan leaves in its buffers must not reach the next.
  @Test func scansDoNotDependOnEarlierOnes() {
    let lines = LineSplitter.split(
      TextChunk(Array("1.1 Zie artikel\n2.3 lid 1, 2 en 3.\nArtikel 4. Naam\n\n(a) X: “Y” (hierna: Z)\nals Q".utf8)))
    var used = LineScanner()
    for round in 0..<3 {
      for (row, line) in lines.enumerated() {
        let next = row + 1 < lines.count ? lines[row + 1] : nil
        var fresh = LineScanner()
        let expected = fresh.scan(line, next: next, entry: .start)
        let found = used.scan(line, next: next, entry: .start)
        #expect(found.markers == expected.markers && found.references == expected.references, "\(round) \(row)")
        #expect(found.definitions == expected.definitions && found.exit == expected.exit)
        #expect(found.contentHash == expected.contentHash && found.shape == expected.shape)
      }
    }
  }
}
