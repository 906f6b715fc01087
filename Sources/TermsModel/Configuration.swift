import TermsSyntax

/// What the user wants of a rule.
public enum RuleLevel: String, Sendable, CaseIterable {
  /// Nothing.
  case off
  /// To be told, with this weight.
  case hint, information, warning, error
}

/// A term that is defined elsewhere: in a framework agreement, in other terms.
public struct ExternalDefinition: Sendable, Equatable {
  /// The term.
  public var term: String
  /// Other names.
  public var aliases: [String]
  /// What it means; empty when nobody wrote that down.
  public var text: String
  /// Where that stands; nil when it is in no file that is known.
  public var place: ExternalPlace?

  /// A definition.
  public init(_ term: String, aliases: [String] = [], text: String = "", place: ExternalPlace? = nil) {
    self.term = term
    self.aliases = aliases
    self.text = text
    self.place = place
  }
}

/// A place in another file.
public struct ExternalPlace: Sendable, Equatable {
  /// The file, absolute.
  public var path: String
  /// Where in it: the line and the bytes.
  public var row: Int
  /// The bytes in the line.
  public var range: Range<Int>

  /// A place.
  public init(path: String, row: Int, range: Range<Int>) {
    self.path = path
    self.row = row
    self.range = range
  }

  /// The name of the file.
  public var file: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// How a document is to be judged: what a project says beyond its texts.
public struct Configuration: Sendable, Equatable {
  /// What is wanted of rules, by code; rules that are not named are as they come.
  public var rules: [String: RuleLevel] = [:]
  /// Terms of which nothing is said.
  public var ignoredTerms = NameSet()
  /// Proper names, such as those of parties: no undefined terms, no foreign parties, spelled as they are.
  public var names = NameSet()
  /// Laws and other documents by name.
  public var cited = CitedNames()
  /// Terms that are defined elsewhere.
  public var definitions: [ExternalDefinition] = []
  /// Files that hold other documents, by the normalised names of those: absolute paths.
  public var documentFiles: [String: String] = [:]
  /// Files whose definitions hold in this document, too: absolute paths, the nearest first.
  public var parents: [String] = []
  /// The language of the texts; nil to tell from their words.
  public var language: Language?
  /// Whether anything is to be said of the document; not of one that the project does not count among its own.
  public var hasFindings = true
  /// Somebody says that it is a terms document, however short it is and whatever it looks like.
  public var isKnownAsTerms = false
  /// How many findings of a document an editor shows; 0 for all, nil when nobody chose.
  public var maxFindings: Int?

  /// Nothing special.
  public init() {}
}

/// Names in which case does not matter.
public struct NameSet: Sendable, Equatable {
  private var folded: Set<String> = []
  /// The names as they were given, in the order of the alphabet.
  public private(set) var printed: [String] = []

  /// These names.
  public init(_ names: [String] = []) { formUnion(names) }

  /// Adds names.
  public mutating func formUnion(_ names: [String]) {
    folded.formUnion(names.map { TermTable.fold($0) })
    printed = Set(printed + names).sorted()
  }

  /// Whether a name is one of them.
  public func contains(_ name: String) -> Bool { !folded.isEmpty && folded.contains(TermTable.fold(name)) }

  /// Whether a text is one of them or stands in one.
  public func hold(_ text: String) -> Bool {
    guard !folded.isEmpty else { return false }
    let wanted = TermTable.fold(text)
    return folded.contains { $0.contains(wanted) }
  }

  /// Whether there are none.
  public var isEmpty: Bool { folded.isEmpty }
}

extension DocumentModel {
  /// How the document is to be judged.
  public var configuration: Configuration { document.configuration }

  /// Whether nothing is to be said of a term.
  public func isIgnored(_ term: DefinedTerm) -> Bool {
    let ignored = configuration.ignoredTerms
    return !ignored.isEmpty && ([term.name] + term.aliases).contains { ignored.contains($0) }
  }
}
