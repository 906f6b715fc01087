/// Reads the files of a command line.
struct FileReader {
  private let output: Output
  private let command: String

  init(_ output: Output, command: String) {
    self.output = output
    self.command = command
  }

  /// The files that could be read, and whether one could not.
  func files(_ paths: [String], _ project: inout CommandLineProject) -> (read: [CheckedFile], failed: Bool) {
    var read: [CheckedFile] = []
    var failed = false
    if paths.isEmpty, output.asksAtTerminal { output.complain(waiting) }
    for path in paths.isEmpty ? ["-"] : paths {
      guard let bytes = output.read(path) else {
        let isFolder = output.isFolder(path)
        output.complain(
          "terms-lsp \(command): "
            + (isFolder ? "\(path) is a folder; name the files in it" : "cannot read \(path)"))
        failed = true
        continue
      }
      // A word processor's file or a picture read as text would look free of faults.
      guard !bytes.prefix(1024).contains(0), !bytes.starts(with: Array("PK".utf8)),
        !bytes.starts(with: Array("%PDF".utf8))
      else {
        output.complain("terms-lsp \(command): \(path) is not a text file; save it as plain text (UTF-8) first")
        failed = true
        continue
      }
      let file = CheckedFile(path: path, bytes: bytes, project.configuration(for: path))
      if file.wasRepaired {
        output.complain("terms-lsp \(command): \(path) is not UTF-8; unreadable bytes are shown as �")
      }
      read.append(file)
    }
    return (read, failed)
  }

  /// Who forgot to name a file would else look at nothing.
  private var waiting: String {
    """
    terms-lsp \(command): no file is named, so a text is read from here; Ctrl-D on a line of its own ends it.
    Try: terms-lsp \(command) --help
    """
  }
}
