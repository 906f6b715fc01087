/// A number, letter or bullet on a line that may open a provision. What it opens depends on its neighbours, so a line
/// holds candidates only; the outline decides.
public struct NumberingMarker: Sendable, Equatable {
  /// The shape of the marker.
  public enum Style: UInt8, Sendable {
    /// `Artikel 1.`, `Art. 3 Title`, `Hoofdstuk 2.`, `Module A.`: a label and a number.
    case label
    /// `1.1`, `30.1.`, `A.3.1`: a number of several parts.
    case dotted
    /// `1.`, `2)`, `(3)`: a single number with punctuation.
    case single
    /// `3 Indien`: a single number without punctuation; a clause only where the series needs it.
    case bare
    /// `a)`, `A.`, `(iv)`: letters; Roman numerals are told apart by their neighbours.
    case letter
    /// A bullet or dash.
    case bullet
    /// A Markdown heading without a number.
    case heading
  }

  /// Where on the line the marker stands.
  public enum Place: UInt8, Sendable {
    /// The first thing on the line, or behind an outer marker.
    case lineStart
    /// Behind the end of a sentence: `… facturen. 12.8 Op …`.
    case midLine
    /// In parentheses inside a sentence: `(i) …, (ii) …`.
    case inline
  }

  /// The shape.
  public var style: Style
  /// The place on the line.
  public var place: Place
  /// What a label names, nil without a label.
  public var unit: UnitLabel?
  /// The number as printed, empty for bullets and plain headings.
  public var number: ProvisionNumber
  /// The marker's bytes, label and punctuation included (byte offsets in the line).
  public var range: Range<Int>
  /// Where the text behind the marker starts (byte offset in the line).
  public var contentStart: Int
  /// A letter marker in capitals.
  public var isUpperCase = false
  /// `10th`: an ordinal where a number is expected, usually a damaged `10e`.
  public var isOrdinal = false
  /// The number stands in parentheses on both sides.
  public var isParenthesised = false
  /// An outer list number with another marker behind it: ` 2. a) …`.
  public var isOuter = false
  /// The level of a Markdown heading, 0 when the line is none.
  public var headingLevel: UInt8 = 0
}

/// What a line's text looks like behind its last marker at the line's start: enough to tell a title from a sentence.
public struct TextShape: Sendable, Equatable {
  /// How the text ends.
  public enum Ending: UInt8, Sendable {
    case none, word, period, comma, semicolon, colon, other
  }

  /// Bytes of text.
  public var length: Int32 = 0
  /// Words and numbers.
  public var wordCount: Int32 = 0
  /// Starts with a capital letter, a digit or an opening quote or parenthesis.
  public var startsUpper = false
  /// Starts with a small letter.
  public var startsLower = false
  /// Every letter is a capital.
  public var isAllCapitals = false
  /// A sentence ends inside: `. ` followed by a capital.
  public var hasInnerStop = false
  /// The end of the text.
  public var ending: Ending = .none

  /// Short, without the punctuation of a sentence: a title.
  public var isTitleLike: Bool {
    length > 0 && length <= 120 && wordCount <= 16 && !startsLower && !hasInnerStop
      && (ending == .word || ending == .other || ending == .none)
  }
}
