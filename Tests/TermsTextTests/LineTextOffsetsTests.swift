import TermsText
import Testing

@Suite struct LineTextOffsetsTests {
  /// Bytes:  a=0  é=1-2  €=3-5  😀=6-9  e=10  combining acute=11-12  z=13, end 14.
  /// UTF-16: a=0  é=1    €=2    😀=3-4  e=5   combining acute=6      z=7, end 8.
  let line = LineSplitter.split(TextChunk(Array("aé€😀e\u{301}z\r\n".utf8)))[0]

  @Test func convertsBytesToUTF16() {
    let expected = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 5, 6, 6, 7, 8]
    #expect((0...14).map(line.utf16Offset(ofByte:)) == expected)
  }

  @Test func convertsUTF16ToBytes() {
    #expect((0...8).map(line.byteOffset(ofUTF16:)) == [0, 1, 3, 6, 6, 10, 11, 13, 14])
  }

  @Test func convertsBytesToScalars() {
    let expected = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 5, 6, 7]
    #expect((0...14).map(line.scalarOffset(ofByte:)) == expected)
  }

  @Test func convertsScalarsToBytes() {
    #expect((0...7).map(line.byteOffset(ofScalar:)) == [0, 1, 3, 6, 10, 11, 13, 14])
  }

  @Test(arguments: [Int.min, -1, 15, 1_000_000, Int.max])
  func clampsOffsets(_ offset: Int) {
    let before = offset < 0
    #expect(line.utf16Offset(ofByte: offset) == (before ? 0 : 8))
    #expect(line.byteOffset(ofUTF16: offset) == (before ? 0 : 14))
    #expect(line.scalarOffset(ofByte: offset) == (before ? 0 : 7))
    #expect(line.byteOffset(ofScalar: offset) == (before ? 0 : 14))
    #expect(line.scalarStart(offset) == (before ? 0 : 14))
  }

  @Test func cutsSubstringsAtScalars() {
    #expect(line.substring(1..<6) == "é€")
    #expect(line.substring(2..<8) == "é€")
    #expect(line.substring(7..<9) == "")
    #expect(line.substring(Int.min..<Int.max) == "aé€😀e\u{301}z")
    #expect(line.substring(13..<100) == "z")
    #expect(line.substring(-5..<1) == "a")
    #expect(line.substring(50..<60) == "")
  }

  @Test func lendsItsBytes() {
    #expect(line.bytes == Array("aé€😀e\u{301}z".utf8))
    #expect(line.withBytes { Array($0) } == line.bytes)
    #expect(line.count == 14)
    #expect(line.totalByteCount == 16)
    #expect(line.totalUTF16Count == 10)
  }

  @Test func takesTheShortWayInASCII() {
    let line = LineSplitter.split(TextChunk(Array("artikel 4\n".utf8)))[0]
    #expect(line.isASCII)
    for offset in -1...11 {
      let clamped = min(max(offset, 0), 9)
      #expect(line.utf16Offset(ofByte: offset) == clamped)
      #expect(line.byteOffset(ofUTF16: offset) == clamped)
      #expect(line.scalarOffset(ofByte: offset) == clamped)
      #expect(line.byteOffset(ofScalar: offset) == clamped)
    }
  }
}
