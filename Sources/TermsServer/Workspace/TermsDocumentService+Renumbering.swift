import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsProject
import TermsWorkspace

/// What a change of numbers means for other files: their references follow, where the client can be sent changes of several
/// documents and it is certain what they mean; else they are listed.
extension TermsDocumentService {
  /// So many files are looked into. What the others cite is listed, as it was when they were last read.
  private static let mostFollowed = 200

  /// What becomes of the references of other files to a document.
  func changesElsewhere(_ plan: RefactoringPlan, _ uri: String, _ editor: EditorDocument) -> [Refactoring.Elsewhere] {
    guard plan.changesNumbers, let own = path(of: uri), openDocument(at: own) == uri else { return [] }
    collectFiles()
    var open = Set<String>()
    var citing = documents.keys.sorted().compactMap { other -> String? in
      guard let path = path(of: other), open.insert(path).inserted, path != own,
        let document = documents[other]?.document
      else { return nil }
      // What was opened a moment ago may not have been looked at.
      _ = document.model()
      return document.namesDocuments ? path : nil
    }
    var cited: [String: [ClosedSymbol]] = [:]
    workspace.index.citations(of: own, number: nil, in: { !open.contains($0) }) { path, symbol in
      cited[path, default: []].append(symbol)
    }
    guard !citing.isEmpty || !cited.isEmpty, let renumbered = RenumberedDocument(editor, plan) else { return [] }
    citing += cited.keys.filter { cited[$0]?.contains { renumbered.mayConcern($0.number) } == true }
    return citing.sorted().enumerated().compactMap { index, path in
      let found =
        index < Self.mostFollowed || open.contains(path)
        ? changes(renumbered, own, at: path, isOpen: open.contains(path))
        : listed(path, cited[path]?.filter { renumbered.mayConcern($0.number) } ?? [])
      return found.flatMap { $0.edit == nil && $0.untouched.isEmpty ? nil : $0 }
    }
  }

  /// - Parameter own: the path of the document whose numbers change.
  private func changes(_ renumbered: RenumberedDocument, _ own: String, at path: String, isOpen: Bool)
    -> Refactoring.Elsewhere?
  {
    if isOpen, let uri = openDocument(at: path) { finish(uri) }
    guard let other = other(at: path) else { return nil }
    let sight = WorkspaceSight(workspace.index, from: path)
    let references = other.editor.model.referencesElsewhere.filter { reference in
      reference.documentName.map { sight.file(named: $0, other.editor.document.configuration.documentFiles) } == own
    }
    // A file that nobody has read yet may have the same name; a letter is to say what it said.
    let isFollowed =
      publish.client.documentChanges && !workspace.isIncomplete && (isOpen || workspace.isAsRead(path))
      && other.editor.model.isTerms
    let plan = renumbered.plan(for: other.editor, references, isFollowed: isFollowed)
    var found = Refactoring.Elsewhere(uri: other.to.uri, name: other.name)
    if !plan.changes.isEmpty {
      let version = documents[other.to.uri]?.version
      found.edit = other.to.documentEdit(plan, version: version, publish)
      found.reasons = Set(plan.changes.map(\.reason))
    }
    found.untouched = other.to.untouched(plan).map { place, range in
      Refactoring.Elsewhere.Untouched(
        obstacle: place.obstacle, text: other.editor.text(place.span, after: plan), range: range)
    }
    return found
  }

  /// The places of a file that is not looked into.
  private func listed(_ path: String, _ symbols: [ClosedSymbol]) -> Refactoring.Elsewhere {
    var ranges: [LSPRange] = []
    for symbol in symbols where ranges.last != symbol.range { ranges.append(symbol.range) }
    return Refactoring.Elsewhere(
      uri: Projects.uri(ofPath: path), name: FilePath.name(of: path),
      untouched: ranges.map { .init(obstacle: .otherFile, text: "", range: $0) })
  }
}
