import TermsModel

/// Text of provisions that comes, goes or moves with a change of numbers.
enum TextChange {
  /// New text at a place.
  case insert(TextPoint, String)
  /// The text goes.
  case delete(TextSpan)
  /// The content goes, with `cut` around it, and comes back at a place with other text before and behind.
  case move(content: TextSpan, cut: TextSpan, to: TextPoint, before: String, behind: String)
}

extension RefactoringPlan {
  /// Adds a change of text: what goes is not changed before it goes, and what moves is changed on its way.
  mutating func combine(with text: TextChange, _ editor: EditorDocument) {
    switch text {
    case .insert(let point, let new):
      change(TextSpan(point, point), to: new, .text)
    case .delete(let span):
      changes.removeAll { span.holds($0.replacement.span) }
      untouched.removeAll { span.holds($0.span) }
      change(span, to: "", .text)
    case .move(let content, let cut, let point, let before, let behind):
      finish()
      let inside = changes.filter { content.holds($0.replacement.span) }.map(\.replacement)
      changes.removeAll { cut.holds($0.replacement.span) }
      moves.append(Move(content: content, inside: inside, goal: point, before: before))
      change(TextSpan(point, point), to: before + editor.text(content, with: inside) + behind, .text)
      change(cut, to: "", .text)
    }
  }
}

extension TextSpan {
  /// Whether another lies inside.
  func holds(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
}

extension EditorDocument {
  /// The text of a span once a plan has changed it.
  public func text(_ span: TextSpan, after plan: RefactoringPlan) -> String {
    let moved = plan.moves.first { $0.content.holds(span) }
    let changes = moved?.inside ?? plan.changes.filter { $0.reason != .text }.map(\.replacement)
    return text(span, with: changes.filter { span.holds($0.span) })
  }

  /// The text of a span after some replacements inside it, which are in order and apart.
  func text(_ span: TextSpan, with replacements: [TextReplacement]) -> String {
    var text = ""
    var place = span.start
    for replacement in replacements {
      text += exactText(TextSpan(place, replacement.span.start)) + replacement.text
      place = replacement.span.end
    }
    return text + exactText(TextSpan(place, span.end))
  }
}
