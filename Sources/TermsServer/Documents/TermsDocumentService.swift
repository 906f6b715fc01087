import JSONRPC
import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsText

/// The document work of the server: keeps the open documents, answers about them, and publishes their findings.
public final class TermsDocumentService: DocumentService {
  private(set) var documents: [String: OpenDocument] = [:]
  private var settings = Settings()
  private var publish = PublishSettings(encoding: .utf16, language: .english, client: ClientCapabilities())
  private var client: ClientChannel?
  /// When the typing has rested long enough for what is held back.
  public private(set) var deadline: ContinuousClock.Instant?

  /// How long typing must rest before new findings on its line appear.
  private static let rest = Duration.milliseconds(400)

  /// A service without documents.
  public init() {}

  // MARK: Session

  /// Takes over what was agreed with the client.
  public func start(_ session: Session) {
    client = session.client
    publish.client = session.capabilities
    switch session.positionEncoding {
    case .utf8: publish.encoding = .utf8
    case .utf16: publish.encoding = .utf16
    case .utf32: publish.encoding = .utf32
    }
    settings.locale = session.locale
    if let options = session.initializationOptions { settings.read(options) }
    publish.language = settings.language
  }

  /// Takes new settings and tells everything again in their light.
  public func configure(_ value: JSONValue) {
    settings.read(value)
    publish.language = settings.language
    for uri in documents.keys { documents[uri]?.markDue() }
  }

  // MARK: Texts

  /// Takes in a document.
  public func open(uri: String, languageID: String, version: Int?, text: [UInt8]) {
    documents[uri] = OpenDocument(uri: uri, version: version, text: text)
    #if DEBUG
      DeadlyWord.look(in: documents[uri]?.document)
    #endif
  }

  /// Changes a document.
  public func change(uri: String, version: Int?, changes: [TextDocumentContentChange]) {
    documents[uri]?.version = version
    documents[uri]?.apply(changes, encoding: publish.encoding)
    #if DEBUG
      DeadlyWord.look(in: documents[uri]?.document)
    #endif
  }

  /// Publishes everything, nothing held back.
  public func save(uri: String) {
    documents[uri]?.markDue()
    send(uri, isFinal: true)
  }

  /// Forgets a document and clears its findings.
  public func close(uri: String) {
    documents[uri] = nil
    client?.publish(PublishDiagnostics(uri: uri, version: nil, diagnostics: []))
  }

  // MARK: Publishing

  /// Publishes what has changed, once the client has nothing more to say for now.
  public func idle() {
    var holds = false
    for uri in documents.keys.sorted() where documents[uri]?.publication.isDue == true {
      // On-save users see their findings when they open and when they save.
      if settings.publishesOnSaveOnly, documents[uri]?.publication.mustSend == false { continue }
      send(uri, isFinal: false)
    }
    for document in documents.values where document.isWaiting { holds = true }
    deadline = holds ? .now + Self.rest : nil
  }

  /// Publishes what was held back.
  public func publishPending() {
    deadline = nil
    for uri in documents.keys.sorted() where documents[uri]?.isWaiting == true { send(uri, isFinal: true) }
  }

  private func send(_ uri: String, isFinal: Bool) {
    guard let diagnostics = documents[uri]?.diagnosticsToSend(publish, isFinal: isFinal) else { return }
    client?.publish(PublishDiagnostics(uri: uri, version: documents[uri]?.version, diagnostics: diagnostics))
  }

  // MARK: Answers

  /// The hover at a position.
  public func hover(uri: String, position: Position) -> Hover? {
    at(uri, position) { editor, point, to in editor.hover(at: point).map { to.hover($0, client: publish.client) } }
      ?? nil
  }

  /// Where the expression at a position leads.
  public func definition(uri: String, position: Position) -> DefinitionResult {
    at(uri, position) { editor, point, to in to.definition(editor.definition(at: point), client: publish.client) }
      ?? .none
  }

  /// What cites or uses the subject at a position.
  public func references(uri: String, position: Position, includeDeclaration: Bool) -> [Location] {
    at(uri, position) { editor, point, to in
      editor.references(at: point, includeDeclaration: includeDeclaration).map { to.location($0) }
    } ?? []
  }

  /// The same subject elsewhere.
  public func highlights(uri: String, position: Position) -> [DocumentHighlight] {
    at(uri, position) { editor, point, to in to.highlights(editor.highlights(at: point)) } ?? []
  }

  /// The outline.
  public func symbols(uri: String) -> DocumentSymbolResult {
    guard let editor = documents[uri]?.editor(publish.language), let to = documents[uri]?.converter(publish.encoding)
    else {
      return .tree([])
    }
    return to.symbols(editor.symbols(), client: publish.client)
  }

  /// What can be folded.
  public func foldingRanges(uri: String) -> [FoldingRange] {
    guard let editor = documents[uri]?.editor(publish.language), let to = documents[uri]?.converter(publish.encoding)
    else {
      return []
    }
    let folds = to.folds(editor.folds(), client: publish.client)
    return publish.client.foldingRange.rangeLimit.map { Array(folds.prefix($0)) } ?? folds
  }

  private func at<Answer>(
    _ uri: String, _ position: Position, _ body: (EditorDocument, TextPoint, ToProtocol) -> Answer
  ) -> Answer? {
    guard let editor = documents[uri]?.editor(publish.language),
      let point = documents[uri]?.point(position, publish.encoding),
      let to = documents[uri]?.converter(publish.encoding)
    else { return nil }
    return body(editor, point, to)
  }
}
