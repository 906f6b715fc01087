/// A place that may define a term, as it stands on one line.
public struct DefinitionSyntax: Sendable, Equatable {
  /// How the term is introduced.
  public enum Form: UInt8, Sendable {
    /// `X (“Y”)`, `(the “Y”)`.
    case parenthesis
    /// `hierna te noemen Y`, `(hierna: Y)`, `hereinafter “Y”`.
    case hereinafter
    /// `gerefereerd als “Y”`, `referred to as “Y”`.
    case referredTo
    /// `Onder Y wordt verstaan`, `wordt onder Y verstaan`.
    case understood
    /// `Onder Y wordt mede verstaan`: adds to what the word means.
    case extending
    /// `Y: …` as an entry of a definitions list; counts only inside one.
    case entry
    /// `“Y” means`, `Y betekent`, `met Y wordt bedoeld`, `Als Y gelden`.
    case means
    /// `Service Level Agreement (SLA)`.
    case abbreviation
    /// `this is called the right of withdrawal`: a word explained, not a drafter's term.
    case called
  }

  /// Where a definition says that it holds.
  public enum Scope: UInt8, Sendable {
    /// Not said: the document, or the unit that is a document of its own.
    case unstated
    /// `hierna in dit artikel`.
    case article
    /// `in dit hoofdstuk`.
    case chapter
  }

  /// How.
  public var form: Form
  /// The term's bytes, without article, quotes and bold marks; in wrapped text it may stand on the next line, at
  /// `offset - length - 1`.
  public var term: Range<Int>
  /// Other names given with it: the dienst of `‘diensten’ of ‘dienst’`.
  public var aliases: [Range<Int>] = []
  /// The text that says what the term means, as far as it stands on this line.
  public var body: Range<Int>
  /// Where it holds.
  public var scope: Scope = .unstated
  /// The term stands in quotation marks.
  public var isQuoted = false
  /// The law that the term is a name of: `Wet kwaliteitsborging voor het bouwen (hierna: Wkb)`.
  public var law: NamedLaw?
}

/// A law that a text names.
public enum NamedLaw: Sendable, Equatable {
  /// An index into ``LawTable/laws``.
  case known(Int)
  /// A law that has only the shape of one.
  case shape
}
