import TermsModel
import TermsSyntax

extension EditorDocument {
  /// A defined term gets another name: in its definition and wherever it is used, inflected and with capitals as the use has
  /// them. What only looks like it stays: the ordinary word in small letters, other terms that contain it, compounds, other
  /// documents of the file. Longer names that it is a part of stay, too, and are listed.
  ///
  /// A term with several names (`Opdrachtgever`, also `Klant`) keeps the others: the one under the cursor is renamed.
  func rename(_ term: DefinedTerm, _ name: TermName, to text: String) throws(Refusal) -> RefactoringPlan {
    let new = try newName(text, instead: term)
    let isDutch = (term.component?.language ?? language) == .dutch
    let names = TermName.all(of: term)
    var plan = RefactoringPlan()
    let longer = LongerName(model)
    let places = term.definitions.map { ($0.span, isUse: false) } + model.uses(of: term).map { ($0.span, isUse: true) }
    for (span, isUse) in places {
      let use = self.text(span)
      guard names.first(where: { $0.covers(use) })?.text == name.text else { continue }
      if isUse, longer.holds(span) {
        plan.leave(span, .partOfName)
        continue
      }
      for edit in replacements(span, name.renamed(use, to: new, isDutch: isDutch)) {
        plan.change(edit.span, to: edit.text, .term)
      }
    }
    plan.finish()
    return plan
  }

  private func newName(_ text: String, instead term: DefinedTerm) throws(Refusal) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }
    let name = words.joined(separator: " ")
    guard let first = name.first, first.isLetter || first.isNumber, name.contains(where: \.isLetter), words.count <= 6,
      !name.contains(where: { ":;“”„\"()[]{}<>|*_#`\\".contains($0) })
    else {
      throw Refusal(
        dutch: "“\(text)” kan geen naam van een begrip zijn: een tot zes woorden, zonder aanhalingstekens of haakjes.",
        english: "“\(text)” cannot name a term: one to six words, without quotes or brackets.")
    }
    if let other = term.component?.terms.term(named: name), other !== term {
      let row = other.definitions.first.flatMap { document.lines.row(of: $0.line) }.map { $0 + 1 } ?? 0
      throw Refusal(
        dutch: "“\(name)” is al gedefinieerd op regel \(row).", english: "“\(name)” is already defined on line \(row).")
    }
    return name
  }

  /// A name that a line end cuts stays on two lines where it can: its last word on the second.
  private func replacements(_ span: TextSpan, _ text: String) -> [TextReplacement] {
    guard span.start.line !== span.end.line else { return [TextReplacement(span: span, text: text)] }
    let first = span.start.line.text
    var end = first.count
    first.withBytes { bytes in
      while end > span.start.offset, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    }
    let second = span.end.line
    let start = second.text.withBytes { bytes in bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? 0 }
    let upper = TextSpan(span.start.line, span.start.offset..<end)
    if let space = text.lastIndex(of: " ") {
      return [
        TextReplacement(span: upper, text: String(text[..<space])),
        TextReplacement(
          span: TextSpan(second, start..<span.end.offset), text: String(text[text.index(after: space)...])),
      ]
    }
    // One word goes to the second line, which keeps the rest of the first whole.
    return [
      TextReplacement(span: upper, text: ""),
      TextReplacement(span: TextSpan(second, start..<span.end.offset), text: text),
    ]
  }
}
