import FoundationEssentials

/// The text of a document in a message, as UTF-8. Decodes from a string.
///
/// A long one is read straight from the body's bytes (see ``LargeTextCut``): a `String` in between would take twice the
/// time and twice the memory of the whole message.
public struct LargeText: Equatable, Sendable {
  /// The text, valid UTF-8.
  public var bytes: [UInt8]

  /// A text.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension LargeText: Decodable {
  /// Where `JSONDecoder.userInfo` keeps the text that was cut out of the message; nil only if the name were empty.
  static let cutOut = CodingUserInfoKey(rawValue: "LargeText")

  /// Takes the text that was cut out of the message, or the string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil(), let key = Self.cutOut, let bytes = decoder.userInfo[key] as? [UInt8] {
      self.bytes = bytes
    } else {
      bytes = Array(try container.decode(String.self).utf8)
    }
  }
}

/// A body from which a long text was cut out.
struct LargeTextCut {
  /// The body with `null` in the text's place.
  let rest: Data
  /// The text.
  let text: [UInt8]

  /// Shorter texts are not worth it.
  private static let minimum = 16 << 10

  /// Cuts the first long string named `text` out of a message whose method stands before it and is one of `methods`.
  ///
  /// Nil when there is none, and when it holds anything that a careful decoder should look at: damaged UTF-8, half a
  /// surrogate pair, a bare control character. Whether the rest is JSON is left to the decoder.
  init?(_ body: Data, methods: Set<String>) {
    guard body.count > Self.minimum else { return nil }
    let found = body.withUnsafeBytes { bytes -> (place: Range<Int>, text: [UInt8])? in
      guard let place = Self.find(JSONStringReader(bytes), methods),
        let text = JSONStringReader(bytes).unescaped(place.lowerBound + 1..<place.upperBound - 1)
      else { return nil }
      return (place, text)
    }
    guard let found else { return nil }
    var rest = Data(body.prefix(found.place.lowerBound))
    rest.append(contentsOf: "null".utf8)
    rest.append(body.suffix(body.count - found.place.upperBound))
    self.rest = rest
    text = found.text
  }

  /// The place of the text in the body, its quotes included.
  private static func find(_ reader: JSONStringReader, _ methods: Set<String>) -> Range<Int>? {
    var name: Range<Int>?
    var isKnownMethod = false
    var index = 0
    while let start = reader.nextQuote(from: index) {
      guard let end = reader.end(ofStringAt: start) else { return nil }
      index = end
      if reader.isName(endingAt: end) {
        name = start + 1..<end - 1
        continue
      }
      guard let named = name else { continue }
      name = nil
      if reader.equals(named, "method") {
        isKnownMethod = methods.contains { reader.equals(start + 1..<end - 1, $0) }
        if !isKnownMethod { return nil }
      } else if isKnownMethod, end - start > minimum, reader.equals(named, "text") {
        return start..<end
      }
    }
    return nil
  }
}
