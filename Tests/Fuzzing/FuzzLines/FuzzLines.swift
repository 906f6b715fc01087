import FuzzSupport
import TermsTestSupport

@testable import TermsSyntax
@testable import TermsText

/// Any bytes are mended, split and scanned; everything that is found lies within its line.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let raw = input.remaining()
  let (repaired, wasValid) = UTF8Repair.repair(raw)
  expectEqual(wasValid, String(validating: raw, as: UTF8.self) != nil, "validity")
  expect(repaired == Array(String(decoding: raw, as: UTF8.self).utf8), "repaired otherwise than a string")
  // Invalid bytes never come so far, but must not trap if they did.
  for bytes in wasValid ? [raw] : [raw, repaired] {
    let lines = LineSplitter.split(TextChunk(bytes))
    checkSplit(lines, of: bytes)
    checkScans(of: lines)
  }
  return 0
}

private func checkSplit(_ lines: [LineText], of bytes: [UInt8]) {
  let naive = NaiveText(bytes)
  expect(lines.map { Array($0.bytesWithTerminator) }.joined().elementsEqual(bytes), "lines are not the text")
  expectEqual(lines.map(\.count), naive.lines.map { $0.end - $0.start }, "lengths of lines")
  for (index, line) in lines.enumerated() {
    expectEqual(line.terminator == .none, index == lines.count - 1, "the last line has no terminator")
    expectEqual(line.isASCII, line.bytes.allSatisfy { $0 < 0x80 }, "ASCII bit")
    if String(validating: line.bytes, as: UTF8.self) != nil {
      expectEqual(line.utf16Count, line.string.utf16.count, "UTF-16 units")
    }
  }
}

private func checkScans(of lines: [LineText]) {
  var scanner = LineScanner()
  var state = LineState.start
  for (row, line) in lines.enumerated() {
    let next = row + 1 < lines.count ? lines[row + 1] : nil
    let scan = scanner.scan(line, next: next, entry: state)
    checkPlaces(scan, line, next)
    checkTokens(line, next)
    // The buffers of a scanner leave no trace.
    var fresh = LineScanner()
    let again = fresh.scan(line, next: next, entry: state)
    expect(
      again.exit == scan.exit && again.markers == scan.markers && again.references == scan.references
        && again.definitions == scan.definitions && again.contentHash == scan.contentHash,
      "line \(row) is scanned otherwise by a fresh scanner")
    state = scan.exit
  }
}
