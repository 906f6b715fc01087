import JSONRPC
import LanguageServerProtocol
import TermsServer

/// Documents without terms: it remembers the calls it gets and tells them in its answers.
final class FakeDocumentService: DocumentService {
  private(set) var calls: [String] = []
  private var client: ClientChannel?
  private var versions: [String: Int] = [:]
  private var unpublished: Set<String> = []
  private(set) var deadline: ContinuousClock.Instant?

  func start(_ session: Session) {
    client = session.client
    calls.append("start \(session.positionEncoding.rawValue) \(session.locale ?? "-")")
  }

  func clientIsReady() {}

  func filesChanged(_ uris: [String]) { calls.append("changed on disk \(uris.joined(separator: " "))") }

  func configure(_ settings: JSONValue) {
    calls.append("configure \(settings["terms"]?["language"]?.string ?? "-")")
  }

  func open(uri: String, languageID: String, version: Int?, text: [UInt8]) {
    calls.append("open \(uri) \(languageID) \(version ?? -1) \(text.count)")
    versions[uri] = version
    unpublished.insert(uri)
  }

  func change(uri: String, version: Int?, changes: [TextDocumentContentChange]) {
    let texts = changes.map { "\($0.range?.start.line ?? -1):\($0.range?.start.character ?? -1)=\($0.text)" }
    calls.append("change \(uri) \(version ?? -1) \(texts.joined(separator: ","))")
    versions[uri] = version
    unpublished.insert(uri)
    if changes.contains(where: { $0.text == "hold" }) { deadline = .now + .milliseconds(30) }
  }

  func save(uri: String) { calls.append("save \(uri)") }

  func close(uri: String) {
    calls.append("close \(uri)")
    versions[uri] = nil
    unpublished.remove(uri)
  }

  /// All calls so far, one a line.
  func hover(uri: String, position: Position) -> Hover? {
    Hover(contents: MarkupContent(kind: .plainText, value: calls.joined(separator: "\n")), range: nil)
  }

  func definition(uri: String, position: Position) -> DefinitionResult {
    .locations([Location(uri: uri, range: LSPRange(start: position, end: position))])
  }

  func references(uri: String, position: Position, includeDeclaration: Bool) -> [Location] {
    Array(
      repeating: Location(uri: uri, range: LSPRange(start: position, end: position)),
      count: includeDeclaration ? 2 : 1)
  }

  func highlights(uri: String, position: Position) -> [DocumentHighlight] {
    [DocumentHighlight(range: LSPRange(start: position, end: position), kind: .read)]
  }

  /// A big answer, for a client that does not read.
  func symbols(uri: String) -> DocumentSymbolResult {
    let name = String(repeating: "n", count: 100_000)
    let range = LSPRange(start: .zero, end: .zero)
    return .tree([DocumentSymbol(name: name, kind: .string, range: range, selectionRange: range)])
  }

  func foldingRanges(uri: String) -> [FoldingRange] {
    [FoldingRange(startLine: 1, endLine: 2)]
  }

  func diagnostics(uri: String, previousResultID: String?) -> DocumentDiagnosticReport {
    previousResultID.map { .unchanged(resultID: $0) } ?? .full([], resultID: "r")
  }

  func workspaceDiagnostics(since previousResultIDs: [String: String]) -> any SlicedAnswer { FakeSlices(left: 0) }

  func foldersChanged(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {}

  func codeActions(_ params: CodeActionRequest.Params) -> [CodeAction] {
    [CodeAction(title: params.diagnostics.map(\.message).joined(separator: ","), kind: .quickFix)]
  }

  func resolve(_ data: CodeActionData) -> CodeAction? { nil }
  func completions(uri: String, position: Position, isInvoked: Bool) -> CompletionResult {
    CompletionResult(isIncomplete: false, items: [])
  }
  func prepareRename(uri: String, position: Position) -> Result<PrepareRenameResult, ResponseError> {
    .failure(ResponseError(.requestFailed, "no"))
  }
  func rename(uri: String, position: Position, to newName: String) -> Result<WorkspaceEdit, ResponseError> {
    .failure(ResponseError(.requestFailed, newName))
  }
  func execute(_ command: NumberingCommandName, _ arguments: NumberingArguments)
    -> Result<NumberingResult, ResponseError>
  {
    .failure(ResponseError(.requestFailed, command.rawValue))
  }
  func resolve(_ item: CompletionItem) -> CompletionItem { item }
  func selectionRanges(uri: String, positions: [Position]) -> [SelectionRange] { [] }
  func prepareCallHierarchy(uri: String, position: Position) -> [CallHierarchyItem]? { nil }
  func citations(of item: CallHierarchyItem, isIncoming: Bool) -> [CallHierarchyCall] { [] }
  func lenses(uri: String) -> [CodeLens] { [] }
  func resolve(_ lens: CodeLens) -> CodeLens { lens }
  func inlayHints(uri: String, range: LSPRange) -> [InlayHint] { [] }
  func semanticTokens(uri: String) -> SemanticTokens { SemanticTokens(resultID: nil, data: []) }
  func semanticTokens(uri: String, since previousResultID: String) -> SemanticTokensDelta { .same(resultID: "r") }
  func semanticTokens(uri: String, range: LSPRange) -> SemanticTokens { SemanticTokens(resultID: nil, data: []) }
  func links(uri: String) -> [DocumentLink] { [] }
  func editsAfterTyping(uri: String, position: Position) -> [TextEdit] { [] }
  /// `workspace/symbol` takes as many slices as its query names.
  func symbols(matching query: String) -> any SlicedAnswer { FakeSlices(left: Int(query) ?? 0) }
  func answered(_ method: String, _ result: JSONValue?) {
    if method == ConfigurationRequest.method, let settings = ConfigurationRequest.settings(in: result) {
      configure(settings)
    }
  }

  func status(uri: String?) -> StatusRequest.Result {
    StatusRequest.Result(work: WorkCounts(), bytesEncoded: 0, documents: [])
  }

  func idle() { publish("idle") }

  func publishPending() {
    deadline = nil
    unpublished.formUnion(versions.keys)
    publish("pending")
  }

  private func publish(_ code: String) {
    for uri in unpublished.sorted() {
      let range = LSPRange(start: .zero, end: .zero)
      let finding = Diagnostic(range: range, severity: .hint, code: code, source: "fake", message: "m")
      client?.publish(PublishDiagnostics(uri: uri, version: versions[uri], diagnostics: [finding]))
    }
    unpublished = []
  }
}

/// An answer that takes some slices.
struct FakeSlices: SlicedAnswer {
  var left: Int

  mutating func advance() -> (any JSONWritable)? {
    left -= 1
    return left < 0 ? "done" : nil
  }
}
