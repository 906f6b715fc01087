import TermsRules

/// `terms-lsp explain`: prints what rules report and leave alone.
struct ExplainCommand {
  static let help = """
    Usage: terms-lsp explain [CODE…]

    Prints the page of each rule that is named by the code of its findings: what it reports, how sure it is, what it
    never reports. Without a code: all rules, one a line.

    Exit status: 0, or 2 when there is no such rule.

    """

  private let output: Output

  init(_ output: Output) { self.output = output }

  func run(_ arguments: [String]) -> CommandLineTool.Outcome {
    let options: Options
    do {
      options = try Options(arguments, known: ["--help": .flag])
    } catch {
      output.complain("terms-lsp explain: \(error.message)\nTry: terms-lsp explain --help")
      return .failure
    }
    if options.has("--help") {
      write(Self.help)
      return .clean
    }
    if options.paths.isEmpty {
      write(list)
      return .clean
    }
    var failed = false
    var isFirst = true
    for code in options.paths {
      if let page = RulePage.text(of: code) {
        write((isFirst ? "" : "\n") + page)
        isFirst = false
      } else {
        let meant = Nearest.word(to: code, among: RuleSet.codes.sorted()).map { "; did you mean \($0)?" } ?? ""
        output.complain("terms-lsp explain: no rule is called \(code)\(meant)")
        failed = true
      }
    }
    return failed ? .failure : .clean
  }

  private var list: String {
    let codes = RuleSet.codes.sorted()
    let width = codes.map(\.count).max() ?? 0
    return codes.map { code in
      code + String(repeating: " ", count: width - code.count + 2) + (RulePage.summary(of: code) ?? "") + "\n"
    }.joined()
  }

  private func write(_ text: String) { output.write(Array(text.utf8)) }
}
