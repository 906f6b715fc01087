import JSONRPC
import TermsModel
import TermsRules
import TermsWorkspace

/// The command line: `check`, `index` and `explain`.
public enum CommandLineTool {
  /// What a run ends with; the process's exit code.
  public enum Outcome: Int32 {
    /// Nothing at or above the level that fails.
    case clean = 0
    /// Findings at or above it.
    case findings = 1
    /// Wrong usage, or a file that could not be read.
    case failure = 2
  }

  /// The texts below a folder of the disk, and whether these are all.
  public static func texts(below folder: String) -> (paths: [String], isComplete: Bool) {
    let found = FolderWalk.texts(below: folder)
    return (found.paths, found.limit == nil)
  }

  /// Runs a command with its arguments.
  /// - Returns: nil when the first argument names no command of the command line.
  public static func run(_ arguments: [String], output: Output) -> Outcome? {
    switch arguments.first {
    case "check": return CheckCommand(output).run(Array(arguments.dropFirst()))
    case "index": return IndexCommand(output).run(Array(arguments.dropFirst()))
    case "explain": return ExplainCommand(output).run(Array(arguments.dropFirst()))
    default: return nil
    }
  }
}

/// Where a command writes to.
public struct Output {
  /// Standard output.
  public var write: ([UInt8]) -> Void
  /// Standard error: complaints only.
  public var complain: (String) -> Void
  /// Whether standard output takes colours: a terminal, and NO_COLOR is not set (no-color.org).
  public var hasColour: Bool
  /// Whether standard input is a terminal, where somebody waits to see something happen.
  public var asksAtTerminal: Bool
  /// The values of environment variables.
  public var environment: (String) -> String?
  /// Reads a whole file, or standard input for `-`; nil when it cannot be read.
  public var read: (String) -> [UInt8]?
  /// Reads files that settings are found in or name: regular files only.
  public var readSettings: (String) -> [UInt8]?
  /// Whether a folder has this path.
  public var isFolder: (String) -> Bool
  /// The texts below a folder, an absolute path, and whether these are all.
  public var texts: (String) -> (paths: [String], isComplete: Bool)
  /// The folder that relative paths count from.
  public var folder: String

  /// An output made of its parts, so that tests can stand in for the process.
  public init(
    write: @escaping ([UInt8]) -> Void, complain: @escaping (String) -> Void, hasColour: Bool,
    asksAtTerminal: Bool = false,
    environment: @escaping (String) -> String?, read: @escaping (String) -> [UInt8]?,
    readSettings: ((String) -> [UInt8]?)? = nil, isFolder: @escaping (String) -> Bool = { _ in false },
    texts: @escaping (String) -> (paths: [String], isComplete: Bool) = { _ in ([], true) }, folder: String = "/"
  ) {
    self.write = write
    self.complain = complain
    self.hasColour = hasColour
    self.asksAtTerminal = asksAtTerminal
    self.environment = environment
    self.read = read
    self.readSettings = readSettings ?? read
    self.isFolder = isFolder
    self.texts = texts
    self.folder = folder
  }

  /// The language of messages: an explicit choice, else the locale's (LC_ALL, LC_MESSAGES, LANG).
  func language(_ choice: String?) -> Language {
    if let choice, choice != "auto" { return choice == "nl" ? .dutch : .english }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("nl") ? .dutch : .english
  }
}
