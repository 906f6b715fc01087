import TermsModel
import TermsSyntax

/// Lines that can be folded away.
public struct FoldingSpan: Equatable {
  /// The 0-based line that stays visible.
  public var firstLine: Int
  /// The last 0-based line that is hidden.
  public var lastLine: Int
  /// The text that stands for the folded lines.
  public var collapsedText: String
}

extension EditorDocument {
  /// A fold for every provision that runs over more than one line, and for every copy of the document.
  public func folds() -> [FoldingSpan] {
    var folds: [FoldingSpan] = []
    for provision in model.provisions {
      let span = trimmedSpan(of: provision)
      guard let first = document.lines.row(of: span.start.line), let last = document.lines.row(of: span.end.line),
        last > first
      else {
        continue
      }
      folds.append(FoldingSpan(firstLine: first, lastLine: last, collapsedText: name(of: provision)))
    }
    for component in model.components where component.copyOf != nil {
      guard let span = component.spans.first, let first = document.lines.row(of: span.start.line),
        let last = document.lines.row(of: span.end.line), last > first
      else { continue }
      folds.append(
        FoldingSpan(firstLine: first, lastLine: last, collapsedText: span.start.line.text.string.shortened(to: 60)))
    }
    return folds.sorted { ($0.firstLine, -$0.lastLine) < ($1.firstLine, -$1.lastLine) }
  }
}
