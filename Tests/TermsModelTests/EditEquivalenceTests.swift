import Foundation
import TermsModel
import TermsRules
import TermsTestSupport
import TermsText
import Testing

/// The master property: any sequence of edits gives what a fresh build of the resulting text gives, and both agree with the
/// naive model.
///
/// Each document gets 200 random edits (50 in a debug build); `TERMS_EDITS=10000 swift test -c release --filter EditEquivalence` is the long run.
/// `TERMS_EDIT_SEED` chooses another sequence; a failure prints the seed and the shortest list of edits found that still
/// fails.
@Suite("Edits and fresh builds agree")
struct EditEquivalenceTests {
  #if DEBUG
    private static let usualEdits = 50
  #else
    private static let usualEdits = 200
  #endif
  static let edits = Int(ProcessInfo.processInfo.environment["TERMS_EDITS"] ?? "") ?? usualEdits
  static let seed = UInt64(ProcessInfo.processInfo.environment["TERMS_EDIT_SEED"] ?? "") ?? 1
  private static let interval = 50

  @Test("a fresh document agrees with the naive model", arguments: OracleTexts.all)
  func freshDocument(_ text: OracleTexts.Named) throws {
    let bytes = try text.read()
    #expect(NaiveModel(NaiveText(bytes)).disagreements(with: Understanding(bytes)) == [])
  }

  @Test(
    "the naive model notices a wrong model",
    arguments: [
      ("Artikel 4.", "Artikel 6."), ("\n2.2 ", "\n2.9 "), ("van artikel 3.2", "van artikel 9.2"),
      ("artikel 9.1", "artikel 2.1"),
      ("opdrachtgever die", "Opdrachtgever die"),
      ("afwijkingen als be", "Zeilmaker   als be"), ("\n4.2 Na die termijn mag", "\n4.8 Na die termijn mag"),
      ("bedrag van de Over", "(artikel 3.3) Over"), ("Artikel 5. Slot", "Artikel 5.\nSlot"),
    ])
  func noticesWrongModel(printed: String, changed: String) throws {
    let text = String(decoding: try OracleTexts.inline[0].read(), as: UTF8.self)
    let other = text.replacingOccurrences(of: printed, with: changed)
    #expect(text != other && text.utf8.count == other.utf8.count)
    #expect(NaiveModel(NaiveText(Array(other.utf8))).disagreements(with: Understanding(text)) != [])
  }

  @Test("after random edits", arguments: OracleTexts.all)
  func randomEdits(_ text: OracleTexts.Named) throws {
    let bytes = try text.read()
    var random = RandomEdits(seed: Self.seed)
    let document = Document(bytes)
    var findings = FindingIndex()
    findings.update(document.model())
    var naive = NaiveText(bytes)
    var checked = bytes
    var played: [EditScript.Edit] = []
    for count in 1...max(1, Self.edits) {
      let next = random.next(lines: document.lines.count)
      played.append(EditScript.Edit(start: next.start, end: next.end, text: next.text, isFollowed: count % 4 != 0))
      document.replace(next.start, next.end, with: next.text)
      naive.replace(next.start, next.end, with: next.text)
      // Several edits may come before the model is asked.
      if count % 4 != 0 { findings.update(document.model()) }
      guard count % Self.interval == 0 || count == Self.edits else { continue }
      let wrong = Self.difference(document, &findings, naive)
      let disagreements = wrong.isEmpty ? NaiveModel(naive).disagreements(with: Understanding(naive.bytes)) : []
      if wrong.isEmpty, disagreements.isEmpty {
        checked = naive.bytes
        played = []
        continue
      }
      let found = (wrong + disagreements).prefix(5).joined(separator: "\n")
      let shortest = wrong.isEmpty ? Self.shortestText(naive) : Self.shortestScript(played, from: checked)
      Issue.record("\(text.name), seed \(Self.seed), after \(count) edits:\n\(found)\n\(shortest)")
      return
    }
  }

  /// The fewest edits since the last check that still give something else than a fresh build.
  private static func shortestScript(_ edits: [EditScript.Edit], from bytes: [UInt8]) -> String {
    let play = { (edits: [EditScript.Edit]) in
      var (document, findings, naive) = EditScript.play(edits, on: bytes)
      return difference(document, &findings, naive)
    }
    let shortest = Shrinking.shrink(edits) { !play($0).isEmpty }
    let gives = play(shortest).prefix(5).joined(separator: "\n")
    return "shortest: \(shortest.map(\.description).joined(separator: ", "))\n\(gives)"
  }

  /// The fewest lines on which the naive model still disagrees.
  private static func shortestText(_ text: NaiveText) -> String {
    let disagreements = { (lines: [String]) in
      let bytes = Array(lines.joined().utf8)
      return NaiveModel(NaiveText(bytes)).disagreements(with: Understanding(bytes))
    }
    let starts = text.lines.map(\.start) + [text.bytes.count]
    let lines = zip(starts, starts.dropFirst()).map { text.string($0..<$1) }
    let shortest = Shrinking.shrink(lines) { !disagreements($0).isEmpty }
    let gives = disagreements(shortest).prefix(5).joined(separator: "\n")
    return "shortest: \(shortest.joined().debugDescription)\n\(gives)"
  }

  /// What differs between the edited document and one built from the text.
  private static func difference(
    _ document: Document, _ findings: inout FindingIndex, _ naive: NaiveText
  ) -> [String] {
    let text = bytes(of: document)
    guard text == naive.bytes else { return ["the bytes differ: " + firstDifference(text, naive.bytes)] }
    return difference(Understanding(document, &findings).everything(), Understanding(naive.bytes).everything())
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
    // Front matter is front matter on the first line only.
    guard !bytes.starts(with: Array("---\n".utf8)) else { return }
    let plain = Understanding(bytes)
    let shifted = Understanding(Array("“é€🙂”\n".utf8) + bytes)
    #expect(Self.difference(Self.findings(shifted, above: 1), Self.findings(plain, above: 0)) == [])
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let text = NaiveText(bytes)
    return Array(text.lines.map { bytes[$0.start..<$0.end] }.joined(separator: [0x0A]))
  }

  /// The findings as rendered, their lines counted from below the lines above. A document that starts at the first line
  /// takes a line above it in, and starts at the first line still.
  private static func findings(_ understanding: Understanding, above: Int) -> [String] {
    understanding.findings.map { finding in
      let message = finding.message.text(.dutch) { line in
        understanding.document.lines.row(of: line).map { max(0, $0 - above) }
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
    let document = Document([])
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
