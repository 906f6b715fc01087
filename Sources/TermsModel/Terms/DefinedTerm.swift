import TermsSyntax

/// A place that defines a term.
public struct Definition {
  /// The term as it stands there.
  public var span: TextSpan
  /// The name, without quotes, article or bold.
  public var name: String
  /// Other names given in the same place.
  public var aliases: [String]
  /// The text that says what it means, as far as it stands on the line.
  public var body: TextSpan
  /// How it is introduced.
  public var form: DefinitionSyntax.Form
  /// The component that it stands in.
  public var component: Int
  /// The provision that the definition holds for, nil for the whole component.
  public var scope: Int?
  /// The term that it defines: an index into ``DefinitionTable/terms``.
  public var term: Int
}

/// A term with all its definitions in one component.
public struct DefinedTerm {
  /// The name as first defined.
  public var name: String
  /// Other names.
  public var aliases: [String]
  /// The component.
  public var component: Int
  /// Its definitions, in order: indices into ``DefinitionTable/definitions``.
  public var definitions: [Int]
  /// The drafter writes it with a capital.
  public var isCapitalised: Bool
  /// A drafter's term, not an abbreviation or an explained word.
  public var isExplicit: Bool
  /// Only the exact spelling is the term.
  public var isExact: Bool
  /// Counts over its uses.
  public var statistics = TermStatistics()
}

/// How a term is spelled where it is used, outside definitions, headings, quotations and sentence starts.
public struct TermStatistics: Equatable, Sendable {
  /// Uses with the defined capitals.
  public var capital = 0
  /// Uses in small letters.
  public var lower = 0
  /// All uses as defined, wherever they stand.
  public var total = 0

  /// The share of small letters in hundredths, 0 without uses.
  public var lowerShare: Int { capital + lower == 0 ? 0 : lower * 100 / (capital + lower) }
}

/// A place that uses a term.
public struct TermUse {
  /// Where.
  public var span: TextSpan
  /// The term: an index into ``DefinitionTable/terms``.
  public var term: Int
  /// Its case beside the definition's.
  public var spelling: TermOccurrence.Spelling
  /// Small letters where the drafter writes a capital everywhere else.
  public var isSlip = false
  /// Counts for the term's statistics.
  public var isCounted = false
  /// Folded hash of the form.
  var form: UInt64

  /// Whether the place means the term; words in small letters are the ordinary word unless they are a slip.
  public var meansTerm: Bool { spelling != .lower || isSlip }
}
