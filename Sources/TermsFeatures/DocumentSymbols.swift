import TermsModel
import TermsSyntax

/// A provision in the outline of the editor.
public struct OutlineSymbol {
  /// Number, then title or first words.
  public var name: String
  /// What it is.
  public var kind: ProvisionKind
  /// The whole provision.
  public var span: TextSpan
  /// Its number.
  public var selection: TextSpan
  /// The provisions inside.
  public var children: [OutlineSymbol]
}

extension EditorDocument {
  /// The outline: every provision, as a tree.
  public func symbols() -> [OutlineSymbol] {
    let provisions = model.provisions
    var children: [Provision: [Provision]] = [:]
    for provision in provisions { if let parent = provision.parent { children[parent, default: []].append(provision) } }
    // Children come behind their parents, so building from the end needs no recursion and no depth limit.
    var built: [Provision: OutlineSymbol] = [:]
    for provision in provisions.reversed() {
      let span = trimmedSpan(of: provision)
      let inside = (children[provision] ?? []).compactMap { built.removeValue(forKey: $0) }
      let end = inside.map(\.span.end).max().map { max($0, span.end) } ?? span.end
      built[provision] = OutlineSymbol(
        name: name(of: provision), kind: provision.kind, span: TextSpan(span.start, end),
        selection: selection(of: provision), children: inside)
    }
    return provisions.filter { $0.parent == nil }.compactMap { built[$0] }
  }
}
