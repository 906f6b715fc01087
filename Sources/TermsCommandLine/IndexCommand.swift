import JSONRPC

/// `terms-lsp index`: prints what was understood of files.
struct IndexCommand {
  static let help = """
    Usage: terms-lsp index [PATH…|-] [--format json]

    Prints what was understood of each file: components, sections, references, definitions, uses and findings, as a
    JSON array with one object a file; of a folder, the terms documents in it and below. Ranges are 0-based lines and
    UTF-16 columns, as in the Language Server Protocol.

    Options:
      --format json          the only format
      --language auto|nl|en  language of the messages (default: of the locale)
      --config FILE          settings of the project (default: the nearest .terms.json upward from each file)
      --no-config            no settings
      --help                 this text

    Exit status: 0 whatever the findings, 2 wrong usage or a file that cannot be read.

    """

  private let output: Output

  init(_ output: Output) { self.output = output }

  func run(_ arguments: [String]) -> CommandLineTool.Outcome {
    let options: Options
    do {
      options = try Options(
        arguments,
        known: [
          "--format": .value(["json"]), "--language": .value(["auto", "nl", "en"]), "--help": .flag,
        ].merging(CommandLineProject.options) { $1 })
    } catch {
      output.complain("terms-lsp index: \(error.message)\nTry: terms-lsp index --help")
      return .failure
    }
    if options.has("--help") {
      output.write(Array(Self.help.utf8))
      return .clean
    }
    guard var project = CommandLineProject(options, output, command: "index") else { return .failure }
    let files = FileReader(output, command: "index").files(options.paths, &project)
    for file in project.problems {
      output.complain("terms-lsp index: \(file.path) has wrong settings; terms-lsp check says which")
    }
    var writer = JSONWriter()
    JSONReport.writeIndex(files.read, output.language(options.value("--language")), to: &writer)
    output.write(writer.bytes + [0x0A])
    return files.failed ? .failure : .clean
  }
}
