/// A table from folded word hashes to keywords and marks, open-addressed so that a lookup costs one or two loads: it is
/// asked once for every word of a document. It lives as long as the program.
struct KeywordTable: @unchecked Sendable {
  private struct Slot: BitwiseCopyable {
    var hash: UInt64 = 0
    var keyword = Keyword.none
    var marks = WordMarks()
  }

  // Written by the initialiser only, which is what makes the table safe to share.
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int

  private init(_ entries: [(words: String, keyword: Keyword, marks: WordMarks)]) {
    let count = entries.reduce(0) { $0 + $1.words.utf8.split(separator: 0x20).count }
    var capacity = 256
    while capacity < count * 3 { capacity *= 2 }
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    mask = capacity - 1
    for entry in entries {
      for word in entry.words.split(separator: " ") { insert(Folding.hash(word), entry.keyword, entry.marks) }
    }
  }

  private func insert(_ hash: UInt64, _ keyword: Keyword, _ marks: WordMarks) {
    let slot = slot(of: hash)
    slot.pointee.hash = hash
    slot.pointee.marks.formUnion(marks)
    guard slot.pointee.keyword == .none else { return }
    slot.pointee.keyword = keyword
    slot.pointee.marks.formUnion(WordMarks(keyword))
  }

  /// The slot of a word, or the empty one where it would stand.
  @inline(__always)
  private func slot(of hash: UInt64) -> UnsafeMutablePointer<Slot> {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].hash != 0, slots[place].hash != hash { place = (place &+ 1) & mask }
    return slots + place
  }

  /// What is known of a word.
  @inline(__always)
  func lookup(_ hash: UInt64) -> (Keyword, WordMarks) {
    let slot = slot(of: hash)
    return (slot.pointee.keyword, slot.pointee.marks)
  }

  /// Every word that the program knows.
  static let shared = KeywordTable(DutchVocabulary.entries + EnglishVocabulary.entries)
}
