import JSONRPC
import TermsModel
import TermsRules

/// `terms-lsp check`: reports the findings of files.
struct CheckCommand {
  static let help = """
    Usage: terms-lsp check [PATH…|-] [options]

    Checks terms documents: general terms and conditions, contracts, statutes; Dutch and English; plain text and
    Markdown. A named file is read whatever its extension; of a folder, the terms documents in it and below
    (.terms, .voorwaarden, .txt, .md, .markdown; hidden ones and those that .terms.json leaves out are not read).
    Files that are checked together may cite each other; - or no path reads standard input.

    Options:
      --format text|json                             how to report (default: text)
      --fail-on error|warning|information|hint|never exit with 1 when a finding of this weight or more is there
                                                     (default: error)
      --language auto|nl|en                          language of the messages (default: of the locale)
      --colour auto|always|never                     colours (default: on a terminal, unless NO_COLOR is set)
      --config FILE                                  settings of the project (default: the nearest .terms.json upward
                                                     from each file)
      --no-config                                    no settings
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
        ].merging(CommandLineProject.options) { $1 })
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
    guard var project = CommandLineProject(options, output, command: "check") else { return .failure }
    var files = FileReader(output, command: "check").files(options.paths, &project)
    // What is wrong with the settings is a finding, too.
    files.read += project.problems
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
