import TermsSyntax

/// One document of a file: a file may hold several, in two languages or as copies of one another. Everything that is
/// understood of it hangs here.
public final class Component {
  /// Its place among the components of the file.
  public let index: Int
  /// The language of its text, nil when there is too little to tell.
  public internal(set) var language: Language?
  /// The component that this one repeats.
  public let copyOf: Int?
  /// For a copy: how many of its lines are equal to the original's, in percent.
  public internal(set) var similarity: Int
  /// For a copy of a part of the original: its first and last line.
  var originalLines: (first: Line, last: Line)?
  /// Its provisions.
  public let outline = Outline()
  /// Its defined terms.
  public internal(set) var terms = TermTable()
  var headingTerms = HeadingTerms()
  var matcher = TermMatcher([])
  /// Lines on which something may be defined.
  var definingLines: Set<Line> = []
  /// Lines that open a list of definitions.
  var listOpeners: Set<Line> = []
  /// Where the text before the first provision or definitions list ends.
  var preamble: TextPoint?
  /// Normalised title lines of the document.
  var documentTitles: [[UInt8]] = []
  /// Lines with definitions are gone.
  var hasLostDefinitions = false
  weak var model: DocumentModel?

  init(_ index: Int, _ part: ComponentSplitter.Part, _ model: DocumentModel) {
    self.index = index
    language = part.language
    copyOf = part.copyOf
    similarity = part.similarity
    self.model = model
    outline.component = self
  }

  /// The lines that it consists of, as spans of whole lines; several when another document interrupts it. Blank lines at
  /// the end of a span belong to nobody.
  public var spans: [TextSpan] { model?.spans(of: self) ?? [] }

  /// For a copy of a part of the original: that part.
  public var original: TextSpan? {
    originalLines.map { TextSpan(TextPoint($0.first, 0), TextPoint($0.last, $0.last.text.count)) }
  }

  /// The end of its last line.
  var end: TextPoint? { model?.lastLine(of: self).map { TextPoint($0, $0.text.count) } }

  /// Whether its drafter writes defined terms with a capital.
  public var hasCapitalStyle: Bool { terms.hasCapitalStyle }

  func dissolve() {
    outline.dissolve()
    terms = TermTable()
    headingTerms = HeadingTerms()
    definingLines = []
    listOpeners = []
    preamble = nil
    originalLines = nil
  }
}

extension Component: Hashable {
  /// The same component.
  public static func == (left: Component, right: Component) -> Bool { left === right }

  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The languages that the program reads.
public enum Language: String, Sendable {
  case dutch = "nl"
  case english = "en"
}
