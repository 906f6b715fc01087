import JSONRPC
import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsProject
import TermsRules
import TermsText
import TermsWorkspace

/// The document work of the server: keeps the open documents, answers about them, and publishes their findings.
public final class TermsDocumentService: DocumentService {
  var documents: [String: OpenDocument] = [:]
  private(set) var settings = Settings()
  private(set) var publish = PublishSettings(encoding: .utf16, language: .english, client: ClientCapabilities())
  private(set) var client: ClientChannel?
  /// When the typing has rested long enough for what is held back.
  public private(set) var deadline: ContinuousClock.Instant?
  /// The work on documents that were closed.
  var closedWork = WorkCounts()
  var projects: Projects
  /// Documents and the URIs of the project's files that speak for them.
  var projectOf: [String: String] = [:]
  /// Projects' files that are open in the editor.
  var openSettings: [String: OpenDocument] = [:]
  /// When what was typed into them is to count.
  var settingsDeadline: ContinuousClock.Instant?
  /// What the client was told to be wrong with projects' files.
  var toldProblems: [String: [Diagnostic]] = [:]
  /// The files that are not open.
  var workspace: WorkspaceFiles
  /// What terms other files define.
  var parents: ParentDefinitions
  /// When what files contribute is to be collected next; nil while none are being read.
  var nextCollection: ContinuousClock.Instant?
  /// How far reading has come, as far as the user was told.
  var progress = ScanProgress()
  /// What the user was told to be too much.
  var toldLimit: FolderWalk.Limit?
  /// Findings of some document changed since the client was asked to ask again.
  var owesRefresh = false
  private var settingsQuestion = SettingsQuestion()
  /// What the client said in `initialize`.
  private var firstSettings = Settings()
  /// What it sent last without being asked; null when that was nothing.
  private var sentSettings = JSONValue.null
  private let selfCheck: SelfCheck?
  private var isWarm = false

  /// A service without documents.
  /// - Parameters:
  ///   - selfCheck: compares each document with a fresh one after every edit.
  ///   - limits: how much of folders is looked at.
  ///   - read: reads a file; nil when there is none.
  public init(
    selfCheck: SelfCheck? = nil, limits: FolderWalk.Limits = FolderWalk.Limits(),
    read: @escaping @Sendable (String) -> [UInt8]? = ProjectFile.bytes
  ) {
    self.selfCheck = selfCheck
    projects = Projects(read: read)
    parents = ParentDefinitions(read: read)
    workspace = WorkspaceFiles(limits, read: read)
  }

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
    projects.open(session.workspaceFolders)
    let problems = session.initializationOptions.map { settings.read($0) } ?? []
    firstSettings = settings
    heedSettings()
    complain(problems)
  }

  /// Takes new settings, unless the client says only that something changed: then it is asked, if it can be.
  public func configure(_ value: JSONValue) {
    if Settings.isEmpty(value), publish.client.tellsSettings {
      sentSettings = .null
      askForSettings()
    } else if value != .null {
      sentSettings = value
      heed(value)
    }
  }

  /// Tells everything again in the light of new settings. They are all that the client has to say: what they do not name any
  /// more is again as it was at the start.
  private func heed(_ value: JSONValue) {
    let before = settings
    settings = firstSettings
    let problems = settings.read(value)
    guard settings != before else { return }
    heedSettings()
    complain(problems)
    for uri in documents.keys {
      let configuration = configuration(of: uri, documents[uri]?.languageID)
      documents[uri]?.configure(configuration)
      documents[uri]?.tellAnew()
    }
    if !documents.isEmpty { askToPullAgain() }
    // Files that are not open say the same to others, whatever language the user reads.
    if isPulled || settings.layer != before.layer { restartWorkspace() }
  }

  /// Asks for the user's settings, if they can be asked for.
  func askForSettings() {
    if publish.client.tellsSettings, settingsQuestion.ask() { client?.askForSettings() }
  }

  /// Takes the client's answer to a request.
  public func answered(_ method: String, _ result: JSONValue?) {
    switch method {
    case ConfigurationRequest.method:
      let isOutdated = settingsQuestion.answered()
      if isOutdated { askForSettings() }
      if !isOutdated, let settings = ConfigurationRequest.settings(in: result) {
        // Who has none under this name may have sent some without it.
        heed(settings == .null ? sentSettings : settings)
      }
    case WorkDoneProgressCreate.method: progressAnswered(result != nil)
    default: break
    }
  }

  /// What is wrong with the client's settings goes to its log: they stand in no file that the server knows.
  private func complain(_ problems: [Message]) {
    for problem in problems { client?.log(.warning, problem.text(publish.language) { _ in nil }) }
  }

  private func heedSettings() {
    publish.language = settings.language
    publish.limit.count = settings.maxFindings
    publish.rulePattern = settings.rulePattern
  }

  // MARK: Texts

  /// Takes in a document.
  public func open(uri: String, languageID: String, version: Int?, text: [UInt8]) {
    forget(uri)
    guard !Projects.isSettings(uri) else { return openSettings(uri, version: version, text: text) }
    documents[uri] = OpenDocument(
      uri: uri, languageID: languageID, version: version, text: text, configuration(of: uri, languageID))
    documents[uri]?.see(WorkspaceSight(workspace.index, from: path(of: uri)))
    heedPlace(of: uri)
    #if DEBUG
      DeadlyWord.look(in: documents[uri]?.document)
    #endif
  }

  /// Changes a document.
  public func change(uri: String, version: Int?, changes: [TextDocumentContentChange]) {
    guard openSettings[uri] == nil else { return changeSettings(uri, version: version, changes) }
    documents[uri]?.version = version
    documents[uri]?.apply(changes, encoding: publish.encoding)
    selfCheck?.check(&documents[uri], publish, client)
    #if DEBUG
      DeadlyWord.look(in: documents[uri]?.document)
    #endif
  }

  /// Publishes everything, nothing held back.
  public func save(uri: String) {
    if openSettings[uri] != nil { projects.edit(uri, nil) }
    if Projects.isSettings(uri) || !publish.client.registersWatchers { readProjects() }
    heedFile(uri)
    documents[uri]?.endTyping()
    documents[uri]?.tellAnew()
    documents[uri]?.finish(publish)
    let hasNews = surveySaved(uri)
    tell([uri], isFinal: true)
    if hasNews { tellWanted() }
  }

  /// Forgets a document and clears its findings.
  public func close(uri: String) {
    forget(uri)
    guard !Projects.isSettings(uri) else { return closeSettings(uri) }
    clearProblems()
    endContribution(uri)
    look(at: [uri])
    if !isPulled { client?.publish(PublishDiagnostics(uri: uri, version: nil, diagnostics: [])) }
  }

  private func forget(_ uri: String) {
    projectOf[uri] = nil
    if let document = documents.removeValue(forKey: uri) { closedWork += document.work }
  }

  // MARK: Publishing

  /// Publishes what has changed, once the client has nothing more to say for now.
  public func idle() {
    collectFilesWhenDue()
    warmUp()
    tellWanted()
    updateDeadline()
  }

  /// Uses the moment before the first document comes.
  private func warmUp() {
    guard !isWarm, client != nil else { return }
    isWarm = true
    if documents.isEmpty { Platform.startThread { RuleSet.warmUp() } }
  }

  /// Publishes what was held back.
  public func publishPending() {
    if collectFilesWhenDue() { tellWanted() }
    if surveyContributions() { tellWanted() }
    if let settingsDeadline, settingsDeadline <= .now {
      readProjects()
      tellWanted()
    }
    let rested = waiting.filter { uri in documents[uri].map { $0.restEnd <= deadline ?? .now } ?? false }
    for uri in rested {
      documents[uri]?.endTyping()
      documents[uri]?.continueWork()
    }
    tell(rested.filter(isWanted), isFinal: true)
    updateDeadline()
  }

  /// Whether the client lacks something of a document that it wants to have.
  func isWanted(_ uri: String) -> Bool {
    guard let publication = documents[uri]?.publication, publication.isDue else { return false }
    // On-save users see their findings when they open and when they save.
    return publication.isOccasion || !settings.publishesOnSaveOnly
  }

  /// What is new of all documents; a client that asks is not told.
  private func tellWanted() {
    if !isPulled { tell(documents.keys.filter(isWanted), isFinal: false) }
  }

  /// Sends diagnostics that differ from what the client has, or lets it know that it should ask for them.
  private func tell(_ uris: [String], isFinal: Bool) {
    let news = uris.sorted().filter { documents[$0]?.updateDiagnostics(publish, isFinal: isFinal) == true }
    if isPulled {
      if !news.isEmpty { askToPullAgain() }
      return
    }
    for case let document? in news.map({ documents[$0] }) {
      client?.publish(
        PublishDiagnostics(
          uri: document.uri, version: document.version, diagnostics: document.publication.told))
    }
  }

  /// Finishes what an answer needs at once and would else be done when the typing rests; so that is when the client is told.
  func finish(_ uri: String) {
    let isEarly = waiting.contains(uri)
    documents[uri]?.finish(publish)
    guard isEarly else { return }
    documents[uri]?.endTyping()
    if isWanted(uri) { tell([uri], isFinal: true) }
  }

  /// The next call of ``publishPending()`` is for what is held back, and for what edits left for later.
  func updateDeadline() {
    let resting = (waiting + contributing).map { documents[$0]?.restEnd }
    deadline = (resting + [settingsDeadline, nextCollection]).compactMap { $0 }.min()
  }

  /// A client that asks and has not asked yet will do so by itself.
  private var waiting: [String] {
    documents.keys.filter { documents[$0].map { $0.isWaiting && !(isPulled && $0.publication.mustSend) } ?? false }
  }

  // MARK: Answers

  /// The hover at a position.
  public func hover(uri: String, position: Position) -> Hover? {
    if let elsewhere = hoverElsewhere(uri, position) { return elsewhere }
    return at(uri, position) { editor, point, to in editor.hover(at: point).map { to.hover($0, client: publish.client) }
    }
      ?? nil
  }

  /// Where the expression at a position leads.
  public func definition(uri: String, position: Position) -> DefinitionResult {
    if let elsewhere = definitionElsewhere(uri, position) { return elsewhere }
    return at(uri, position) { editor, point, to in to.definition(editor.definition(at: point), client: publish.client)
    }
      ?? .none
  }

  /// What cites or uses the subject at a position.
  public func references(uri: String, position: Position, includeDeclaration: Bool) -> [Location] {
    let own: [Location] =
      at(uri, position) { editor, point, to in
        editor.references(at: point, includeDeclaration: includeDeclaration).map { to.location($0) }
      } ?? []
    return own + citationsElsewhere(uri, position)
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

  func at<Answer>(
    _ uri: String, _ position: Position, _ body: (EditorDocument, TextPoint, ToProtocol) -> Answer
  ) -> Answer? {
    guard let editor = documents[uri]?.editor(publish.language),
      let point = documents[uri]?.point(position, publish.encoding),
      let to = documents[uri]?.converter(publish.encoding)
    else { return nil }
    return body(editor, point, to)
  }
}
