import Foundation
import TermsModel
import TermsTestSupport
import TermsText
import Testing

/// The master property: any sequence of edits gives what a fresh build of the resulting text gives, and both agree with the
/// naive model.
///
/// Each document gets 200 random edits; `TERMS_EDITS=10000 swift test -c release --filter EditEquivalence` is the long run.
/// `TERMS_EDIT_SEED` chooses another sequence; a failure prints the seed and the shortest list of edits found that still
/// fails.
@Suite("Edits and fresh builds agree")
struct EditEquivalenceTests {
  static let edits = Int(ProcessInfo.processInfo.environment["TERMS_EDITS"] ?? "") ?? 200
  static let seed = UInt64(ProcessInfo.processInfo.environment["TERMS_EDIT_SEED"] ?? "") ?? 1
  private static let interval = 50

  @Test("a fresh document agrees with the naive model", arguments: OracleTexts.all)
  func freshDocument(_ text: OracleTexts.Named) throws {
    let bytes = try text.read()
    #expect(NaiveModel(NaiveText(bytes)).disagreements(with: Understanding(bytes)) == [])
  }

  @Test("after random edits", arguments: OracleTexts.all)
  func randomEdits(_ text: OracleTexts.Named) throws {
    let bytes = try text.read()
    var random = RandomEdits(seed: Self.seed)
    var document = Document(bytes)
    var naive = NaiveText(bytes)
    var played: [EditScript.Edit] = []
    for count in 1...max(1, Self.edits) {
      let next = random.next(lines: document.lines.count)
      played.append(EditScript.Edit(start: next.start, end: next.end, text: next.text))
      document.replace(next.start, next.end, with: next.text)
      naive.replace(next.start, next.end, with: next.text)
      guard count % Self.interval == 0 || count == Self.edits else { continue }
      let wrong = Self.disagreements(document, naive)
      guard !wrong.isEmpty else { continue }
      let shortest = EditScript.shrink(played) { edits in
        let (document, naive) = EditScript.play(edits, on: bytes)
        return !Self.disagreements(document, naive).isEmpty
      }
      let (shortDocument, shortNaive) = EditScript.play(shortest, on: bytes)
      Issue.record(
        """
        \(text.name), seed \(Self.seed), after \(count) edits: \(wrong.prefix(5).joined(separator: "\n"))
        shortest: \(shortest.map(\.description).joined(separator: ", "))
        gives: \(Self.disagreements(shortDocument, shortNaive).prefix(5).joined(separator: "\n"))
        """)
      return
    }
  }

  /// What differs between the edited document, a fresh one and the naive model.
  private static func disagreements(_ document: Document, _ naive: NaiveText) -> [String] {
    let text = bytes(of: document)
    guard text == naive.bytes else { return ["the bytes differ: " + firstDifference(text, naive.bytes)] }
    let edited = Understanding(document).everything()
    let fresh = Understanding(naive.bytes)
    let built = fresh.everything()
    guard edited == built else { return difference(edited, built) }
    return NaiveModel(naive).disagreements(with: fresh)
  }

  private static func bytes(of document: Document) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in document.lines.lines(in: 0..<document.lines.count) {
      bytes += line.text.bytes
      switch line.text.terminator {
      case .none: break
      case .lineFeed: bytes += [0x0A]
      case .carriageReturn: bytes += [0x0D]
      case .carriageReturnLineFeed: bytes += [0x0D, 0x0A]
      }
    }
    return bytes
  }

  private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String {
    let place =
      zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    return "\(left.count) and \(right.count) bytes, first at \(place)"
  }

  /// The lines that stand on one side only.
  static func difference(_ left: [String], _ right: [String]) -> [String] {
    let ours = Set(left)
    let theirs = Set(right)
    let lines =
      left.filter { !theirs.contains($0) }.map { "edited: " + $0 }
      + right.filter { !ours.contains($0) }.map { "fresh: " + $0 }
    return lines.isEmpty ? (left == right ? [] : ["the order differs"]) : lines
  }

  // MARK: Line ends and position

  @Test("the same with every line end", arguments: OracleTexts.all)
  func lineEnds(_ text: OracleTexts.Named) throws {
    let lines = Self.withLineFeeds(try text.read())
    let expected = Understanding(lines).everything()
    for terminator in ["\r\n", "\r"] {
      let other = lines.flatMap { $0 == 0x0A ? Array(terminator.utf8) : [$0] }
      #expect(Self.difference(Understanding(other).everything(), expected) == [])
    }
  }

  @Test("the same below a line of other letters", arguments: OracleTexts.all)
  func shifted(_ text: OracleTexts.Named) throws {
    let bytes = try text.read()
    let plain = Understanding(bytes)
    let shifted = Understanding(Array("“é€🙂”\n".utf8) + bytes)
    #expect(Self.difference(Self.findings(shifted, above: 1), Self.findings(plain, above: 0)) == [])
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let text = NaiveText(bytes)
    return Array(text.lines.map { bytes[$0.start..<$0.end] }.joined(separator: [0x0A]))
  }

  /// The findings as rendered, their lines counted from below the lines above.
  private static func findings(_ understanding: Understanding, above: Int) -> [String] {
    understanding.findings.map { finding in
      let message = finding.message.text(.dutch) { line in understanding.document.lines.row(of: line).map { $0 - above }
      }
      return "\(finding.severity.name) \(finding.code) \(understanding.line(finding.span.start) - above):"
        + "\(finding.span.start.offset)-\(finding.span.end.offset) \(message)"
    }
  }

  // MARK: Typing

  @Test("typed in, in any order", arguments: OracleTexts.own)
  func typedIn(_ text: OracleTexts.Named) throws {
    let bytes = Self.withLineFeeds(try text.read())
    var generator = SeededGenerator(seed: Self.seed)
    let chunks = Self.chunks(bytes, using: &generator)
    var document = Document([])
    // The length of each chunk that has been typed, 0 before.
    var typed = Array(repeating: 0, count: chunks.count)
    var naive = NaiveText([])
    for index in chunks.indices.shuffled(using: &generator) {
      let place = naive.position(of: typed[..<index].reduce(0, +))
      document.replace(place, place, with: chunks[index])
      naive.replace(place, place, with: chunks[index])
      typed[index] = chunks[index].count
    }
    #expect(naive.bytes == bytes)
    #expect(Self.bytes(of: document) == bytes)
    #expect(Self.difference(Understanding(document).everything(), Understanding(bytes).everything()) == [])
  }

  /// Cuts a text into pieces of one to twelve scalars.
  private static func chunks(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    var left = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if left == 0 {
        left = Int.random(in: 1...12, using: &generator)
        chunks.append([])
      }
      chunks[chunks.count - 1] += Array(String(scalar).utf8)
      left -= 1
    }
    return chunks
  }
}
