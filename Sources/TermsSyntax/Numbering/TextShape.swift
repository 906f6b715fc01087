/// What a line's text looks like behind its last marker at the line's start: enough to tell a title from a sentence.
public struct TextShape: Sendable, Equatable {
  /// How the text ends.
  public enum Ending: UInt8, Sendable {
    case none, word, period, comma, semicolon, colon, other
    /// The text says no more than that the number was given up: `[repealed]`, `(vervallen)`.
    case lapsed
  }

  /// Bytes of text.
  public var length: Int32 = 0
  private var storedWordCount: UInt16 = 0
  private var storedTitleLength: UInt16 = 0
  /// The end of the text.
  public var ending: Ending = .none
  private var flags = Flags()

  private struct Flags: OptionSet {
    var rawValue: UInt8 = 0
    static let startsUpper = Flags(rawValue: 1)
    static let startsLower = Flags(rawValue: 2)
    static let allCapitals = Flags(rawValue: 4)
    static let innerStop = Flags(rawValue: 8)
    static let emphasised = Flags(rawValue: 16)
    static let contents = Flags(rawValue: 32)
    static let runsOn = Flags(rawValue: 64)
    static let opensPage = Flags(rawValue: 128)
  }

  /// Words and numbers, 65,535 at most.
  public var wordCount: Int {
    get { Int(storedWordCount) }
    set { storedWordCount = UInt16(clamping: newValue) }
  }

  /// Bytes of a title that the text begins with on the same line (`1.1 Definitions. The term …`), 0 for none.
  public var titleLength: Int {
    get { Int(storedTitleLength) }
    set { storedTitleLength = UInt16(clamping: newValue) }
  }

  /// Starts with a capital letter, a digit or an opening quote or parenthesis.
  public var startsUpper: Bool {
    get { flags.contains(.startsUpper) }
    set { flags.set(.startsUpper, newValue) }
  }

  /// Starts with a small letter.
  public var startsLower: Bool {
    get { flags.contains(.startsLower) }
    set { flags.set(.startsLower, newValue) }
  }

  /// Every letter is a capital.
  public var isAllCapitals: Bool {
    get { flags.contains(.allCapitals) }
    set { flags.set(.allCapitals, newValue) }
  }

  /// A sentence ends inside: `. ` followed by a capital.
  public var hasInnerStop: Bool {
    get { flags.contains(.innerStop) }
    set { flags.set(.innerStop, newValue) }
  }

  /// The whole text is bold.
  public var isEmphasised: Bool {
    get { flags.contains(.emphasised) }
    set { flags.set(.emphasised, newValue) }
  }

  /// It ends in dot leaders and a page number, or is a link inside the document: a line of a table of contents.
  public var isContents: Bool {
    get { flags.contains(.contents) }
    set { flags.set(.contents, newValue) }
  }

  /// It ends in a word that no sentence or title ends in, such as "of" or "aan".
  public var runsOn: Bool {
    get { flags.contains(.runsOn) }
    set { flags.set(.runsOn, newValue) }
  }

  /// A form feed stands before it.
  public var opensPage: Bool {
    get { flags.contains(.opensPage) }
    set { flags.set(.opensPage, newValue) }
  }

  /// Set off as a heading by its letters alone.
  public var looksSetOff: Bool { (isAllCapitals && length >= 4 || isEmphasised) && length <= 80 && isTitleLike }

  /// A few words in small letters that no sentence ends with: what a title is in a text that has no capitals.
  public var isSmallTitle: Bool {
    startsLower && length <= 60 && wordCount <= 10 && !hasInnerStop && !runsOn && (ending == .word || ending == .other)
  }

  /// Short, without the punctuation of a sentence: a title.
  public var isTitleLike: Bool {
    length > 0 && length <= 120 && wordCount <= 16 && !startsLower && !hasInnerStop
      && (ending == .word || ending == .other || ending == .none || ending == .lapsed)
  }
}
