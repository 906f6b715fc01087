import TermsModel
import TermsProject

/// The settings of the projects that the files of a command line belong to.
struct CommandLineProject {
  /// The options that say which.
  static let options: [String: Options.Kind] = ["--config": .value([]), "--no-config": .flag]

  private enum Source {
    case none
    case file(ProjectFile)
    case nearest
  }

  private let source: Source
  private let folder: String
  private var files: ProjectFiles
  private var parents: ParentDefinitions
  /// The files that spoke for a document, in order of their first.
  private var used: [ProjectFile] = []

  /// Nil when the file that was named cannot be read; that has been said then.
  init?(_ options: Options, _ output: Output, command: String) {
    folder = output.folder
    files = ProjectFiles(read: options.value("--config") == nil ? output.readSettings : output.read)
    parents = ParentDefinitions { output.readSettings($0) }
    if options.has("--no-config") {
      source = .none
    } else if let path = options.value("--config") {
      guard path != "-", let file = files.file(at: FilePath.absolute(path, from: folder)) else {
        output.complain("terms-lsp \(command): cannot read \(path)")
        return nil
      }
      source = .file(file)
      used = [file]
    } else {
      source = .nearest
    }
  }

  /// Whether a file is one of the terms documents of its project.
  mutating func holds(_ path: String) -> Bool {
    let path = FilePath.absolute(path, from: folder)
    return file(for: path)?.holds(path) ?? true
  }

  private mutating func file(for path: String) -> ProjectFile? {
    switch source {
    case .none: nil
    case .file(let named): named
    case .nearest: files.nearest(to: path)
    }
  }

  /// How a file is to be judged. What comes on standard input stands in the current folder.
  mutating func configuration(for path: String) -> Configuration {
    let path = FilePath.absolute(path, from: folder)
    guard let file = file(for: path) else { return SettingsLayer().configuration(for: path) }
    if !used.contains(where: { $0.path == file.path }) { used.append(file) }
    return parents.complete(file.configuration(for: path))
  }

  /// The projects' files with which something is wrong.
  var problems: [CheckedFile] {
    used.filter { !$0.findings.isEmpty }.map { CheckedFile(path: shown($0.path), $0) }
  }

  /// A path as a user would name it.
  private func shown(_ path: String) -> String {
    FilePath.isInside(path, folder) && folder != "/" ? String(path.dropFirst(folder.utf8.count + 1)) : path
  }
}
