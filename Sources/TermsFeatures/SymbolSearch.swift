import TermsModel
import TermsSyntax

extension EditorDocument {
  /// Provisions and definitions whose name holds the letters of a query in their order, upper and lower case alike; all
  /// for an empty one.
  /// - Parameter limit: at most so many.
  public func symbols(matching query: String, limit: Int) -> [FoundSymbol] {
    var search = DocumentSymbolSearch(self, query, limit: limit)
    while !search.advance(.max) {}
    return search.found
  }
}

/// Looks for provisions and definitions of a document by name, in slices. It is good for one state of the document only:
/// after an edit begin anew.
public struct DocumentSymbolSearch {
  private let editor: EditorDocument
  private let revision: Int
  private let wanted: LetterQuery
  private let limit: Int
  private let provisions: [Provision]
  private let definitions: [Definition]
  private var next = 0
  /// What was found so far, in the order of the document, definitions last.
  public private(set) var found: [FoundSymbol] = []

  /// - Parameter limit: at most so many.
  public init(_ editor: EditorDocument, _ query: String, limit: Int) {
    self.editor = editor
    self.limit = limit
    revision = editor.model.revision
    wanted = LetterQuery(query)
    provisions = editor.model.provisions
    definitions = editor.model.definitions
  }

  /// Whether a document is the one that is searched, and in the state in which it was at the start.
  public func isGood(for model: DocumentModel) -> Bool { model === editor.model && model.revision == revision }

  /// Looks at some more.
  /// - Returns: whether the search is over.
  public mutating func advance(_ count: Int) -> Bool {
    let all = provisions.count + definitions.count
    let end = min(all, next &+ min(count, all))
    while next < end, found.count < limit {
      if next < provisions.count { look(at: provisions[next]) } else { look(at: definitions[next - provisions.count]) }
      next += 1
    }
    return next == all || found.count >= limit
  }

  private mutating func look(at provision: Provision) {
    let name = editor.name(of: provision)
    guard wanted.fits(name) else { return }
    found.append(
      FoundSymbol(
        name: name, kind: provision.kind, span: editor.selection(of: provision),
        container: provision.parent.map { editor.name(of: $0) }))
  }

  private mutating func look(at definition: Definition) {
    guard wanted.fits(definition.name) else { return }
    found.append(FoundSymbol(name: definition.name, kind: nil, span: definition.span, container: nil))
  }
}

/// Letters that a name must hold in their order.
private struct LetterQuery {
  private let letters: [Character]
  /// The same in bytes; nil when some are beyond ASCII.
  private let bytes: [UInt8]?

  init(_ query: String) {
    letters = Array(query.lowercased().filter { !$0.isWhitespace })
    let utf8 = letters.flatMap { Array($0.utf8) }
    bytes = utf8.allSatisfy { $0 < 0x80 } ? utf8 : nil
  }

  func fits(_ name: String) -> Bool {
    // Nearly all names: letters by letters takes ten times as long.
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return bytes.map { Self.fits(name, $0) } ?? false }
    var rest = letters[...]
    for character in name.lowercased() where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private static func fits(_ name: String, _ wanted: [UInt8]) -> Bool {
    var index = 0
    for byte in name.utf8 where index < wanted.count {
      let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      if lower == wanted[index] { index += 1 }
    }
    return index == wanted.count
  }
}

/// A provision or definition that matches a query.
public struct FoundSymbol {
  /// Number and title, or the term.
  public let name: String
  /// The kind of provision; nil for a definition.
  public let kind: ProvisionKind?
  /// Its number, or the term where it is defined.
  public let span: TextSpan
  /// The name of the unit around it.
  public let container: String?
}
