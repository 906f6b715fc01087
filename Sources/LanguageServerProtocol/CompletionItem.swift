import JSONRPC

/// One thing that may be typed on. LSP 3.17, CompletionItem.
public struct CompletionItem: Equatable, Sendable {
  /// What an item stands for. LSP 3.17, CompletionItemKind.
  public enum Kind: Int, Sendable {
    /// A defined term.
    case value = 12
    /// A provision.
    case reference = 18
  }

  /// What is shown.
  public var label: String
  /// Its kind.
  public var kind: Kind?
  /// Shown beside it.
  public var detail: String?
  /// Shown when it is chosen in the list; plain text, which every client takes.
  public var documentation: String?
  /// What the list is ordered by.
  public var sortText: String?
  /// What is compared with what was typed.
  public var filterText: String?
  /// What it puts where.
  public var range: LSPRange?
  /// The text that it puts there.
  public var newText: String?
  /// What it is about: the document, and a number or term in it.
  public var data: CompletionData?

  /// An item.
  public init(
    label: String, kind: Kind?, detail: String?, sortText: String?, filterText: String?, range: LSPRange?,
    newText: String?, data: CompletionData?
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.sortText = sortText
    self.filterText = filterText
    self.range = range
    self.newText = newText
    self.data = data
  }
}

/// What an item is about, so that it can be found again.
public struct CompletionData: Equatable, Sendable, Codable {
  /// The document.
  public var uri: String
  /// The 0-based line on which the provision begins or the term is defined.
  public var line: Int
  /// The column there.
  public var character: Int
  /// Whether it is a term.
  public var isTerm: Bool

  /// A place of something.
  public init(uri: String, line: Int, character: Int, isTerm: Bool) {
    self.uri = uri
    self.line = line
    self.character = character
    self.isTerm = isTerm
  }
}

extension CompletionItem: Decodable {
  private enum Key: CodingKey { case label, kind, detail, sortText, filterText, textEdit, range, newText, data }

  /// Takes what clients send back; they may leave out what they do not need.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    label = try container.decode(String.self, forKey: .label)
    kind = container.decodeLeniently(Int.self, forKey: .kind).flatMap(Kind.init)
    detail = container.decodeLeniently(String.self, forKey: .detail)
    sortText = container.decodeLeniently(String.self, forKey: .sortText)
    filterText = container.decodeLeniently(String.self, forKey: .filterText)
    let edit = try? container.nestedContainer(keyedBy: Key.self, forKey: .textEdit)
    range = edit?.decodeLeniently(LSPRange.self, forKey: .range)
    newText = edit?.decodeLeniently(String.self, forKey: .newText)
    data = container.decodeLeniently(CompletionData.self, forKey: .data)
  }
}

extension CompletionItem: JSONWritable {
  /// Writes what is there.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("label", label)
      writer.member("kind", ifPresent: kind?.rawValue)
      writer.member("detail", ifPresent: detail)
      writer.member("documentation", ifPresent: documentation)
      writer.member("sortText", ifPresent: sortText)
      writer.member("filterText", ifPresent: filterText)
      if let range, let newText {
        writer.member("textEdit") {
          $0.object {
            $0.member("range", range)
            $0.member("newText", newText)
          }
        }
      }
      writer.member("data", ifPresent: data)
    }
  }
}

extension CompletionData: JSONWritable {
  /// Writes all members.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("line", line)
      $0.member("character", character)
      $0.member("isTerm", isTerm)
    }
  }
}
