import TermsModel
import TermsSyntax

/// A place of the same thing as the one under the cursor.
public struct Highlight {
  /// Where.
  public var span: TextSpan
  /// The place that introduces it: a number or a definition.
  public var isDeclaration: Bool
}

extension EditorDocument {
  /// Every place of the provision or term at a place.
  public func highlights(at point: TextPoint) -> [Highlight] {
    switch subject(at: point) {
    case .provision(let provision):
      return [Highlight(span: selection(of: provision), isDeclaration: true)]
        + citations(of: provision).map { Highlight(span: $0, isDeclaration: false) }
    case .term(let term):
      let definitions = term.definitions.map(\.span)
      return definitions.map { Highlight(span: $0, isDeclaration: true) }
        + uses(of: term).map { Highlight(span: $0, isDeclaration: false) }
    case nil:
      return []
    }
  }
}
