import TermsProject

/// The files that the paths of a command line mean: those that are named, and the texts below the folders.
struct NamedFiles {
  /// A file, as a user would name it.
  struct File {
    let path: String
    /// It was found in a folder, so it may be something else than a terms document.
    let isFound: Bool
  }

  private(set) var files: [File] = []
  /// What to tell the user of folders.
  private(set) var complaints: [String] = []
  /// A folder has no text, or too many.
  private(set) var failed = false

  init(_ paths: [String], _ output: Output) {
    var known = Set<String>()
    for path in paths {
      guard path != "-", output.isFolder(path) else {
        if path == "-" || known.insert(FilePath.absolute(path, from: output.folder)).inserted {
          files.append(File(path: path, isFound: false))
        }
        continue
      }
      let folder = FilePath.absolute(path, from: output.folder)
      let texts = output.texts(folder)
      if !texts.isComplete {
        complaints.append("there are too many files in \(path); name the folder of the documents")
        failed = true
      } else if texts.paths.isEmpty {
        complaints.append("\(path) holds no file .terms, .voorwaarden, .txt, .md or .markdown")
        failed = true
      }
      for text in texts.paths where known.insert(text).inserted {
        files.append(File(path: Self.shown(text, in: folder, named: path), isFound: true))
      }
    }
  }

  /// `terms/a.md` for `terms`, `a.md` for `.`
  private static func shown(_ text: String, in folder: String, named path: String) -> String {
    let rest = text.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1)
    if path == "." { return String(rest) }
    return path.hasSuffix("/") ? path + rest : path + "/" + rest
  }
}
