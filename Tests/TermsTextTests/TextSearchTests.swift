import TermsText
import Testing

@Suite("Search for texts inside texts")
struct TextSearchTests {
  @Test func findsTheFirst() {
    let text = Array("aaab aab".utf8)
    #expect(text.firstRange(ofBytes: "aab".utf8) == 1..<4)
    #expect(text.firstRange(ofBytes: "b a".utf8) == 3..<6)
    #expect(text[4...].firstRange(ofBytes: "aab".utf8) == 5..<8)
    #expect(text.firstRange(ofBytes: "aabb".utf8) == nil)
    #expect(text.firstRange(ofBytes: "b aabx".utf8) == nil)
    #expect(text.firstRange(ofBytes: "".utf8) == 0..<0)
    #expect([UInt8]().firstRange(ofBytes: "a".utf8) == nil)
  }

  @Test func containsTexts() {
    #expect("de één".containsText("één"))
    #expect("de één".dropFirst(3).containsText("é"))
    #expect(!"de één".containsText("éen"))
    #expect("".containsText(""))
  }

  @Test func countsEach() {
    #expect("**a** **b".count(ofText: "**") == 3)
    #expect("***".count(ofText: "**") == 1)
    #expect("a".count(ofText: "") == 0)
  }

  @Test func replacesEach() {
    #expect("a\r\nb\r\n\nc".replacingText("\r\n", with: "\n") == "a\nb\n\nc")
    #expect("aaa".replacingText("aa", with: "b") == "ba")
    #expect("één".replacingText("é", with: "e") == "een")
    #expect("abc".replacingText("", with: "x") == "abc")
    #expect("abc".replacingText("d", with: "x") == "abc")
    #expect("ab".replacingText("ab", with: "") == "")
  }
}
