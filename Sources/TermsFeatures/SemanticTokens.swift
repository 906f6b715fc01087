import TermsModel
import TermsSyntax

/// A stretch of text with a meaning that an editor can colour.
public struct MeaningfulText {
  /// What it is.
  public enum Kind: Int, CaseIterable, Sendable {
    /// The use or the definition of a defined term.
    case term
    /// Cites a provision.
    case reference
    /// Names a law or another document.
    case external
    /// The number of a provision.
    case number
  }

  /// What it is.
  public let kind: Kind
  /// The term is defined, or the provision begins, here.
  public let isDefinition: Bool
  /// It leads nowhere.
  public let isUnresolved: Bool
  /// One line's part of it.
  public let span: TextSpan
}

extension EditorDocument {
  /// What has a meaning in some rows, in order; nothing overlaps, and nothing runs over a line end.
  public func meaningfulTexts(in rows: Range<Int>) -> [MeaningfulText] {
    var all: [MeaningfulText] = []
    // A reference or term may have begun on the line above.
    let start = max(0, rows.lowerBound - 1)
    for line in document.lines.lines(in: start..<min(rows.upperBound, document.lines.count)) {
      var own: [MeaningfulText] = []
      for span in markers(on: line) {
        own.append(MeaningfulText(kind: .number, isDefinition: true, isUnresolved: false, span: span))
      }
      for reference in model.references(on: line) where reference.status != .unknown {
        let isExternal = reference.status == .external || reference.status == .otherDocument
        own.append(
          MeaningfulText(
            kind: isExternal ? .external : .reference, isDefinition: false, isUnresolved: reference.status == .broken,
            span: reference.span))
      }
      for definition in model.definitions(on: line) {
        own.append(MeaningfulText(kind: .term, isDefinition: true, isUnresolved: false, span: definition.span))
      }
      for use in model.uses(on: line) where use.meansTerm {
        own.append(MeaningfulText(kind: .term, isDefinition: false, isUnresolved: false, span: use.span))
      }
      all += own.flatMap(parts).sorted { $0.span.start < $1.span.start }
    }
    return withoutOverlaps(all, from: document.lines.line(at: rows.lowerBound))
  }

  /// The numbers of the provisions that begin on a line.
  private func markers(on line: Line) -> [TextSpan] {
    line.scan.markers.compactMap { marker in
      guard let provision = model.provision(at: TextPoint(line, marker.range.upperBound)), provision.line === line,
        provision.marker.start.offset == marker.range.lowerBound, provision.marker.start != provision.marker.end
      else { return nil }
      return provision.marker
    }
  }

  /// Cut where a line ends.
  private func parts(_ text: MeaningfulText) -> [MeaningfulText] {
    let span = text.span
    guard span.start.line !== span.end.line else { return [text] }
    return [
      TextSpan(span.start, TextPoint(span.start.line, span.start.line.text.count)),
      TextSpan(TextPoint(span.end.line, span.end.line.scan.indent), span.end),
    ].map {
      MeaningfulText(kind: text.kind, isDefinition: text.isDefinition, isUnresolved: text.isUnresolved, span: $0)
    }
  }

  private func withoutOverlaps(_ texts: [MeaningfulText], from first: Line?) -> [MeaningfulText] {
    var kept: [MeaningfulText] = []
    for text in texts.sorted(by: { $0.span.start < $1.span.start }) {
      if let first, text.span.start.line.order < first.order { continue }
      if text.span.start >= text.span.end { continue }
      if let last = kept.last, text.span.start < last.span.end { continue }
      kept.append(text)
    }
    return kept
  }
}
