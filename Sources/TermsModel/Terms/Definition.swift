import TermsSyntax

/// A place that defines a term. It keeps its identity while the text around it changes.
public final class Definition {
  /// What makes it.
  enum Source {
    /// The place among the line's definitions, and the line after it, on which the term may stand.
    case line(Line, index: Int, next: Line?)
    /// An article whose title is the term: "17. Dienstverleningsvenster".
    case title(Provision)
  }

  var source: Source
  /// The name, without quotes, article or bold.
  public let name: String
  /// Other names given in the same place.
  public let aliases: [String]
  /// How it is introduced.
  public let form: DefinitionSyntax.Form
  /// The provision that the definition holds for, nil for the whole component.
  public let scope: Provision?
  /// The term that it defines; nil for a repetition that adds nothing.
  public internal(set) weak var term: DefinedTerm?
  /// Its text begins with "this" or "these": it may name the document itself.
  public let saysThis: Bool
  /// The law that it gives a name.
  public let law: NamedLaw?

  init(_ line: Line, index: Int, next: Line?, scope: Provision?) {
    source = .line(line, index: index, next: next)
    let syntax = line.scan.definitions[index]
    form = syntax.form
    law = syntax.law
    self.scope = scope
    let count = line.text.count
    if syntax.term.lowerBound > count, let next {
      name = next.text.substring(syntax.term.lowerBound - count - 1..<syntax.term.upperBound - count - 1)
      aliases = []
    } else {
      name = line.text.substring(syntax.term)
      aliases = syntax.aliases.map { line.text.substring($0) }
    }
    saysThis = Self.saysThis(line, syntax.body)
  }

  init(titleOf provision: Provision) {
    source = .title(provision)
    name = provision.titleText
    aliases = []
    form = .means
    law = nil
    scope = nil
    let start = provision.title?.start
    saysThis = start.map { Self.saysThis($0.line, $0.offset..<$0.line.text.count) } ?? false
  }

  private static func saysThis(_ line: Line, _ body: Range<Int>) -> Bool {
    let text = line.text.substring(body.lowerBound..<min(body.upperBound, body.lowerBound + 40)).lowercased()
    return ["deze ", "dit ", "de onderhavige", "these ", "this ", "the present"].contains { text.hasPrefix($0) }
  }

  /// The names, the first one first.
  var names: [String] { [name] + aliases }

  /// Whether two say the same of the same names, wherever in the line they stand.
  func isEqual(_ other: Definition) -> Bool {
    name == other.name && aliases == other.aliases && form == other.form && scope === other.scope
      && saysThis == other.saysThis && law == other.law
  }

  /// The line that makes it.
  public var line: Line {
    switch source {
    case .line(let line, _, _): line
    case .title(let provision): provision.title?.start.line ?? provision.line
    }
  }

  /// It stands in the text; else an article's title is the definition.
  public var isInText: Bool {
    if case .line = source { true } else { false }
  }

  /// The term as it stands there.
  public var span: TextSpan {
    switch source {
    case .line(let line, let index, let next):
      guard line.scan.definitions.indices.contains(index) else { return TextSpan(line, 0..<0) }
      let term = line.scan.definitions[index].term
      let count = line.text.count
      guard term.lowerBound > count, let next else { return TextSpan(line, term) }
      return TextSpan(next, term.lowerBound - count - 1..<term.upperBound - count - 1)
    case .title(let provision): return provision.title ?? provision.marker
    }
  }

  /// The text that says what it means, as far as it stands on the line.
  public var body: TextSpan {
    switch source {
    case .line(let line, let index, _):
      guard line.scan.definitions.indices.contains(index) else { return TextSpan(line, 0..<0) }
      return TextSpan(line, line.scan.definitions[index].body)
    case .title(let provision):
      guard let title = provision.title else { return provision.marker }
      return TextSpan(title.start.line, title.start.offset..<title.start.line.text.count)
    }
  }
}
