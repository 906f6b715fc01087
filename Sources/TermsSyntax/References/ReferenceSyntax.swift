/// A citing expression as it stands in the text, before anything is looked up.
///
/// Offsets are bytes from the start of the line on which the expression begins; an offset greater than that line's length
/// lies on the next line, at `offset - length - 1`.
public struct ReferenceSyntax: Sendable, Equatable {
  /// How the expression names its target.
  public enum Form: UInt8, Sendable {
    /// A label and a number: `artikel 13.1`, `art. 9 lid 1`, `Section 7.2(a)`.
    case absolute
    /// A number with a cue word and no label: `de in 6.1 genoemde`.
    case bare
    /// The unit the expression stands in: `dit artikel`, `this Section`.
    case this
    /// The unit before: `het vorige lid`.
    case previous
    /// The unit after: `het volgende lid`.
    case next
    /// A label and a quoted title: `hoofdstuk "Dienstverlening"`.
    case title
  }

  /// One cited place of a list or range.
  public struct Member: Sendable, Equatable {
    /// The number as printed.
    public var number: ProvisionNumber
    /// Units inside it, outermost first: lid 2, onder b.
    public var inner: [Step]
    private var storedRange: StoredRange
    private var storedNumberStart: Int32
    /// What the member's number counts.
    public var unit: UnitLabel
    /// Together with the member before it a range: `16.1 tot en met 16.3`.
    public var endsRange: Bool
    /// The range stops before it: `artikel 1 tot 3`.
    public var isLimit = false
    /// The label is printed with the member, not inherited from the one before.
    public var hasOwnLabel: Bool

    init(
      unit: UnitLabel, number: ProvisionNumber, inner: [Step], range: Range<Int>, numberStart: Int,
      endsRange: Bool = false, hasOwnLabel: Bool = true
    ) {
      self.unit = unit
      self.number = number
      self.inner = inner
      storedRange = StoredRange(range)
      storedNumberStart = Int32(clamping: numberStart)
      self.endsRange = endsRange
      self.hasOwnLabel = hasOwnLabel
    }

    /// A unit that is not printed as a member.
    public init(unit: UnitLabel, number: ProvisionNumber) {
      self.init(unit: unit, number: number, inner: [], range: 0..<0, numberStart: 0)
    }

    /// The member's bytes, its label included.
    public var range: Range<Int> {
      get { storedRange.range }
      set { storedRange = StoredRange(newValue) }
    }

    /// Where the number starts, behind the label (byte offset).
    public var numberStart: Int {
      get { Int(storedNumberStart) }
      set { storedNumberStart = Int32(clamping: newValue) }
    }
  }

  /// A step into a unit: `lid 2`, `onder b`, `(a)`.
  public struct Step: Sendable, Equatable {
    /// What is counted.
    public var unit: UnitLabel
    /// Its number or letter; Roman numerals stay letters until the target's neighbours are known.
    public var component: NumberComponent
    /// A letter right behind the number, without a word for what it counts: `artikel 10 a`.
    public var isApart = false

    /// A step.
    public init(unit: UnitLabel, component: NumberComponent, isApart: Bool = false) {
      self.unit = unit
      self.component = component
      self.isApart = isApart
    }
  }

  /// What follows the expression and says where it points.
  public indirect enum Tail: Sendable, Equatable {
    /// Nothing: this document.
    case none
    /// `van deze voorwaarden`, `of this agreement`.
    case thisDocument
    /// A law: an index into ``LawTable/laws``, or nil for a law that has only the shape of one.
    case law(index: Int?, range: Range<Int>)
    /// `van de Verwerkersovereenkomst`: a named document, which may be this one or a part of it; `inside` is the unit of it
    /// around the members: `lid 2 van artikel 5 van de Verwerkersovereenkomst`.
    case document(range: Range<Int>, inside: Around? = nil)
    /// `lid 2 van artikel 5`, `onder a van het tweede lid van dit artikel`: the unit around the members.
    case within(Around)
    /// A capitalised name right behind, `artikel 7 Wkb`: a law if the document gives one that name, else nothing.
    case name(range: Range<Int>)

    /// Nothing that would certainly lead elsewhere.
    public var isOpen: Bool {
      switch self {
      case .none, .name: true
      default: false
      }
    }
  }

  /// A unit around the cited ones, named behind them or, of a part of the document, before them.
  public struct Around: Sendable, Equatable {
    /// What its label names.
    public var unit: UnitLabel
    /// Its number; nil for the unit that the expression stands in.
    public var number: ProvisionNumber?
    /// As ``ReferenceSyntax/rank``.
    public var rank: UInt8 = 0
    /// Units inside it: of `artikel 3 lid 2` the lid.
    public var inner: [Step] = []
    /// The part of the document that holds it: `artikel 3 van bijlage 2`.
    public var division: Division?
    /// It was named before, and may be something else in the same list: `bijlage 2, artikel 3`.
    public var isBefore = false
    /// A capitalised name right behind, as in ``Tail/name(range:)``.
    public var name: Range<Int>?
  }

  /// A part of the document: `bijlage 2`, `hoofdstuk III`.
  public struct Division: Sendable, Equatable {
    /// What its label names.
    public var unit: UnitLabel
    /// Its number.
    public var number: ProvisionNumber
    /// As ``ReferenceSyntax/rank``.
    public var rank: UInt8 = 0
  }

  /// The cited places; one for everything but lists and ranges, none for ``Form/title`` and for relative forms without a
  /// number.
  public var members: [Member]
  /// Where it points.
  public var tail: Tail = .none
  private var storedRange: StoredRange
  private var storedTitleRange: StoredRange?
  /// How the expression names its target.
  public var form: Form
  /// The unit that its label names.
  public var unit: UnitLabel
  /// How far out that unit stands among its kind (``NumberingMarker/rank``): "this Part" and "this Chapter" are two.
  public var rank: UInt8 = 0
  /// A law is named before it in the same sentence, so the number may be one of the law's.
  public var followsLaw = false
  /// The expression begins with a label that could also open a heading.
  public var startsLine = false
  /// The label is the sign §, which foreign laws are cited with.
  public var hasSign = false
  /// A title without a label, `zie ‘Levering’`: a reference only where a heading says the same.
  public var isTentative = false

  init(range: Range<Int>, form: Form, unit: UnitLabel, members: [Member]) {
    storedRange = StoredRange(range)
    self.form = form
    self.unit = unit
    self.members = members
  }

  /// An expression that is not printed.
  public init(form: Form, unit: UnitLabel) { self.init(range: 0..<0, form: form, unit: unit, members: []) }

  /// The whole expression's bytes.
  public var range: Range<Int> {
    get { storedRange.range }
    set { storedRange = StoredRange(newValue) }
  }

  /// The quoted title's bytes, without the quotes.
  public var titleRange: Range<Int>? {
    get { storedTitleRange?.range }
    set { storedTitleRange = newValue.map(StoredRange.init) }
  }
}

extension ReferenceSyntax {
  /// The same as the document that it names would say it of itself.
  public var insideDocument: ReferenceSyntax {
    guard case .document(_, let around?) = tail else { return self }
    var inside = self
    inside.tail = .within(around)
    return inside
  }

  /// The numbers that it cites of the document that it names: of the units that are counted through it.
  public var numbersInDocument: [ProvisionNumber] {
    if case .document(_, let around?) = tail, !around.unit.isDivision, let number = around.number { return [number] }
    return members.map(\.number)
  }
}
