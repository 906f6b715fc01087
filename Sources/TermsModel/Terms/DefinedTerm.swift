import TermsSyntax

/// A term with all its definitions in one component.
public final class DefinedTerm {
  /// The name as first defined.
  public let name: String
  /// Other names.
  public let aliases: [String]
  /// Only the exact spelling is the term.
  public let isExact: Bool
  /// Its definitions: those of the text in order, then titles.
  public private(set) var definitions: [Definition] = []
  /// The parts of the document that its definitions hold for, when they do not hold for all of it.
  private(set) var scopes: Set<Provision> = []
  /// Some definition holds for the whole document.
  private(set) var holdsEverywhere = false
  /// The drafter writes it with a capital.
  public let isCapitalised: Bool
  /// A drafter's term, not an abbreviation or an explained word.
  public internal(set) var isExplicit = false
  /// The component that it belongs to.
  public internal(set) weak var component: Component?
  /// Counts over its uses.
  public internal(set) var statistics = TermStatistics()
  /// The same for each form.
  var forms: [UInt64: TermStatistics] = [:]
  /// Lines with counted uses in small letters, and how many.
  var lowerLines: [Line: Int] = [:]
  /// Forms whose uses in small letters were slips when last looked at.
  var knownSlips: Set<UInt64> = []
  /// What the project says that it means; nil when the text defines it.
  public let external: ExternalDefinition?
  let patterns: TermPatterns

  /// A term that is defined elsewhere.
  init(_ definition: ExternalDefinition) {
    name = definition.term
    aliases = definition.aliases
    isExact = Self.isAbbreviation(definition.term)
    isCapitalised = definition.term.first?.isUppercase ?? false
    isExplicit = !isExact
    external = definition
    patterns = TermPatterns(names: [name] + aliases, isExact: isExact)
  }

  init(_ definition: Definition, patterns: TermPatterns? = nil) {
    name = definition.name
    aliases = definition.aliases
    isExact = Self.isExact(definition)
    isCapitalised = definition.name.first?.isUppercase ?? false
    external = nil
    self.patterns = patterns ?? TermPatterns(names: definition.names, isExact: isExact)
  }

  /// Whether some words are a form of both: `Partij` and `Partijen`, each with a definition of its own.
  public func sharesForms(with other: DefinedTerm) -> Bool { patterns.sharesForms(with: other.patterns) }

  /// Takes a definition in, behind those that there are.
  func define(_ definition: Definition) {
    definitions.append(definition)
    if let scope = definition.scope { scopes.insert(scope) } else { holdsEverywhere = true }
  }

  /// Forgets the definitions.
  func undefine() {
    definitions = []
    scopes = []
    holdsEverywhere = false
  }

  /// What people shorten the name to: `Overeenkomst` for `Overeenkomst van opdracht`; nil for a name without such words.
  public var head: String? {
    let words = name.split(separator: " ")
    guard let joint = words.firstIndex(where: { $0.first?.isLowercase == true }), joint > 0, joint < words.count - 1,
      words[joint].allSatisfy(\.isLetter)
    else { return nil }
    return words[..<joint].joined(separator: " ")
  }

  static func isExact(_ definition: Definition) -> Bool {
    definition.form == .abbreviation || isAbbreviation(definition.name)
  }

  /// A name in capitals, or with several, is compared letter for letter: AVG, SaaS, DUTCH BI is not.
  private static func isAbbreviation(_ name: String) -> Bool {
    guard !name.contains(" "), name.utf8.count <= 8 else { return false }
    return name.filter(\.isUppercase).count >= 2
      || name.utf8.count <= 4 && name.first?.isUppercase == true
        && !name.lowercased().contains { "aeiouy".contains($0) }
  }
}

extension DefinedTerm: Hashable {
  /// The same term, whatever its uses.
  public static func == (left: DefinedTerm, right: DefinedTerm) -> Bool { left === right }

  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// How a term is spelled where it is used, outside definitions, headings, quotations and sentence starts.
public struct TermStatistics: Equatable, Sendable {
  /// Uses with the defined capitals.
  public var capital = 0
  /// Uses in small letters.
  public var lower = 0
  /// All uses as defined, wherever they stand.
  public var total = 0
  /// Uses in capitals and small letters otherwise than defined.
  public var mixed = 0
  /// All uses in any spelling outside the text that defines the term.
  public var mentions = 0
}
