import FuzzSupport
import TermsTestSupport
import TermsText

/// A line tree under random edits stays the same text as a flat array of bytes, in every encoding and for any position.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPositions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  var texts = EditedText(Array(input.text().utf8))
  var snapshot = texts
  var steps = 0
  while !input.isEmpty, steps < 200 {
    steps += 1
    switch input.byte() % 8 {
    case 0: texts.checkPosition(input.position(in: texts.naive), input.encoding())
    case 1: texts.checkClamping(row: Int(Int8(bitPattern: input.byte())), offset: Int(Int8(bitPattern: input.byte())))
    case 2: texts.checkByte(Int(input.byte()) * 3 - 1)
    case 3:
      // A copy stays as it was while the other is edited.
      snapshot.checkText()
      snapshot = texts
    case 4:
      let piece = input.text()
      texts.replace(.init(line: 0, character: 0), .init(line: .max, character: 0), .utf16, with: piece + piece + piece)
    default:
      let start = input.position(in: texts.naive)
      let end = input.byte() < 128 ? start : input.position(in: texts.naive)
      texts.replace(start, end, input.encoding(), with: input.text())
    }
    if texts.naive.bytes.count > 1 << 14 { break }
  }
  texts.checkText()
  texts.checkSummaries()
  snapshot.checkText()
  return 0
}
