import JSONRPC
import TermsModel
import TermsRules

/// `terms-lsp check`: reports the findings of files.
struct CheckCommand {
  static let help = """
    Usage: terms-lsp check [PATH…|-] [options]

    Checks terms documents: general terms and conditions, contracts, statutes; Dutch and English; plain text and
    Markdown. A named file is read whatever its extension; - or no path reads standard input.

    Options:
      --format text|json                             how to report (default: text)
      --fail-on error|warning|information|hint|never exit with 1 when a finding of this weight or more is there
                                                     (default: error)
      --language auto|nl|en                          language of the messages (default: of the locale)
      --colour auto|always|never                     colours (default: on a terminal, unless NO_COLOR is set)
      --help                                         this text

    Exit status: 0 no finding that fails, 1 some, 2 wrong usage or a file that cannot be read.

    """

  private let output: Output

  init(_ output: Output) { self.output = output }

  func run(_ arguments: [String]) -> CommandLineTool.Outcome {
    let options: Options
    do {
      options = try Options(
        arguments,
        known: [
          "--format": .value(["text", "json"]), "--language": .value(["auto", "nl", "en"]), "--help": .flag,
          "--fail-on": .value(Severity.allCases.map(\.name) + ["never"]),
          "--colour": .value(["auto", "always", "never"]),
          "--color": .value(["auto", "always", "never"]),
        ])
    } catch {
      output.complain("terms-lsp check: \(error.message)\nTry: terms-lsp check --help")
      return .failure
    }
    if options.has("--help") {
      output.write(Array(Self.help.utf8))
      return .clean
    }
    return check(options)
  }

  private func check(_ options: Options) -> CommandLineTool.Outcome {
    let language = output.language(options.value("--language"))
    let files = FileReader(output, command: "check").files(options.paths)
    if options.value("--format") == "json" {
      var writer = JSONWriter()
      JSONReport.writeFindings(files.read, language, to: &writer)
      output.write(writer.bytes + [0x0A])
    } else {
      let colour = options.value("--colour") ?? options.value("--color") ?? "auto"
      let report = TextReport(language, colour: colour == "always" || colour == "auto" && output.hasColour)
      if !files.read.isEmpty { output.write(Array(report.text(files.read).utf8)) }
    }
    if files.failed { return .failure }
    let level = options.value("--fail-on") ?? Severity.error.name
    guard let threshold = Severity.allCases.first(where: { $0.name == level }) else { return .clean }
    return files.read.contains { $0.findings.contains { $0.severity <= threshold } } ? .findings : .clean
  }
}

/// Reads the files of a command line.
struct FileReader {
  private let output: Output
  private let command: String

  init(_ output: Output, command: String) {
    self.output = output
    self.command = command
  }

  /// The files that could be read, and whether one could not.
  func files(_ paths: [String]) -> (read: [CheckedFile], failed: Bool) {
    var read: [CheckedFile] = []
    var failed = false
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
      let file = CheckedFile(path: path, bytes: bytes)
      if file.wasRepaired {
        output.complain("terms-lsp \(command): \(path) is not UTF-8; unreadable bytes are shown as �")
      }
      read.append(file)
    }
    return (read, failed)
  }
}
