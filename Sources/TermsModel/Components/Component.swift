import TermsSyntax

/// One document of a file: a file may hold several, in two languages or as copies of one another.
public struct Component {
  /// The language of its text, nil when there is too little to tell.
  public var language: Language?
  /// The lines that it consists of, as spans of whole lines; several when another document interrupts it.
  public var spans: [TextSpan]
  /// The component that this one repeats.
  public var copyOf: Int?
  /// For a copy: how many of its lines are equal to the original's, in percent.
  public var similarity: Int = 100
  /// For a copy: the first line of the original that it repeats, and the last.
  public var original: TextSpan?
}

/// The languages that the program reads.
public enum Language: String, Sendable {
  case dutch = "nl"
  case english = "en"
}
