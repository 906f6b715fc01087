import TermsSyntax
import TermsText

/// A place in a document: a line and a byte offset in it. It stays right while other lines come and go, because it names
/// the line itself and no row.
public struct TextPoint {
  /// The line.
  public let line: Line
  /// Byte offset in the line.
  public let offset: Int

  /// A place.
  public init(_ line: Line, _ offset: Int) {
    self.line = line
    self.offset = offset
  }
}

extension TextPoint: Comparable {
  /// The same line and the same offset.
  public static func == (left: TextPoint, right: TextPoint) -> Bool {
    left.line === right.line && left.offset == right.offset
  }

  /// Before the other in the text; both lines must be in the same document.
  public static func < (left: TextPoint, right: TextPoint) -> Bool {
    left.line.order != right.line.order ? left.line.order < right.line.order : left.offset < right.offset
  }
}

/// A stretch of text between two places, the end excluded.
public struct TextSpan: Equatable {
  /// Where it starts.
  public let start: TextPoint
  /// Where it ends.
  public let end: TextPoint

  /// A stretch of text.
  public init(_ start: TextPoint, _ end: TextPoint) {
    self.start = start
    self.end = end
  }

  /// A stretch inside one line.
  public init(_ line: Line, _ range: Range<Int>) {
    self.init(TextPoint(line, range.lowerBound), TextPoint(line, range.upperBound))
  }

  /// Whether a place lies in it; the end counts too, as a cursor behind the last letter does.
  public func touches(_ point: TextPoint) -> Bool { point >= start && point <= end }

  /// Whether a place lies in it, the end excluded.
  public func contains(_ point: TextPoint) -> Bool { point >= start && point < end }
}
