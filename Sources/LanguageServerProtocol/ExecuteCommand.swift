import JSONRPC

/// `workspace/executeCommand`: does something to the numbering of a document. LSP 3.17, Execute a command.
public enum ExecuteCommandRequest: RequestType {
  /// Which command, and about what.
  public struct Params: Hashable, Sendable {
    /// The command.
    public var command: NumberingCommandName
    /// Its first argument; further ones are ignored.
    public var arguments: NumberingArguments
  }
  /// What became of it.
  public typealias Result = NumberingResult
  /// The method.
  public static let method = "workspace/executeCommand"
}

extension ExecuteCommandRequest.Params: Decodable {
  private enum CodingKeys: CodingKey { case command, arguments }

  /// Fails for commands of others and without an argument that names a document.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let name = try container.decode(String.self, forKey: .command)
    guard let command = NumberingCommandName(rawValue: name) else {
      throw DecodingError.dataCorruptedError(forKey: .command, in: container, debugDescription: "no such command")
    }
    self.command = command
    var list = try container.nestedUnkeyedContainer(forKey: .arguments)
    arguments = try list.decode(NumberingArguments.self)
  }
}

/// The commands.
public enum NumberingCommandName: String, Hashable, Sendable, CaseIterable {
  /// This provision and those behind it are counted on from the one before.
  case renumberFromHere = "terms.renumberFromHere"
  /// What stands behind a gap in the numbers comes down.
  case closeGap = "terms.closeGap"
  /// A new provision.
  case insert = "terms.insertProvision"
  /// A provision goes.
  case delete = "terms.deleteProvision"
  /// A provision changes places with others.
  case move = "terms.moveProvision"
}

/// What a command is about: an object with `uri` (or `textDocument`), and `position` or `number`.
public struct NumberingArguments: Hashable, Sendable {
  /// The document.
  public var uri: String
  /// A place in the provision.
  public var position: Position?
  /// The provision's number, such as `A.3.1`, instead of a place.
  public var number: String?
  /// Which of the units around the place: `chapter`, `article`, `paragraph`, `point` or `annex`; nil for the innermost.
  public var kind: String?
  /// The same is to be done in the other copies of the document.
  public var includesCopies: Bool
  /// To insert: `after` instead of `before`. To move: `up` or `down`.
  public var direction: String?
  /// To move: the number of the provision whose place it takes.
  public var target: String?
  /// To insert: the title.
  public var title: String?
  /// To insert: the text.
  public var text: String?
}

extension NumberingArguments: Decodable {
  private enum CodingKeys: String, CodingKey {
    case uri, textDocument, position, number, kind, `where`, direction, to, title, text
    case includesCopies = "includeCopies"
  }

  /// Fails without a document, or without a place or number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let document = container.decodeLeniently(TextDocumentIdentifier.self, forKey: .textDocument) {
      uri = document.uri
    } else {
      uri = try container.decode(String.self, forKey: .uri)
    }
    number = container.decodeLeniently(String.self, forKey: .number)
    if container.contains(.position) || number == nil {
      position = try container.decode(Position.self, forKey: .position)
    }
    kind = container.decodeLeniently(String.self, forKey: .kind)
    includesCopies = container.decodeLeniently(Bool.self, forKey: .includesCopies) ?? false
    direction =
      container.decodeLeniently(String.self, forKey: .where)
      ?? container.decodeLeniently(String.self, forKey: .direction)
    target = container.decodeLeniently(String.self, forKey: .to)
    title = container.decodeLeniently(String.self, forKey: .title)
    text = container.decodeLeniently(String.self, forKey: .text)
  }
}

/// What became of a command.
public struct NumberingResult: Equatable, Sendable {
  /// A place that was left as it is.
  public struct Untouched: Equatable, Sendable {
    /// The file, where it is another than that of the command.
    public var uri: String?
    /// Where, in the text after the changes.
    public var range: LSPRange
    /// Why, for programs.
    public var reason: String
    /// Why, for people.
    public var message: String

    /// A place and why.
    public init(uri: String? = nil, range: LSPRange, reason: String, message: String) {
      self.uri = uri
      self.range = range
      self.reason = reason
      self.message = message
    }
  }

  /// How many places change.
  public var changes: Int
  /// What may have to change and does not.
  public var untouched: [Untouched]
  /// The changes, for a client that cannot be asked to make them; nil when it was asked.
  public var edit: WorkspaceEdit?

  /// The outcome of a command.
  public init(changes: Int, untouched: [Untouched], edit: WorkspaceEdit?) {
    self.changes = changes
    self.untouched = untouched
    self.edit = edit
  }
}

extension NumberingResult: JSONWritable {
  /// Writes the object with `changes`, `untouched` and, when it is there, `edit`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("changes", changes)
      $0.member("untouched", untouched)
      $0.member("edit", ifPresent: edit)
    }
  }
}

extension NumberingResult.Untouched: JSONWritable {
  /// Writes the object with all its members.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", ifPresent: uri)
      $0.member("range", range)
      $0.member("reason", reason)
      $0.member("message", message)
    }
  }
}
