import LanguageServerProtocol
import TermsModel

/// Projects' files that are open in the editor. What the editor has counts once the typing rests; when the file is saved or
/// closed, the one on disk.
extension TermsDocumentService {
  /// The client opened one, perhaps with changes that were never saved.
  func openSettings(_ uri: String, version: Int?, text: [UInt8]) {
    openSettings[uri] = OpenDocument(
      uri: uri, languageID: "json", version: version, text: text, Configuration())
    projects.edit(uri, text)
    readProjects()
  }

  /// The text changed.
  func changeSettings(_ uri: String, version: Int?, _ changes: [TextDocumentContentChange]) {
    openSettings[uri]?.version = version
    openSettings[uri]?.apply(changes, encoding: publish.encoding)
    guard let text = openSettings[uri]?.document.lines.bytes else { return }
    projects.edit(uri, text)
    settingsDeadline = .now + Typing.rest
  }

  /// The client closed one.
  func closeSettings(_ uri: String) {
    guard openSettings.removeValue(forKey: uri) != nil else { return }
    projects.edit(uri, nil)
    readProjects()
  }
}
