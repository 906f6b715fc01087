import TermsModel

/// A provision, a term or a citation of another document in a file that nobody has open.
public struct ClosedSymbol: Equatable, Sendable {
  /// What it is.
  public enum Kind: UInt8, Sendable {
    case chapter, article, paragraph, point, annex
    /// A defined term.
    case term
    /// A reference to another document; its name is that of the document, its number what is cited.
    case citation

    init(_ kind: ProvisionKind) {
      switch kind {
      case .chapter: self = .chapter
      case .article: self = .article
      case .paragraph: self = .paragraph
      case .point: self = .point
      case .annex: self = .annex
      }
    }

    /// The kind of provision; nil for what is none.
    public var provision: ProvisionKind? {
      switch self {
      case .chapter: .chapter
      case .article: .article
      case .paragraph: .paragraph
      case .point: .point
      case .annex: .annex
      case .term, .citation: nil
      }
    }
  }

  /// What it is.
  public var kind: Kind
  /// The 0-based line.
  public var line: Int
  /// The columns of number or name, in the units of the session.
  public var columns: Range<Int>
  /// The canonical number; empty without one.
  public var number: String
  /// As people read it: number and title, or the term.
  public var name: String
}
