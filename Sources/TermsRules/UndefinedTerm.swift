import TermsModel
import TermsSyntax

/// A word that is written with a capital as defined terms are, again and again, and that nothing in the file defines.
///
/// Names have capitals, too, and so has every first word. So only words inside sentences count, that have an article or the
/// like before them or are words that terms define everywhere, in a document whose drafter writes defined terms with a capital.
public struct UndefinedTerm: SurveyRule {
  /// The stable code.
  public static let code = "undefined-term"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private let model: DocumentModel
  private let isStyled: Bool
  private var candidates: [UInt64: UndefinedCandidate] = [:]
  /// `Statement of Work`: names of two runs.
  private var joined: [UInt64: UndefinedCandidate] = [:]
  /// `Customer Data`: names that begin with a term.
  private var extended: [UInt64: UndefinedCandidate] = [:]
  /// Whether a term is a firm's name, of which everything may be a part: `Nova Kranen Verhuur`.
  private var firms: [DefinedTerm: Bool] = [:]
  /// Names that are quoted or followed by a colon somewhere: perhaps a definition in a form that is not known.
  private var explained: Set<UInt64> = []
  private var heads: Set<UInt64> = []
  private var words = 0
  private var capitals = 0

  /// So many times a word has to be used.
  private static let fewest = 3
  /// Capitalised terms that a document must define before capitals say anything.
  private static let fewestTerms = 2
  /// In a text in which more words than this have a capital and no definition, in percent, capitals mean something else:
  /// German, headlines.
  private static let mostCapitals = 15

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
    isStyled = component.terms.styled >= Self.fewestTerms && component.language != nil
  }

  // MARK: Gathering

  /// Counts what the line holds.
  public mutating func visit(_ line: Line) {
    guard isStyled, line.scan.kind == .text else { return }
    words += Int(line.scan.shape.wordCount)
    for syntax in line.scan.definitions {
      for name in [syntax.term] + syntax.aliases { explained.insert(CapitalRun.key(of: line.text.substring(name))) }
    }
    guard !isHeading(line) else { return }
    visitExtended(line)
    let runs = model.unexplainedCapitals(on: line)
    for (index, run) in runs.enumerated() where !line.isTitle(at: run.range.lowerBound) {
      if !run.opensSentence { capitals += run.wordCount }
      if run.isQuoted || run.isIntroduced || run.isDefinedElsewhere || run.isExplained && run.opensSentence {
        explained.insert(run.key)
      }
      // "Terms of Service": the second part is no word of its own.
      if index > 0, component.language == .english, runs[index - 1].joinsNext,
        run.range.lowerBound <= runs[index - 1].range.upperBound + 4
      {
        continue
      }
      guard !run.isName, !run.holdsTerm, !run.opensSentence, !run.isQuoted else { continue }
      candidates[run.key, default: UndefinedCandidate(run, line)].count(run)
      guard run.joinsNext, component.language == .english, index + 1 < runs.count else { continue }
      let next = runs[index + 1]
      guard !next.isName, !next.holdsTerm, next.range.lowerBound <= run.range.upperBound + 4 else { continue }
      let key = run.key &* 31 &+ next.key
      joined[key, default: UndefinedCandidate(run, line, to: next)].count(run)
    }
  }

  private mutating func visitExtended(_ line: Line) {
    for (run, term) in model.capitalsBehindTerms(on: line) where !line.isTitle(at: run.range.lowerBound) {
      if run.isQuoted || run.isIntroduced || run.isDefinedElsewhere || run.isExplained { explained.insert(run.key) }
      guard !run.isName, !run.isPublic, !run.opensSentence, !run.isQuoted, !run.isIntroduced, !term.isExact,
        !isFirm(term), !isFirm(line.text.substring(run.range))
      else { continue }
      extended[run.key, default: UndefinedCandidate(run, line)].count(run)
    }
  }

  /// `Crane Ltd`: a legal form ends it.
  private func isFirm(_ name: String) -> Bool {
    name.split(separator: " ").last.map { PartyName.isLegalForm($0.lowercased()) } ?? false
  }

  private mutating func isFirm(_ term: DefinedTerm) -> Bool {
    if let known = firms[term] { return known }
    let isFirm = PartyName.isName(term, model)
    firms[term] = isFirm
    return isFirm
  }

  private func isHeading(_ line: Line) -> Bool {
    let shape = line.scan.shape
    return line.isTitle || shape.isAllCapitals || shape.isTitleLike && shape.wordCount <= 8
  }

  // MARK: Judging

  /// One finding a word, at its first use.
  public mutating func findings() -> [Finding] {
    guard isStyled, capitals * 100 <= words * Self.mostCapitals else { return [] }
    joinNames()
    candidates.merge(extended) { own, _ in own }
    heads = Self.heads(model)
    var taken = Set<UInt64>()
    var findings: [Finding] = []
    for candidate in candidates.values.sorted(by: UndefinedCandidate.isBefore) where candidate.uses >= 2 {
      guard taken.insert(candidate.key).inserted else { continue }
      let names = Self.forms(of: candidate.name)
      var whole = candidate
      for key in Set(names.map { CapitalRun.key(of: $0) }) where key != candidate.key {
        guard let other = candidates[key], taken.insert(key).inserted else { continue }
        whole.add(other)
      }
      guard whole.uses >= Self.fewest, whole.isTerm, !isKnown(names) else { continue }
      findings.append(Self.finding(whole))
    }
    return findings.isEmpty || isExplainedElsewhere ? [] : findings
  }

  /// "Capitalised terms that are not defined here have the meaning given in the main agreement."
  private var isExplainedElsewhere: Bool {
    let count = model.lineCount(of: component)
    return model.lines(of: component, in: 0..<count).contains { line in
      guard Self.capitalWords.contains(where: { Self.holds($0, line) }) else { return false }
      let text = line.text.string.lowercased()
      return (text.contains("not ") || text.contains("niet "))
        && (text.contains("defined") || text.contains("gedefinieerd"))
    }
  }

  private static let capitalWords = ["apitali", "oofdletter"].map { Array($0.utf8) }

  private static func holds(_ word: [UInt8], _ line: Line) -> Bool {
    line.text.withBytes { bytes in
      bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }
  }

  /// "Statement of Work" is one name when hardly a "Statement" stands there without.
  private mutating func joinNames() {
    for (key, name) in joined where name.uses >= 2 {
      guard let first = candidates[name.key], name.uses * 10 >= first.uses * 8 else { continue }
      candidates[name.key] = nil
      candidates[key] = name
    }
  }

  /// The name in its other numbers.
  static func forms(of name: String) -> [String] {
    guard let last = name.split(separator: " ").last else { return [name] }
    let before = name.dropLast(last.count)
    return Inflection.forms(of: String(last)).sorted().map { before + $0 }
  }

  /// Some document of the file may say what it is, or has it as a title.
  private func isKnown(_ names: [String]) -> Bool {
    names.contains { name in
      explained.contains(CapitalRun.key(of: name)) || component.outline.hasTitle(name)
        || model.components.contains { $0.terms.term(named: name) != nil }
    } || names.contains { heads.contains(CapitalRun.key(of: $0)) }
  }

  /// `Overeenkomst` where an `Overeenkomst van opdracht` is defined: everybody knows which.
  private static func heads(_ model: DocumentModel) -> Set<UInt64> {
    Set(model.components.flatMap { $0.terms.terms.compactMap(\.head).map { CapitalRun.key(of: $0) } })
  }

  private static func finding(_ candidate: UndefinedCandidate) -> Finding {
    Finding(
      Self.self, at: .span(candidate.span),
      Message(
        dutch: "“\(candidate.name)” (\(candidate.uses)× gebruikt midden in een zin) is nergens gedefinieerd.",
        english: "“\(candidate.name)” (used \(candidate.uses)× inside sentences) is never defined.")
    ).about(.term([candidate.name] + forms(of: candidate.name)))
  }
}

extension UndefinedTerm: FixableRule {
  /// A definition to fill in, in the document's list.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let span = finding.span
    guard span.start.line === span.end.line, let component = model.component(of: span.start.line) else { return [] }
    let name = span.start.line.text.substring(span.start.offset..<span.end.offset)
    guard let stub = DefinitionStub(name, in: component, model) else { return [] }
    return [
      Fix(
        Message(dutch: "Voeg een definitie van “\(name)” toe", english: "Add a definition of “\(name)”"),
        [Replacement(TextSpan(stub.place, stub.place), with: stub.text)])
    ]
  }
}

/// A name that is not defined, and how it is used.
struct UndefinedCandidate {
  let key: UInt64
  let name: String
  /// The second part of a name in two parts.
  let nextKey: UInt64?
  private(set) var span: TextSpan
  /// Inside sentences.
  var uses = 0
  private var determined = 0
  private var selfNamed = 0
  private let isPartyWord: Bool

  init(_ run: CapitalRun, _ line: Line, to next: CapitalRun? = nil) {
    key = run.key
    nextKey = next?.key
    let range = run.range.lowerBound..<(next ?? run).range.upperBound
    name = line.text.substring(range)
    span = TextSpan(line, range)
    isPartyWord = run.isPartyWord || run.isDescribed
  }

  mutating func count(_ run: CapitalRun) {
    uses += 1
    if run.lead != .other { determined += 1 }
    if run.lead == .this { selfNamed += 1 }
  }

  /// Takes in another form of the name.
  mutating func add(_ other: UndefinedCandidate) {
    uses += other.uses
    determined += other.determined
    selfNamed += other.selfNamed
    if other.span.start < span.start { span = other.span }
  }

  /// The commonest first, then as in the text.
  static func isBefore(_ left: UndefinedCandidate, _ right: UndefinedCandidate) -> Bool {
    left.uses != right.uses ? left.uses > right.uses : left.span.start < right.span.start
  }

  /// A drafter's term, no name of the world and not the document itself.
  var isTerm: Bool {
    if !isPartyWord, determined * 2 < uses { return false }
    let last = name.split(separator: " ").last?.lowercased() ?? ""
    if Self.texts.contains(where: { last.hasSuffix($0) }) { return false }
    // "Terms of Service", where a "Statement of Work" may well be defined.
    if nextKey != nil, Self.heads.contains(where: { name.lowercased().hasPrefix($0) }) { return false }
    return !(selfNamed * 2 >= uses && Self.agreements.contains { last.hasSuffix($0) })
  }

  /// What names a text, this one or another.
  private static let texts = [
    "voorwaarden", "bepalingen", "statuten", "reglement", "conditions", "terms", "provisions", "policy", "statement",
    "addendum", "guidelines", "notice",
  ]
  /// What a name in two parts begins with that names a text.
  private static let heads = ["terms", "conditions", "provisions", "policy", "code", "rules"]
  /// What names this text behind "this".
  private static let agreements = ["overeenkomst", "contract", "agreement", "deed", "akte", "lease"]
}
