import TermsModel
import TermsSyntax

/// A whole document that stands in the file again: one finding a copy, at its first line.
public enum RepeatedDocument: Rule {
  /// The stable code.
  public static let code = "repeated-document"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// One finding for each copy.
  public static func findings(in model: DocumentModel) -> [Finding] {
    model.components.compactMap { component in
      guard let original = component.copyOf, let first = component.spans.first, let last = component.spans.last else {
        return nil
      }
      let line = first.start.line
      let start = model.components[original].spans.first?.start ?? first.start
      return Finding(
        Self.self, at: TextSpan(line, line.scan.textStart < line.text.count ? 0..<line.text.count : 0..<0),
        message(from: first.start, to: last.end, component, start),
        related: [
          RelatedPlace(
            TextSpan(start.line, 0..<start.line.text.count), Message(dutch: "Het origineel.", english: "The original."))
        ])
    }
  }

  private static func message(from: TextPoint, to: TextPoint, _ component: Component, _ start: TextPoint) -> Message {
    let share = component.similarity
    guard let original = component.original else {
      return Message(
        dutch: "Regels \(line: from)-\(line: to) herhalen de tekst vanaf regel \(line: start) (\(share)% gelijk).",
        english: "Lines \(line: from)-\(line: to) repeat the text from line \(line: start) on (\(share)% equal).")
    }
    return Message(
      dutch: """
        Regels \(line: from)-\(line: to) herhalen regels \(line: original.start)-\(line: original.end) (\(share)% gelijk).
        """,
      english: """
        Lines \(line: from)-\(line: to) repeat lines \(line: original.start)-\(line: original.end) (\(share)% equal).
        """)
  }
}
