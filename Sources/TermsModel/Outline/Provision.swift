import TermsSyntax

/// The kind of a provision, after Akoma Ntoso's names.
public enum ProvisionKind: String, Sendable {
  /// A chapter, part, title or module.
  case chapter
  /// An article, section or clause at the top level.
  case article
  /// A numbered paragraph of an article (lid).
  case paragraph
  /// An item of a list: a, (i), 1°.
  case point
  /// An annex, schedule or exhibit.
  case annex
}

/// How sure the number of a provision is.
public enum Confidence: String, Sendable {
  /// As printed.
  case exact
  /// Taken from its neighbours or children: the printed number is missing or worthless.
  case inferred
  /// A damaged number, read as the series requires.
  case repaired
}

/// A numbered or headed unit of a document.
public struct Provision {
  /// What it is.
  public var kind: ProvisionKind
  /// The canonical number, nil for a heading without one.
  public var number: ProvisionNumber?
  /// The label's unit when one is printed.
  public var unit: UnitLabel?
  /// How sure the number is.
  public var confidence: Confidence
  /// The printed marker: label, number and punctuation.
  public var marker: TextSpan
  /// The title, when there is one.
  public var title: TextSpan?
  /// Where the text behind the marker starts.
  public var textStart: TextPoint
  /// Where the provision ends: behind everything inside it.
  public var end: TextPoint
  /// Its place in the outline: the unit around it.
  public var parent: Int?
  /// The units directly inside it, in order.
  public var children: [Int] = []
  /// The component that it belongs to.
  public var component: Int
  /// The division that numbers its articles for itself (a module, an annex, a chapter that restarts), nil for none.
  public var scope: Int?
  /// The number stands inside a line.
  public var place: NumberingMarker.Place
  /// The number is counted, not printed: item 7 of article 22.
  public var isVirtual = false

  /// Hash of its own text, the marker left out; 0 when the text is too short to compare or not on lines of its own.
  public var textHash: UInt64 = 0

  /// The whole text.
  public var span: TextSpan { TextSpan(marker.start, end) }
}
