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
    let provisions = model.outline.provisions
    // Children come behind their parents, so building from the end needs no recursion and no depth limit.
    var built: [Int: OutlineSymbol] = [:]
    for index in provisions.indices.reversed() {
      let span = trimmedSpan(of: index)
      let children = provisions[index].children.compactMap { built.removeValue(forKey: $0) }
      let end = children.map(\.span.end).max().map { max($0, span.end) } ?? span.end
      built[index] = OutlineSymbol(
        name: name(of: index), kind: provisions[index].kind, span: TextSpan(span.start, end),
        selection: selection(of: index),
        children: children)
    }
    return provisions.indices.filter { provisions[$0].parent == nil }.compactMap { built[$0] }
  }
}
