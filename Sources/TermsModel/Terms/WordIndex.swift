import TermsSyntax
import TermsText

/// Which lines may hold a word: finds the uses of a new term without reading the document. Lines are filed in blocks; a
/// word that has left a block is forgotten only with the block, so the lines found are a superset.
///
/// It is built when it is first asked, which costs a reading of the document.
struct WordIndex {
  private var blocks: [UInt64: [WordBlock]] = [:]
  private var reader = WordReader()
  private(set) var isBuilt = false
  private static let linesPerBlock = 32

  mutating func build(_ lines: LineTree<Line>) {
    guard !isBuilt else { return }
    isBuilt = true
    var block = WordBlock()
    lines.forEach { _, line in
      if block.lines.count >= Self.linesPerBlock { block = WordBlock() }
      file(line, in: block)
    }
  }

  /// Takes a new line in, or the new words of a known one.
  mutating func insert(_ line: Line, beside neighbour: Line?) {
    guard isBuilt else { return }
    let block =
      line.facts.block ?? neighbour?.facts.block.flatMap { $0.lines.count < 2 * Self.linesPerBlock ? $0 : nil }
    file(line, in: block ?? WordBlock())
  }

  mutating func remove(_ line: Line) {
    guard let block = line.facts.block else { return }
    line.facts.block = nil
    block.lines.removeAll { $0 === line }
    if block.lines.isEmpty {
      for word in block.words { blocks[word]?.removeAll { $0 === block } }
    }
  }

  private mutating func file(_ line: Line, in block: WordBlock) {
    if line.facts.block == nil {
      line.facts.block = block
      block.lines.append(line)
    }
    reader.forEachWord(of: line.text, line.scan) { word in
      if block.words.insert(word).inserted { blocks[word, default: []].append(block) }
    }
  }

  /// The lines that may hold one of the words.
  func lines(with words: Set<UInt64>) -> Set<Line> {
    var seen = Set<ObjectIdentifier>()
    var lines = Set<Line>()
    for word in words {
      for block in blocks[word] ?? [] where seen.insert(ObjectIdentifier(block)).inserted {
        lines.formUnion(block.lines)
      }
    }
    return lines
  }

  /// Lines and blocks point at each other.
  mutating func dissolve() {
    for (_, filed) in blocks { for block in filed { block.lines = [] } }
    blocks = [:]
  }
}

/// Lines that stand together, and their words.
final class WordBlock {
  var lines: [Line] = []
  var words: Set<UInt64> = []
}
