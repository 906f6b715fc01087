import TermsSyntax

/// The defined terms of a document.
public struct DefinitionTable {
  /// Every definition, in document order.
  public private(set) var definitions: [Definition] = []
  /// Every term.
  public internal(set) var terms: [DefinedTerm] = []
  private var byName: [Key: Int] = [:]
  /// Normalised titles of each component's own heading lines.
  private var documentTitles: [[[UInt8]]] = []

  private struct Key: Hashable {
    let component: Int
    let name: String
  }

  init() {}

  mutating func add(_ syntax: DefinitionSyntax, _ line: Line, next: Line?, component: Int, scope: Int?) {
    let count = line.text.count
    if syntax.term.lowerBound > count, let next {
      let term = syntax.term.lowerBound - count - 1..<syntax.term.upperBound - count - 1
      append(
        Definition(
          span: TextSpan(next, term), name: next.text.substring(term), aliases: [], body: TextSpan(line, syntax.body),
          form: syntax.form, component: component, scope: scope, term: 0))
      return
    }
    let name = line.text.substring(syntax.term)
    let aliases = syntax.aliases.map { line.text.substring($0) }
    append(
      Definition(
        span: TextSpan(line, syntax.term), name: name, aliases: aliases, body: TextSpan(line, syntax.body),
        form: syntax.form, component: component, scope: scope, term: 0))
  }

  /// Adds an article whose title is the term: "17. Dienstverleningsvenster".
  mutating func addHeading(_ title: TextSpan, body: TextSpan, component: Int) {
    let line = title.start.line
    append(
      Definition(
        span: title, name: line.text.substring(title.start.offset..<title.end.offset), aliases: [], body: body,
        form: .means,
        component: component, scope: nil, term: 0))
  }

  private mutating func append(_ definition: Definition) {
    var definition = definition
    let keys = ([definition.name] + definition.aliases).map {
      Key(component: definition.component, name: Self.fold($0))
    }
    let index = definitions.count
    if let known = keys.compactMap({ byName[$0] }).first {
      // The same words twice on one line, or an abbreviation explained again, add nothing.
      let repeats = terms[known].definitions.contains { definitions[$0].span.start.line === definition.span.start.line }
      guard !repeats, definition.form != .abbreviation else { return }
      definition.term = known
      terms[known].definitions.append(index)
      if definition.form != .abbreviation, definition.form != .called { terms[known].isExplicit = true }
    } else {
      definition.term = terms.count
      let isAbbreviation = definition.form == .abbreviation || Self.isAbbreviation(definition.name)
      terms.append(
        DefinedTerm(
          name: definition.name, aliases: definition.aliases, component: definition.component, definitions: [index],
          isCapitalised: definition.name.first?.isUppercase ?? false,
          isExplicit: !isAbbreviation && definition.form != .called && definition.form != .extending,
          isExact: isAbbreviation))
    }
    for key in keys { byName[key] = definition.term }
    definitions.append(definition)
  }

  /// A name in capitals, or with several, is compared letter for letter: AVG, SaaS, DUTCH BI is not.
  private static func isAbbreviation(_ name: String) -> Bool {
    guard !name.contains(" "), name.utf8.count <= 8 else { return false }
    return name.filter(\.isUppercase).count >= 2
      || name.utf8.count <= 4 && name.first?.isUppercase == true
        && !name.lowercased().contains { "aeiouy".contains($0) }
  }

  static func fold(_ name: String) -> String { name.lowercased() }

  /// The term of a component with this name.
  public func term(named name: String, component: Int) -> Int? {
    byName[Key(component: component, name: Self.fold(name))]
  }

  // MARK: This document

  mutating func setDocumentTitles(_ titles: [[String]]) {
    documentTitles = titles.map { $0.map { TitleIndex.normalise($0) }.filter { !$0.isEmpty } }
  }

  /// Whether a name means the document itself: it is in the title, or defined as "these terms".
  func namesThisDocument(_ name: String, component: Int) -> Bool {
    let wanted = TitleIndex.normalise(name)
    guard wanted.count >= 4 else { return false }
    if documentTitles.indices.contains(component),
      documentTitles[component].contains(where: { Self.contains($0, wanted) })
    {
      return true
    }
    guard let term = term(named: name, component: component) else { return false }
    return terms[term].definitions.contains { index in
      let body = definitions[index].body
      let text = body.start.line.text.substring(body.start.offset..<min(body.end.offset, body.start.offset + 40))
        .lowercased()
      return ["deze ", "dit ", "de onderhavige", "these ", "this ", "the present"].contains { text.hasPrefix($0) }
    }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }
}
