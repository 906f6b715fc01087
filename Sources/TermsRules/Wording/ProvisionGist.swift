import TermsModel
import TermsSyntax

extension Provision {
  /// What it is about, for a list from which one is chosen: its title, else its first words; empty where nothing stands there.
  var gist: String {
    if let title {
      return Self.shortened(LineMarkup.plainText(title.start.line.text, title.start.offset..<title.end.offset))
    }
    let line = textStart.line
    let next = component?.outline.following(self)?.marker.start
    let end = next.map { $0.line === line ? $0.offset : line.text.count } ?? line.text.count
    let text = LineMarkup.plainText(line.text, textStart.offset..<max(textStart.offset, end))
    return Self.shortened(text)
  }

  /// At most forty characters, cut behind a word.
  private static func shortened(_ text: String) -> String {
    let words = text.split { $0.isWhitespace }
    var short = ""
    for word in words {
      if short.count + word.count > mostLetters {
        return short.isEmpty ? String(word.prefix(mostLetters)) + "…" : short + "…"
      }
      short += (short.isEmpty ? "" : " ") + word
    }
    while let last = short.last, ".,:;".contains(last) { short.removeLast() }
    return short
  }

  private static let mostLetters = 40
}

extension Fix {
  /// Changes a cited number to that of a provision, of which it says what it is.
  static func citing(_ provision: Provision, as text: String, at span: TextSpan) -> Fix {
    let gist = provision.gist
    let name = gist.isEmpty ? text : "\(text) (\(gist))"
    return Fix(Message(dutch: "Wijzig in \(name)", english: "Change to \(name)"), [Replacement(span, with: text)])
  }
}
