import TermsModel
import TermsSyntax

extension EditorDocument {
  /// Provisions and definitions whose name holds the letters of a query in their order, upper and lower case alike; all
  /// for an empty one.
  /// - Parameter limit: at most so many.
  public func symbols(matching query: String, limit: Int) -> [FoundSymbol] {
    let wanted = LetterQuery(query)
    var found: [FoundSymbol] = []
    for provision in model.provisions where found.count < limit {
      let name = name(of: provision)
      guard wanted.fits(name) else { continue }
      found.append(
        FoundSymbol(
          name: name, kind: provision.kind, span: selection(of: provision),
          container: provision.parent.map { self.name(of: $0) }))
    }
    for definition in model.definitions where found.count < limit && wanted.fits(definition.name) {
      found.append(FoundSymbol(name: definition.name, kind: nil, span: definition.span, container: nil))
    }
    return found
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
