/// A comment that speaks to the program: `<!-- terms: disable-line broken-reference -->`. It stands on one line; behind
/// ` -- ` the author may say why.
public struct Remark: Sendable, Equatable {
  /// What it asks for.
  public enum Verb: String, Sendable, CaseIterable {
    /// Nothing of this line is to be reported.
    case disableLine = "disable-line"
    /// Nothing of the next line with text.
    case disableNextLine = "disable-next-line"
    /// Nothing of the whole file.
    case disableFile = "disable-file"
    /// Nothing from here on.
    case disable
    /// Everything again from here on.
    case enable
  }

  /// A word of it.
  public struct Word: Sendable, Equatable {
    /// The word.
    public let text: String
    /// Its bytes in the line.
    public let range: Range<Int>
  }

  /// The whole comment's bytes.
  public let range: Range<Int>
  /// The first word; empty where there is none.
  public let command: Word
  /// The codes of the rules that it is about; all rules when there are none.
  public let codes: [Word]

  /// What it asks for; nil when nobody knows.
  public var verb: Verb? { Verb(rawValue: command.text) }
}
