import TermsModel
import TermsSyntax

/// A whole document that stands in the file again: one finding a copy, at its first line.
public enum RepeatedDocument: ComponentRule {
  /// The stable code.
  public static let code = "repeated-document"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// One finding for a copy.
  public static func findings(of component: Component, in model: DocumentModel) -> [Finding] {
    guard let original = component.copyOf, let first = component.spans.first, let last = component.spans.last else {
      return []
    }
    let line = first.start.line
    let start = model.components[original].spans.first?.start ?? first.start
    return [
      Finding(
        Self.self, at: .span(TextSpan(line, line.scan.textStart < line.text.count ? 0..<line.text.count : 0..<0)),
        message(from: first.start, to: last.end, component, start),
        related: [
          RelatedPlace(
            .span(TextSpan(start.line, 0..<start.line.text.count)),
            Message(dutch: "Het origineel.", english: "The original."))
        ])
    ]
  }

  private static func message(from: TextPoint, to: TextPoint, _ component: Component, _ start: TextPoint) -> Message {
    let share = component.similarity
    let (from, to, start) = (place(from), place(to), place(start))
    guard let original = component.original else {
      return Message(
        dutch: "Regels \(line: from)-\(line: to) herhalen de tekst vanaf regel \(line: start) (\(share)% gelijk).",
        english: "Lines \(line: from)-\(line: to) repeat the text from line \(line: start) on (\(share)% equal).")
    }
    let (first, last) = (place(original.start), place(original.end))
    return Message(
      dutch: "Regels \(line: from)-\(line: to) herhalen regels \(line: first)-\(line: last) (\(share)% gelijk).",
      english: "Lines \(line: from)-\(line: to) repeat lines \(line: first)-\(line: last) (\(share)% equal).")
  }

  private static func place(_ point: TextPoint) -> Place { .span(TextSpan(point, point)) }
}
