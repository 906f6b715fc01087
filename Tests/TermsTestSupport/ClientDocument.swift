import JSONRPC

/// A document as the client has it open: sends its text, asks about places in it, and reads ranges back as text.
public struct ClientDocument: Sendable {
  /// How columns are counted; the names are those of LSP 3.17, PositionEncodingKind.
  public enum Encoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"
  }

  /// The session that it is open in.
  public let client: ClientSession
  /// The URI.
  public let uri: String
  /// The text that the client has.
  public private(set) var text: String
  /// How columns are counted.
  public let encoding: Encoding
  /// The version that was sent last.
  public private(set) var version = 1

  /// Opens a document.
  public init(
    _ client: ClientSession, _ text: String, uri: String = "file:///terms.txt", languageID: String = "terms",
    encoding: Encoding = .utf16
  ) {
    self.client = client
    self.uri = uri
    self.text = text
    self.encoding = encoding
    client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": .string(uri), "languageId": .string(languageID), "version": 1, "text": .string(text)]])
  }

  private var identifier: JSONValue { ["uri": .string(uri)] }

  // MARK: Asking

  /// Asks about the document, with more parameters.
  public func request(_ method: String, with more: [String: JSONValue]) throws -> JSONValue {
    var params = more
    params["textDocument"] = identifier
    return try client.request("textDocument/\(method)", .object(params))
  }

  /// Asks about the whole document.
  public func request(_ method: String) throws -> JSONValue {
    try client.request("textDocument/\(method)", ["textDocument": identifier])
  }

  /// Asks about the place `offset` characters into the first occurrence of `needle`.
  public func request(_ method: String, at needle: String, offset: Int = 1) throws -> JSONValue {
    try client.request("textDocument/\(method)", params(at: position(of: needle, offset: offset)))
  }

  /// Parameters about a place, as hover, definition, references and highlight take them.
  public func params(at position: JSONValue) -> JSONValue {
    ["textDocument": identifier, "position": position, "context": ["includeDeclaration": true]]
  }

  /// Waits for diagnostics of this document.
  ///
  /// - Returns: the parameters of the notification.
  public func publish(within limit: Double = ClientSession.patience) throws -> JSONValue {
    let message = try client.message("diagnostics of \(uri)", within: limit, where: isPublish)
    return message["params"] ?? .null
  }

  /// The next diagnostics, nil when none come in time.
  public func publish(ifWithin limit: Double) -> JSONValue? {
    client.next(within: limit, where: isPublish)?["params"]
  }

  /// Waits for diagnostics of the version that was sent last.
  public func lastPublish() throws -> JSONValue {
    let message = try client.message("diagnostics of version \(version) of \(uri)") {
      isPublish($0) && $0["params"]?["version"]?.int == version
    }
    return message["params"] ?? .null
  }

  private func isPublish(_ message: JSONValue) -> Bool {
    message["method"]?.string == "textDocument/publishDiagnostics" && message["params"]?["uri"]?.string == uri
  }

  // MARK: Changing

  /// Sends changes in one message. Each replaces the first occurrence of a text in what the one before left.
  public mutating func change(_ replacements: (old: String, new: String)...) {
    var changes: [JSONValue] = []
    for (old, new) in replacements {
      guard let range = text.firstRange(of: old) else { continue }
      changes.append([
        "range": ["start": position(range.lowerBound), "end": position(range.upperBound)], "text": .string(new),
      ])
      text.replaceSubrange(range, with: new)
    }
    send(changes)
  }

  /// Types or pastes a text behind the first occurrence of another.
  public mutating func insert(_ new: String, after old: String) {
    guard let place = text.firstRange(of: old)?.upperBound else { return }
    let position = position(place)
    text.insert(contentsOf: new, at: place)
    send([["range": ["start": position, "end": position], "text": .string(new)]])
  }

  /// Replaces a part of the text.
  public mutating func replace(_ range: Range<String.Index>, with new: String) {
    let place: JSONValue = ["start": position(range.lowerBound), "end": position(range.upperBound)]
    text.replaceSubrange(range, with: new)
    send([["range": place, "text": .string(new)]])
  }

  /// Sends the whole text in a change without a range.
  public mutating func replaceText(_ new: String) {
    text = new
    send([["text": .string(new)]])
  }

  /// Sends a change with a range of the caller's making, after which ``text`` is not what the server has.
  public mutating func sendStray(_ range: JSONValue, _ new: String) {
    send([["range": range, "text": .string(new)]])
  }

  private mutating func send(_ changes: [JSONValue]) {
    version += 1
    client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": .number(Double(version))], "contentChanges": .array(changes),
      ])
  }

  /// Saves.
  public func save() { client.notify("textDocument/didSave", ["textDocument": identifier]) }

  /// Closes.
  public func close() { client.notify("textDocument/didClose", ["textDocument": identifier]) }

  // MARK: Positions

  /// The position `offset` characters into the first occurrence of `needle`.
  public func position(of needle: String, offset: Int = 0) -> JSONValue {
    guard let range = text.firstRange(of: needle) else { return .null }
    return position(text.index(range.lowerBound, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex)
  }

  /// The length of a line, in units of the encoding.
  public func lineLength(_ line: Int) -> Int {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: RangedText.endsLine)
    return lines.indices.contains(line) ? length(lines[line]) : 0
  }

  private func position(_ index: String.Index) -> JSONValue {
    let before = text[..<index]
    let lineStart = before.lastIndex(where: RangedText.endsLine).map { before.index(after: $0) } ?? before.startIndex
    let line = before.count(where: RangedText.endsLine)
    return ["line": .number(Double(line)), "character": .number(Double(length(before[lineStart...])))]
  }

  private func length(_ text: Substring) -> Int {
    switch encoding {
    case .utf8: text.utf8.count
    case .utf16: text.utf16.count
    case .utf32: text.unicodeScalars.count
    }
  }

  /// The text of an LSP range; nil when an end is not between two characters of the text.
  public func text(in range: JSONValue?) -> String? {
    RangedText(text, encoding)[range]
  }
}
