import TermsModel

/// Citing expressions of one sentence in a text.
public enum ReferenceForms {
  /// The expressions on the line of the sentence, which stands where the text says SENTENCE: `artikel 3 lid 1 -> 3.1`.
  public static func found(_ sentence: String, in text: String) -> [String] {
    let understanding = Understanding(text.replacing("SENTENCE", with: sentence))
    let row = text.prefix(upTo: text.firstRange(of: "SENTENCE")?.lowerBound ?? text.startIndex).count { $0 == "\n" }
    return understanding.model.allReferences.filter { understanding.line($0.span.start) == row + 1 }.map { reference in
      let targets = understanding.targets(of: reference).split(separator: ", ").map { $0.prefix { $0 != "@" } }
      return "\(understanding.text(reference.span)) -> \(targets.joined(separator: ", "))"
    }
  }
}
