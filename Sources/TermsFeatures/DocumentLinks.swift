import TermsModel
import TermsSyntax

/// Text that leads out of the document.
public struct OutgoingLink {
  /// The text.
  public let span: TextSpan
  /// A URI.
  public let target: String
  /// What leads there: the law's name, nil for an address.
  public let tooltip: String?
}

extension EditorDocument {
  /// Addresses of the web, and laws.
  /// - Parameter lawPattern: an address in which `{law}` stands for the law's name and `{article}` for the number as cited;
  ///   nil when the user gave none, and laws are no links.
  public func links(lawPattern: String?) -> [OutgoingLink] {
    var links: [OutgoingLink] = []
    document.lines.forEach { _, line in
      links += addresses(on: line)
      guard let lawPattern, !line.scan.references.isEmpty else { return }
      for reference in model.references(on: line) {
        guard reference.status == .external, let index = reference.law, LawTable.laws.indices.contains(index) else {
          continue
        }
        let name = LawTable.laws[index].name
        let article = reference.syntax.members.first.map { numberText($0, reference) } ?? ""
        let target = lawPattern.replacing("{law}", with: Self.escaped(name))
          .replacing("{article}", with: Self.escaped(article))
        links.append(OutgoingLink(span: reference.span, target: target, tooltip: name))
      }
    }
    return links
  }

  /// The number as printed, `6:265`.
  private func numberText(_ member: ReferenceSyntax.Member, _ reference: Reference) -> String {
    let line = reference.span.start.line
    let text = line.text.substring(
      min(member.numberStart, line.text.count)..<min(member.range.upperBound, line.text.count))
    return String(text.prefix { $0.isNumber || $0.isLetter || $0 == ":" || $0 == "." })
  }

  private func addresses(on line: Line) -> [OutgoingLink] {
    guard line.scan.kind == .text else { return [] }
    return line.text.withBytes { bytes in
      var links: [OutgoingLink] = []
      var index = 0
      while index + 7 < bytes.count {
        guard bytes[index] | 0x20 == 0x68 || bytes[index] | 0x20 == 0x77,
          index == 0 || !Self.isLetter(bytes[index - 1]),
          let length = Self.schemes.first(where: { Self.starts(bytes, index, with: $0) })?.count
        else {
          index += 1
          continue
        }
        var end = index + length
        while end < bytes.count, !Self.endsAddress(bytes[end]) { end += 1 }
        // Punctuation behind an address belongs to the sentence.
        while end > index, ".,;:!?)*_'".utf8.contains(bytes[end - 1]) { end -= 1 }
        if end > index + length {
          let text = String(decoding: bytes[index..<end], as: UTF8.self)
          links.append(
            OutgoingLink(
              span: TextSpan(line, index..<end), target: text.hasPrefix("w") ? "https://" + text : text, tooltip: nil))
        }
        index = max(end, index + 1)
      }
      return links
    }
  }

  private static let schemes = ["https://", "http://", "www."].map { Array($0.utf8) }

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, with word: [UInt8]) -> Bool {
    index + word.count <= bytes.count && bytes[index..<index + word.count].elementsEqual(word)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  private static func endsAddress(_ byte: UInt8) -> Bool { byte <= 0x20 || "<>\"`[]{}|\\^".utf8.contains(byte) }

  /// RFC 3986: everything but the unreserved characters and the colon as `%` and two digits.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (hex.count == 1 ? "0" + hex : hex)
      }
    }
    return escaped
  }
}
