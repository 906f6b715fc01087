import Foundation

/// What a fixture's `.expected` file says must be understood of it.
///
/// One expectation a line; `#` starts a comment. The forms are described in Fixtures/README.md.
public struct Expectations {
  /// One line of the file.
  public struct Item {
    /// `finding`, `reference`, `symbol`, `definition`, `use`, `no-use`, `component`.
    public let kind: String
    /// The words between the kind and the quotation.
    public let words: [String]
    /// The quoted texts.
    public let quotes: [String]
    /// What follows the arrow.
    public let result: String
    /// The line as written.
    public let source: String
  }

  /// The expectations, in order.
  public let items: [Item]

  /// Reads the expectations of a fixture; nil when it has none.
  public init?(of fixture: String) throws {
    let url = Repository.root.appendingPathComponent(fixture + ".expected")
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    items = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { Self.item(String($0)) }
  }

  /// The items of a kind.
  public func all(_ kind: String) -> [Item] { items.filter { $0.kind == kind } }

  private static func item(_ line: String) -> Item? {
    let trimmed = line.trimmingCharacters(in: .whitespaces)
    guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { return nil }
    var words: [String] = []
    var quotes: [String] = []
    var word = ""
    var quote: String?
    var escaped = false
    for character in trimmed {
      if let open = quote {
        if escaped {
          quote = open + (character == "n" ? "\n" : String(character))
          escaped = false
        } else if character == "\\" {
          escaped = true
        } else if character == "\"" {
          quotes.append(open)
          words.append("\u{0}\(quotes.count - 1)")
          quote = nil
        } else {
          quote = open + String(character)
        }
      } else if character == "\"" {
        quote = ""
      } else if character == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    let arrow = words.firstIndex(of: "->") ?? words.count
    let result = words.dropFirst(arrow + 1).map { $0.hasPrefix("\u{0}") ? quotes.last ?? "" : $0 }.joined(
      separator: " ")
    return Item(
      kind: words.first ?? "", words: words[..<arrow].dropFirst().filter { !$0.hasPrefix("\u{0}") }, quotes: quotes,
      result: result, source: trimmed)
  }
}
