import TermsModel

/// A hover text under construction, in Markdown and in plain text at once.
struct HoverText {
  private var markdown: [String] = []
  private var plain: [String] = []

  var isEmpty: Bool { markdown.isEmpty }

  mutating func heading(_ text: String) { add("**\(Self.escape(text))**", text) }
  mutating func paragraph(_ text: String) { add(Self.escape(text), text) }
  mutating func note(_ text: String) { add("_\(Self.escape(text))_", text) }

  mutating func quote(_ text: String) {
    guard !text.isEmpty else { return }
    add(Self.escape(text), text)
  }

  func content(_ span: TextSpan) -> HoverContent {
    HoverContent(
      markdown: markdown.joined(separator: "\n\n"), plainText: plain.joined(separator: "\n\n"), span: span)
  }

  private mutating func add(_ marked: String, _ unmarked: String) {
    markdown.append(marked)
    plain.append(unmarked)
  }

  /// Escapes what Markdown would take for markup, and nothing else, so that a clause reads as it is written.
  private static func escape(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if isMarkup(byte) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return escaped.count == text.utf8.count ? text : String(decoding: escaped, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "#"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
