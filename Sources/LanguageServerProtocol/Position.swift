import JSONRPC

/// A place between two characters. LSP 3.17, Position.
public struct Position: Hashable, Sendable {
  /// The line, counted from 0.
  public var line: Int
  /// Units of the negotiated encoding before the place, counted from the start of the line.
  public var character: Int

  /// The start of the document.
  public static let zero = Position(line: 0, character: 0)

  /// A place.
  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

extension Position: Comparable {
  /// Document order.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

extension Position: Decodable {
  private enum CodingKeys: CodingKey { case line, character }

  /// Clamps both to 0 ... 2^31 - 1.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    line = try container.decodeUnsignedInteger(forKey: .line)
    character = try container.decodeUnsignedInteger(forKey: .character)
  }
}

extension Position: JSONWritable {
  /// Writes the object with `line` and `character`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("line", line)
      $0.member("character", character)
    }
  }
}
