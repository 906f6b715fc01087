import TermsModel

/// Text to put in the place of other text.
public struct Replacement: Equatable {
  /// What is replaced; empty to insert.
  public let span: TextSpan
  /// What takes its place; `\n` for a line end, which becomes the document's own.
  public let text: String

  /// A replacement.
  public init(_ span: TextSpan, with text: String) {
    self.span = span
    self.text = text
  }
}

/// A change of the text that would mend a finding.
public struct Fix {
  /// What the user reads.
  public let title: Message
  /// The replacements; they do not overlap.
  public let replacements: [Replacement]
  /// The one that is nearly always meant.
  public let isPreferred: Bool
  /// It cannot change what the text means, so that it may be applied without being looked at.
  public let isSafe: Bool

  /// A change.
  public init(_ title: Message, _ replacements: [Replacement], isPreferred: Bool = false, isSafe: Bool = false) {
    self.title = title
    self.replacements = replacements
    self.isPreferred = isPreferred
    self.isSafe = isSafe
  }
}

/// A rule that knows how its findings can be mended.
public protocol FixableRule: Rule {
  /// What would mend a finding, the likeliest first; none when nothing certain can be said. Called when the user asks, so
  /// it looks everything up anew.
  static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix]
}
