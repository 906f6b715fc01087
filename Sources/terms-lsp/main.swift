import JSONRPC
import TermsCommandLine
import TermsServer

/// `terms-lsp`: no argument, `serve` or `--stdio` is the server; `check`, `index` and `explain` are the command line.
let help = """
  Usage: terms-lsp [serve] [--stdio] [--log FILE]   the language server on standard input and output
                   [--supervise]                    the same, started again when it crashes
                   [--paranoid]                     the same, compared with a fresh document after every edit
         terms-lsp check [PATH…|-] [options]        report the findings of documents
         terms-lsp index [PATH…|-] [options]        print what is understood of documents
         terms-lsp explain [CODE…]                  print what rules report and leave alone
         terms-lsp --version | --help

  A language server for terms documents: general terms and conditions, contracts, statutes; Dutch and English; plain
  text and Markdown. Editors start it without arguments. `terms-lsp check --help` and `terms-lsp index --help` say more.

  """

let arguments = Array(CommandLine.arguments.dropFirst())

func write(_ bytes: [UInt8]) {
  _ = bytes.withUnsafeBytes { Platform.writeAll(Platform.standardOutput, $0) }
}

func complain(_ text: String) {
  _ = Array((text + "\n").utf8).withUnsafeBytes { Platform.writeAll(Platform.standardError, $0) }
}

/// The options of the server; nil when an argument is none of them.
func serverOptions(_ arguments: [String]) -> Log.Options? {
  var options = Log.Options()
  var rest = arguments[...]
  if rest.first == "serve" { rest.removeFirst() }
  while let argument = rest.popFirst() {
    switch argument {
    case "--stdio", "--paranoid": continue
    case "--log":
      guard let path = rest.popFirst() else { return nil }
      options.filePath = path
    default: return nil
    }
  }
  return options
}

let output = Output(
  write: write, complain: complain,
  hasColour: Platform.isTerminal(Platform.standardOutput) && (Platform.environment("NO_COLOR") ?? "").isEmpty,
  asksAtTerminal: Platform.isTerminal(Platform.standardInput), environment: Platform.environment,
  read: { $0 == "-" ? Platform.readAll(Platform.standardInput) : Platform.readFile($0) },
  readSettings: { Platform.readRegularFile($0) }, isFolder: Platform.isFolder,
  texts: CommandLineTool.texts, folder: Platform.currentFolder)

switch arguments.first {
case "--version":
  write(Array("terms-lsp \(TermsVersion.current)\n".utf8))
  Platform.exitProcess(0)
case "--help", "-h", "help":
  write(Array(help.utf8))
  Platform.exitProcess(0)
default:
  if let outcome = CommandLineTool.run(arguments, output: output) { Platform.exitProcess(outcome.rawValue) }
  let workerArguments = arguments.filter { $0 != "--supervise" }
  if arguments.first == "serve", arguments.contains("--help") || arguments.contains("-h") {
    write(Array(help.utf8))
    Platform.exitProcess(0)
  }
  if arguments.last == "--log" {
    complain("terms-lsp: --log needs a file\nTry: terms-lsp --help")
    Platform.exitProcess(2)
  }
  guard let options = serverOptions(workerArguments) else {
    let isCommand = arguments.first?.hasPrefix("-") == false && arguments.first != "serve"
    complain(
      "terms-lsp: unknown \(isCommand ? "command" : "argument") \(arguments.joined(separator: " "))\nTry: terms-lsp --help"
    )
    Platform.exitProcess(2)
  }
  if Platform.isTerminal(Platform.standardInput) {
    complain("terms-lsp: this is the language server, for an editor to start; Ctrl-C ends it\nTry: terms-lsp --help")
  }
  if arguments.contains("--supervise") {
    Platform.exitProcess(superviseOnStandardIO(log: options, workerArguments: workerArguments))
  }
  Platform.exitProcess(
    serveOnStandardIO(log: options) { log in
      TermsDocumentService(selfCheck: arguments.contains("--paranoid") ? SelfCheck(log: log) : nil)
    })
}
