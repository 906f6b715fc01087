import TermsModel

/// A stretch of text and what takes its place.
public struct TextReplacement {
  /// What goes; empty for an insertion.
  public var span: TextSpan
  /// What comes; its line ends are those of the document.
  public var text: String

  /// A replacement.
  public init(span: TextSpan, text: String) {
    self.span = span
    self.text = text
  }
}
