import TermsSyntax

/// Finds texts that stand in a file more than once, as when a web page was pasted into itself.
///
/// Lines are compared by content hash. Two places whose lines run along equal, with a few differing lines between, are one
/// repeated block; a block counts from ten lines and 800 bytes on. The longest block and its other complete occurrences are the
/// copies; what is left around them is a text of its own, which a copy may interrupt in the middle of a sentence.
struct CopyDetector {
  /// A complete occurrence of the repeated text, by rows.
  struct Occurrence {
    var rows: Range<Int>
    /// Lines equal to the first occurrence's, in percent.
    var similarity: Int
  }

  private var rows: [Int] = []
  private var hashes: [UInt64] = []
  private var sizes: [Int] = []
  private var counts: [UInt64: Int32] = [:]
  /// Where lines stand that stand more than once.
  private var positions: [UInt64: [Int]] = [:]
  private var budget = 2_000_000

  /// Lines shorter than this say nothing: headings and labels repeat in any text.
  private static let significant = 24
  private static let minimumLines = 10
  private static let minimumBytes = 800
  /// How many differing lines a run may cross.
  private static let window = 12

  private var best: Block?
  /// How far the search for the longest block has come.
  private var cursor = 0

  /// Takes in the next line.
  mutating func read(_ line: Line, row: Int) {
    guard line.scan.kind == .text, line.text.count >= Self.significant else { return }
    let hash = line.scan.contentHash
    counts[hash, default: 0] += 1
    rows.append(row)
    hashes.append(hash)
    sizes.append(line.text.count)
  }

  /// Looks for the longest repeated text from so many further lines on.
  /// - Returns: whether all lines have been looked at.
  mutating func search(lines count: Int) -> Bool {
    // Nearly all texts repeat next to nothing.
    guard hashes.count - counts.count >= Self.minimumLines else { return true }
    if cursor == 0 {
      for (index, hash) in hashes.enumerated() where counts[hash] != 1 { positions[hash, default: []].append(index) }
    }
    let end = count < hashes.count - cursor ? cursor + count : hashes.count
    let steps = budget
    while cursor < end, budget > 0 {
      follow(from: cursor)
      cursor += 1
      // A slice of many comparisons is a slice, too.
      if count < hashes.count, steps - budget > 8 * count { return false }
    }
    return cursor >= hashes.count || budget <= 0
  }

  /// The occurrences of the longest repeated text, in order; empty when nothing repeats.
  mutating func occurrences() -> [Occurrence] { best.map { complete($0) } ?? [] }

  private struct Block {
    var first: Range<Int>
    var second: Range<Int>
    var matched: Int
    var bytes: Int
    var skipped = 0

    /// Equal lines count for a run, lines that it had to jump over against it.
    var score: Int { matched - skipped }
  }

  private mutating func follow(from index: Int) {
    guard let places = positions[hashes[index]], places.count > 1, places.count <= 8 else { return }
    for other in places where other > index {
      // A run is followed from its first line only.
      if index > 0, hashes[index - 1] == hashes[other - 1] { continue }
      let block = follow(index, other)
      if block.matched >= Self.minimumLines, block.bytes >= Self.minimumBytes, block.score > best?.score ?? 0 {
        best = block
      }
    }
  }

  /// Runs along two places at once, over small differences, until they part or meet.
  private mutating func follow(_ first: Int, _ second: Int) -> Block {
    var block = Block(first: first..<first, second: second..<second, matched: 0, bytes: 0)
    var left = first
    var right = second
    while left < second, right < hashes.count, budget > 0 {
      budget -= 1
      if hashes[left] == hashes[right] {
        block.matched += 1
        block.bytes += sizes[left]
        left += 1
        right += 1
        block.first = first..<left
        block.second = second..<right
        continue
      }
      guard let (skipLeft, skipRight) = resynchronise(left, right, limit: second) else { break }
      left += skipLeft
      right += skipRight
      block.skipped += skipLeft + skipRight
    }
    return block
  }

  /// The smallest step to where two lines in a row are equal again.
  private mutating func resynchronise(_ left: Int, _ right: Int, limit: Int) -> (Int, Int)? {
    for total in 1...(Self.window * 2) {
      for skipLeft in max(0, total - Self.window)...min(total, Self.window) {
        budget -= 1
        let newLeft = left + skipLeft
        let newRight = right + total - skipLeft
        guard newLeft < limit, newRight < hashes.count, hashes[newLeft] == hashes[newRight] else { continue }
        if newLeft + 1 >= limit || newRight + 1 >= hashes.count || hashes[newLeft + 1] == hashes[newRight + 1] {
          return (skipLeft, total - skipLeft)
        }
      }
    }
    return nil
  }

  /// Every place where the whole block stands, the two of the block among them.
  private mutating func complete(_ block: Block) -> [Occurrence] {
    let length = block.first.count
    var found = [block.first, block.second]
    var similarity = [100, Self.percent(block.matched, length)]
    for start in positions[hashes[block.first.lowerBound]] ?? [] {
      guard !found.contains(where: { $0.contains(start) }) else { continue }
      let (rows, matched) = align(block.first, at: start)
      guard matched * 100 >= length * 80, !found.contains(where: { $0.overlaps(rows) }) else { continue }
      found.append(rows)
      similarity.append(Self.percent(matched, length))
    }
    return zip(found, similarity)
      .map { Occurrence(rows: rows[$0.0.lowerBound]..<rows[$0.0.upperBound - 1] + 1, similarity: $0.1) }
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  private mutating func align(_ block: Range<Int>, at start: Int) -> (Range<Int>, Int) {
    var left = block.lowerBound
    var right = start
    var matched = 0
    var end = start
    while left < block.upperBound, right < hashes.count {
      if hashes[left] == hashes[right] {
        matched += 1
        left += 1
        right += 1
        end = right
      } else if let (skipLeft, skipRight) = resynchronise(left, right, limit: block.upperBound) {
        left += skipLeft
        right += skipRight
      } else {
        break
      }
    }
    return (start..<max(end, start + 1), matched)
  }

  private static func percent(_ part: Int, _ whole: Int) -> Int { whole > 0 ? min(100, part * 100 / whole) : 0 }

  /// How many of the given rows' significant lines also stand in another range, in percent of the latter's.
  func share(of rows: [Int], in occurrence: Range<Int>) -> Int {
    var wanted: [UInt64: Int] = [:]
    var total = 0
    for (index, row) in self.rows.enumerated() where occurrence.contains(row) {
      wanted[hashes[index], default: 0] += 1
      total += 1
    }
    let own = Set(rows)
    var found = 0
    for (index, row) in self.rows.enumerated() where own.contains(row) {
      if let count = wanted[hashes[index]], count > 0 {
        wanted[hashes[index]] = count - 1
        found += 1
      }
    }
    return Self.percent(found, total)
  }
}
