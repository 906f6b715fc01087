import LanguageServerProtocol
import TermsFeatures
import TermsModel

/// A plan for a document, with what follows from it in other files.
struct Refactoring {
  /// What becomes of another file.
  struct Elsewhere {
    /// A place that is left as it is, as it stands after the changes.
    struct Untouched {
      var obstacle: RefactoringPlan.Obstacle
      var text: String
      var range: LSPRange
    }

    let uri: String
    /// The name of the file, for people.
    let name: String
    /// Nil when nothing changes in it.
    var edit: TextDocumentEdit?
    var reasons: Set<RefactoringPlan.Reason> = []
    var untouched: [Untouched] = []
  }

  let plan: RefactoringPlan
  let elsewhere: [Elsewhere]

  /// What is left in other files, for programs and people.
  func untouchedElsewhere(_ language: Language) -> [NumberingResult.Untouched] {
    elsewhere.flatMap { file in
      file.untouched.map { place in
        NumberingResult.Untouched(
          uri: file.uri, range: place.range, reason: place.obstacle.rawValue, message: place.obstacle.text(language))
      }
    }
  }
}

extension TermsDocumentService {
  /// What a client can be sent: one that cannot ask the user about a change gets only those that follow from what was asked
  /// for.
  func refactoring(_ plan: RefactoringPlan, _ document: OpenDocument, _ editor: EditorDocument) -> Refactoring {
    let plan = publish.client.changeAnnotations ? plan : plan.withoutDoubtful()
    return Refactoring(plan: plan, elsewhere: changesElsewhere(plan, document.uri, editor))
  }

  /// The changes, for the versions that the client sent last.
  func edit(_ refactoring: Refactoring, _ document: OpenDocument) -> WorkspaceEdit {
    let own = document.converter(publish.encoding).documentEdit(
      refactoring.plan, version: document.version, publish)
    let reasons = refactoring.elsewhere.reduce(into: Set(refactoring.plan.changes.map(\.reason))) {
      $0.formUnion($1.reasons)
    }
    return WorkspaceEdit([own] + refactoring.elsewhere.compactMap(\.edit), reasons, publish)
  }

  // MARK: What the user must know

  /// How many places are named; the others are counted.
  private static let mostNamed = 5

  /// Tells the user which other files change, and what may have to change and was left: by the lines of the texts after the
  /// change.
  func tell(_ refactoring: Refactoring, _ editor: EditorDocument, _ to: ToProtocol) {
    let sentences = [changed(refactoring), left(refactoring, editor, to)].compactMap(\.self)
    if !sentences.isEmpty { client?.show(.info, sentences.joined(separator: " ")) }
  }

  private func changed(_ refactoring: Refactoring) -> String? {
    let files = refactoring.elsewhere.filter { $0.edit != nil }
    guard !files.isEmpty else { return nil }
    let names = files.prefix(Self.mostNamed).map { "\($0.name) (\($0.edit?.edits.count ?? 0))" }
    let start = publish.language == .dutch ? "Ook aangepast: " : "Changed, too: "
    return start + names.joined(separator: ", ") + more(files.count - names.count) + "."
  }

  private func left(_ refactoring: Refactoring, _ editor: EditorDocument, _ to: ToProtocol) -> String? {
    let plan = refactoring.plan
    let own = to.untouched(plan).prefix(Self.mostNamed).map { place, range in
      self.place(nil, range, editor.text(place.span, after: plan), place.obstacle)
    }
    let others = refactoring.elsewhere.flatMap { file in
      file.untouched.map { (file: file.name, place: $0) }
    }
    let places =
      own
      + others.prefix(Self.mostNamed - own.count).map { file, place in
        self.place(file, place.range, place.text, place.obstacle)
      }
    guard !places.isEmpty else { return nil }
    let start = publish.language == .dutch ? "Niet aangepast: " : "Left as it is: "
    let hidden = plan.untouched.count + others.count - places.count
    return start + places.joined(separator: "; ") + more(hidden) + "."
  }

  private func more(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return publish.language == .dutch ? "; en nog \(count)" : "; and \(count) more"
  }

  private func place(_ file: String?, _ range: LSPRange, _ text: String, _ obstacle: RefactoringPlan.Obstacle)
    -> String
  {
    let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let line = publish.language == .dutch ? "regel" : "line"
    let quoted = text.isEmpty ? "" : " “\(text)”"
    let name = file.map { "\($0), " } ?? ""
    return "\(name)\(line) \(range.start.line + 1)\(quoted) (\(obstacle.text(publish.language)))"
  }
}
