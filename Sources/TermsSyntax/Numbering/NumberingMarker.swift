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

  /// What a label names, nil without a label.
  public var unit: UnitLabel?
  /// How far out the unit of a printed label stands among its kind: part 1, chapter 2, title 3, division 4, section and
  /// paragraph 5; 0 for the others.
  public var rank: UInt8 = 0
  /// The number as printed, empty for bullets and plain headings.
  public var number: ProvisionNumber
  private var storedRange: StoredRange
  private var storedContentStart: Int32
  /// The shape.
  public var style: Style
  /// The place on the line.
  public var place: Place
  private var flags = Flags()
  /// The level of a Markdown heading, 0 when the line is none.
  public var headingLevel: UInt8

  private struct Flags: OptionSet {
    var rawValue: UInt8 = 0
    static let upperCase = Flags(rawValue: 1)
    static let ordinal = Flags(rawValue: 2)
    static let parenthesised = Flags(rawValue: 4)
    static let outer = Flags(rawValue: 8)
    static let leading = Flags(rawValue: 16)
    static let roman = Flags(rawValue: 32)
    static let boldTitle = Flags(rawValue: 64)
    static let separator = Flags(rawValue: 128)
  }

  init(
    style: Style, place: Place, unit: UnitLabel?, number: ProvisionNumber, range: Range<Int>, contentStart: Int,
    headingLevel: UInt8 = 0
  ) {
    self.style = style
    self.place = place
    self.unit = unit
    self.number = number
    storedRange = StoredRange(range)
    storedContentStart = Int32(clamping: contentStart)
    self.headingLevel = headingLevel
  }

  /// The marker's bytes, label and punctuation included (byte offsets in the line).
  public var range: Range<Int> {
    get { storedRange.range }
    set { storedRange = StoredRange(newValue) }
  }

  /// Where the text behind the marker starts (byte offset in the line).
  public var contentStart: Int {
    get { Int(storedContentStart) }
    set { storedContentStart = Int32(clamping: newValue) }
  }

  /// A letter marker in capitals.
  public var isUpperCase: Bool {
    get { flags.contains(.upperCase) }
    set { flags.set(.upperCase, newValue) }
  }

  /// `10th`: an ordinal where a number is expected, usually a damaged `10e`.
  public var isOrdinal: Bool {
    get { flags.contains(.ordinal) }
    set { flags.set(.ordinal, newValue) }
  }

  /// The number stands in parentheses on both sides.
  public var isParenthesised: Bool {
    get { flags.contains(.parenthesised) }
    set { flags.set(.parenthesised, newValue) }
  }

  /// An outer list number with another marker behind it: ` 2. a) …`.
  public var isOuter: Bool {
    get { flags.contains(.outer) }
    set { flags.set(.outer, newValue) }
  }

  /// Another number is glued behind it: the `7.2` of `7.2(a)`, which names the clause around the item.
  public var isLeading: Bool {
    get { flags.contains(.leading) }
    set { flags.set(.leading, newValue) }
  }

  /// A label's number is printed in Roman numerals; a single letter may still be a letter, by its neighbours.
  public var isRoman: Bool {
    get { flags.contains(.roman) }
    set { flags.set(.roman, newValue) }
  }

  /// Number and title stand in bold together, whatever follows: `**3. Users**. Customer may …`.
  public var isBoldTitle: Bool {
    get { flags.contains(.boldTitle) }
    set { flags.set(.boldTitle, newValue) }
  }

  /// A label's number is parted from the text by a mark: `Art. 8 - …`, `Article 8. …`.
  public var hasSeparator: Bool {
    get { flags.contains(.separator) }
    set { flags.set(.separator, newValue) }
  }

  /// What stands for the marker of a heading that prints none.
  public static let none = NumberingMarker(
    style: .heading, place: .lineStart, unit: nil, number: ProvisionNumber([]), range: 0..<0, contentStart: 0)
}
