import TermsModel
import TermsSyntax

extension EditorDocument {
  /// Provisions and definitions whose name holds the letters of a query in their order, upper and lower case alike; all
  /// for an empty one.
  /// - Parameter limit: at most so many.
  public func symbols(matching query: String, limit: Int) -> [FoundSymbol] {
    let wanted = Array(query.lowercased().filter { !$0.isWhitespace })
    var found: [FoundSymbol] = []
    for provision in model.provisions where found.count < limit {
      let name = name(of: provision)
      guard Self.holds(name, wanted) else { continue }
      found.append(
        FoundSymbol(
          name: name, kind: provision.kind, span: selection(of: provision),
          container: provision.parent.map { self.name(of: $0) }))
    }
    for definition in model.definitions where found.count < limit && Self.holds(definition.name, wanted) {
      found.append(FoundSymbol(name: definition.name, kind: nil, span: definition.span, container: nil))
    }
    return found
  }

  private static func holds(_ name: String, _ wanted: [Character]) -> Bool {
    var rest = wanted[...]
    for character in name.lowercased() where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
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
