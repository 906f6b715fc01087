import TermsModel
import TermsRules
import TermsTestSupport
import TermsText

/// A list of edits that can be played again, on the whole or in part.
struct EditScript {
  struct Edit: CustomStringConvertible {
    let start: BytePosition
    let end: BytePosition
    let text: [UInt8]
    /// The model is asked after the edit.
    var isFollowed = true

    var description: String {
      "(\(start.row):\(start.offset)..\(end.row):\(end.offset), \(String(decoding: text, as: UTF8.self).debugDescription)\(isFollowed ? "" : ", unasked"))"
    }
  }

  /// Plays edits on a document and on a naive text.
  static func play(_ edits: [Edit], on bytes: [UInt8]) -> (document: Document, findings: FindingIndex, text: NaiveText)
  {
    let document = Document(bytes)
    var findings = FindingIndex()
    findings.update(document.model())
    var text = NaiveText(bytes)
    for edit in edits {
      document.replace(edit.start, edit.end, with: edit.text)
      text.replace(edit.start, edit.end, with: edit.text)
      if edit.isFollowed { findings.update(document.model()) }
    }
    return (document, findings, text)
  }
}

/// Finds a small failing case in a large one.
enum Shrinking {
  /// Leaves out ever smaller parts of a list for as long as the rest still fails.
  static func shrink<Element>(_ list: [Element], tries: Int = 300, while fails: ([Element]) -> Bool) -> [Element] {
    var best = list
    var left = tries
    var size = max(1, best.count / 2)
    while true {
      var start = 0
      while start < best.count, left > 0 {
        var shorter = best
        shorter.removeSubrange(start..<min(start + size, shorter.count))
        left -= 1
        if fails(shorter) { best = shorter } else { start += size }
      }
      if size == 1 || left == 0 { return best }
      size = max(1, size / 2)
    }
  }
}
