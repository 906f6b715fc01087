import TermsModel
import TermsRules

extension ProjectFile {
  /// The smallest change of the file's text that tells the project something; everything else stays as it is written.
  ///
  /// Nil for a text that is not quite JSON, where nobody could tell what a change would do, and where the change would have
  /// no effect: an override says otherwise.
  /// - Parameter path: of the document that it is about, absolute.
  public func replacement(for change: SettingsChange, of path: String) -> Replacement? {
    // Letters that could not be read are shown otherwise than they stand in the file.
    guard document.lines.bytes == bytes else { return nil }
    let (json, problems) = LocatedJSONParser.parse(bytes)
    guard problems.isEmpty, let edit = JSONEdit(change, in: json, bytes) else { return nil }
    let changed = ProjectFile(path: self.path, bytes: edit.applied(to: bytes))
    guard changed.heeds(change, for: path), let start = point(at: edit.range.lowerBound),
      let end = point(at: edit.range.upperBound)
    else { return nil }
    return Replacement(TextSpan(start, end), with: edit.text)
  }

  private func heeds(_ change: SettingsChange, for path: String) -> Bool {
    let configuration = configuration(for: path)
    return switch change {
    case .ignoreTerm(let term): configuration.ignoredTerms.contains(term)
    case .addName(let name): configuration.names.contains(name)
    case .switchOff(let code): configuration.rules[code] == .off
    }
  }
}
