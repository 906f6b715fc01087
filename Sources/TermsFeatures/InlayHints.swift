import TermsModel
import TermsSyntax

/// A few words shown inside the text that are not part of it.
public struct Inlay {
  /// Behind this place.
  public let point: TextPoint
  /// The words.
  public let text: String
  /// The provision that they name.
  public let target: TextSpan
}

extension EditorDocument {
  /// So many characters of a title are shown.
  private static let longestTitle = 30

  /// For references in a stretch of text: the title of the article that is cited, and the number behind a relative
  /// expression such as "vorig lid".
  public func inlays(in span: TextSpan) -> [Inlay] {
    guard let first = document.lines.row(of: span.start.line), let last = document.lines.row(of: span.end.line) else {
      return []
    }
    return document.lines.lines(in: first..<last + 1).flatMap { model.references(on: $0) }
      .filter { $0.span.end >= span.start && $0.span.start <= span.end }
      .flatMap { inlays(of: $0) }
  }

  private func inlays(of reference: Reference) -> [Inlay] {
    let isRelative = [.this, .previous, .next].contains(reference.syntax.form)
    return reference.targets.compactMap { target in
      guard let provision = target.provision, provision.number != nil else { return nil }
      let end = reference.targets.count > 1 ? target.number.end : reference.span.end
      if isRelative {
        guard reference.syntax.members.isEmpty, provision !== reference.source else { return nil }
        return Inlay(point: end, text: provision.name, target: selection(of: provision))
      }
      guard reference.syntax.form != .title,
        let article = provision.enclosing([.article, .annex, .chapter]),
        let title = title(of: provision) ?? title(of: article), !cites(title, behind: end)
      else { return nil }
      return Inlay(point: end, text: title.shortened(to: Self.longestTitle), target: selection(of: provision))
    }
  }

  /// The author gives the title already: `artikel 5 (Betaling)`.
  private func cites(_ title: String, behind point: TextPoint) -> Bool {
    let rest = point.line.text.substring(point.offset..<min(point.line.text.count, point.offset + 80))
    return rest.drop { " (\"“‘'".contains($0) }.lowercased().hasPrefix(title.lowercased())
  }
}
