import LanguageServerProtocol
import TermsModel
import TermsProject
import TermsRules
import TermsText

/// Actions that tell the project something: changes of its `.terms.json`.
///
/// They are offered from what is known of that file; it is read when the user has chosen.
extension TermsDocumentService {
  /// What the project can be told about a finding, as far as that would have an effect.
  func settingsChanges(for finding: Finding, in document: OpenDocument) -> [SettingsChange] {
    let choices = SettingsChange.answers(to: finding)
    guard let file = projectOf[document.uri].flatMap({ projects.known($0) })?.file else {
      return publish.client.createsFiles && projects.newFileURI(for: document.uri) != nil ? choices : []
    }
    let path = path(of: document.uri, file)
    return choices.filter { file.replacement(for: $0, of: path) != nil }
  }

  /// The change of the project's file as it is now; nil when that cannot be changed any more.
  func edit(_ change: SettingsChange, for uri: String) -> WorkspaceEdit? {
    guard let found = projects.file(for: uri) else { return newFile(change, for: uri) }
    guard let replacement = found.file.replacement(for: change, of: path(of: uri, found.file)) else { return nil }
    let open = openSettings.first { FilePath.path(ofURI: $0.key) == found.file.path }
    // What the editor has is ahead of what counts while it cannot be read.
    if let open, open.value.document.lines.bytes != found.file.document.lines.bytes { return nil }
    let to = ToProtocol(uri: open?.key ?? found.uri, document: found.file.document, encoding: publish.encoding)
    return to.edit([replacement], version: open?.value.version, isVersioned: publish.client.documentChanges)
  }

  private func newFile(_ change: SettingsChange, for uri: String) -> WorkspaceEdit? {
    guard publish.client.createsFiles, let new = projects.newFileURI(for: uri) else { return nil }
    let start = LSPRange(start: .zero, end: .zero)
    let text = TextEdit(range: start, newText: change.newFile)
    var edit = WorkspaceEdit([TextDocumentEdit(uri: new, version: nil, edits: [text])], isVersioned: true)
    edit.newFiles = [new]
    return edit
  }

  /// A document's path for its project; that of the project's file for one that is not on disk.
  private func path(of uri: String, _ file: ProjectFile) -> String {
    FilePath.path(ofURI: uri).map { FilePath.absolute($0, from: "/") } ?? file.path
  }
}
