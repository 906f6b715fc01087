import TermsText

/// One line of a document with what was read from it. Its text and scan never change: an edit makes a new line.
public final class Line: TextLine {
  /// The bytes.
  public let text: LineText
  /// What was read from them.
  public let scan: LineScan
  /// The order label that the tree gives to its lines.
  public var order: UInt64 = 0

  /// A line and its scan.
  public init(text: LineText, scan: LineScan) {
    self.text = text
    self.scan = scan
  }
}
