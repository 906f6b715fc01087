import TermsModel
import TermsProject
import TermsWorkspace

/// Reads the files of a command line.
struct FileReader {
  private let output: Output
  private let command: String

  init(_ output: Output, command: String) {
    self.output = output
    self.command = command
  }

  /// The files that could be read, each judged in the light of the others, and whether one could not.
  func files(_ paths: [String], _ project: inout CommandLineProject) -> (read: [CheckedFile], failed: Bool) {
    if paths.isEmpty, output.asksAtTerminal { output.complain(waiting) }
    let named = NamedFiles(paths.isEmpty ? ["-"] : paths, output)
    for complaint in named.complaints { complain(complaint) }
    var failed = named.failed
    var read: [CheckedFile] = []
    for file in named.files {
      if file.isFound, !project.holds(file.path) { continue }
      switch bytes(of: file) {
      case .text(let bytes):
        let checked = CheckedFile(path: file.path, bytes: bytes, project.configuration(for: file.path))
        if file.isFound, !checked.model.isTerms { continue }
        if checked.wasRepaired { complain("\(file.path) is not UTF-8; unreadable bytes are shown as �") }
        read.append(checked)
      case .none(let complaint):
        complain(complaint)
        failed = true
      }
    }
    if read.isEmpty, !failed {
      complain("none of \(paths.joined(separator: ", ")) holds a terms document")
      failed = true
    }
    judge(&read)
    return (read, failed)
  }

  private enum Content {
    case text([UInt8])
    case none(String)
  }

  private func bytes(of file: NamedFiles.File) -> Content {
    guard let bytes = output.read(file.path) else { return .none("cannot read \(file.path)") }
    // A word processor's file or a picture read as text would look free of faults.
    guard !bytes.prefix(1024).contains(0), !bytes.starts(with: Array("PK".utf8)),
      !bytes.starts(with: Array("%PDF".utf8))
    else { return .none("\(file.path) is not a text file; save it as plain text (UTF-8) first") }
    return .text(bytes)
  }

  /// Files cite each other by their titles and names.
  private func judge(_ files: inout [CheckedFile]) {
    let index = WorkspaceIndex()
    let paths = files.map { $0.path == "-" ? nil : FilePath.absolute($0.path, from: output.folder) }
    for (path, file) in zip(paths, files) {
      guard let path else { continue }
      var survey = ContributionSurvey(file.model)
      _ = survey.advance(.max)
      index.set(open: path, survey.contribution)
    }
    for place in files.indices { files[place].judge(WorkspaceSight(index, from: paths[place])) }
  }

  private func complain(_ text: String) { output.complain("terms-lsp \(command): \(text)") }

  /// Who forgot to name a file would else look at nothing.
  private var waiting: String {
    """
    terms-lsp \(command): no file is named, so a text is read from here; Ctrl-D on a line of its own ends it.
    Try: terms-lsp \(command) --help
    """
  }
}
