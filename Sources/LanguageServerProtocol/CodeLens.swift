import JSONRPC

/// `textDocument/codeLens`: remarks above lines. LSP 3.17, Code Lens Request.
public enum CodeLensRequest: RequestType {
  /// The document.
  public typealias Params = TextDocumentParams
  /// The remarks, without their words.
  public typealias Result = [CodeLens]
  /// The method.
  public static let method = "textDocument/codeLens"
}

/// `codeLens/resolve`: the words of one remark. LSP 3.17, Code Lens Resolve Request.
public enum CodeLensResolveRequest: RequestType {
  /// The remark.
  public typealias Params = CodeLens
  /// The same with its words.
  public typealias Result = CodeLens
  /// The method.
  public static let method = "codeLens/resolve"
}

/// A remark above a line. LSP 3.17, CodeLens.
public struct CodeLens: Equatable, Sendable {
  /// What it is about.
  public var range: LSPRange
  /// What it says, and does when it is clicked; nil before it is resolved.
  public var command: Command?
  /// The document.
  public var uri: String?

  /// A remark.
  public init(range: LSPRange, uri: String) {
    self.range = range
    self.uri = uri
  }
}

extension CodeLens: Decodable {
  private enum Key: CodingKey { case range, data }

  /// Takes what clients send back.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    range = try container.decode(LSPRange.self, forKey: .range)
    uri = container.decodeLeniently(String.self, forKey: .data)
  }
}

extension CodeLens: JSONWritable {
  /// Writes what is there; `data` is the URI.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("command", ifPresent: command)
      $0.member("data", ifPresent: uri)
    }
  }
}

/// Words that show the places of a remark when the client has a command for it. LSP 3.17, Command.
public struct Command: Equatable, Sendable {
  /// What the user reads.
  public var title: String
  /// The client's command that shows places; empty for words that do nothing.
  public var command: String
  /// Where the remark stands, and the places that it counts.
  public var shown: (position: Position, locations: [Location])?
  /// The document.
  public var uri: String

  /// Words that do nothing.
  public init(title: String, uri: String) {
    self.title = title
    self.uri = uri
    command = ""
  }

  /// The same words and places.
  public static func == (left: Command, right: Command) -> Bool {
    left.title == right.title && left.command == right.command && left.shown?.locations == right.shown?.locations
  }
}

extension Command: JSONWritable {
  /// Writes `title`, `command`, and as arguments URI, position and locations.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", title)
      $0.member("command", command)
      guard let shown else { return }
      $0.member("arguments") {
        $0.array {
          $0.value(uri)
          shown.position.write(to: &$0)
          $0.array(shown.locations)
        }
      }
    }
  }
}
