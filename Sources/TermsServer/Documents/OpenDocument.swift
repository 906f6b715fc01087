import JSONRPC
import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsRules
import TermsText
import TermsWorkspace

/// A document that the client has open: the text, what is understood of it, and what the client was told.
struct OpenDocument {
  let uri: String
  /// The language that the client names: `terms` where the user said that it is one.
  let languageID: String
  var version: Int?
  private(set) var document: Document
  private(set) var publication = Publication()
  /// The tokens that the client has.
  var tokens = ToldTokens()
  /// What it says to others.
  var contribution = DocumentContribution()
  private var findings = RenderedFindings()
  /// The last change. A document that was opened rests already.
  private var edited = ContinuousClock.now - Typing.rest
  /// The work on texts that were replaced as a whole.
  private var earlierWork = WorkCounts()
  /// The rules that judge whole documents have not seen this text yet, in no version.
  private var owesSurvey = true

  init(uri: String, languageID: String, version: Int?, text: [UInt8], _ configuration: Configuration) {
    self.uri = uri
    self.languageID = languageID
    self.version = version
    document = Document(text, configuration)
  }

  private init(uri: String, closed document: Document) {
    self.uri = uri
    languageID = ""
    self.document = document
  }

  /// The findings of a file that nobody has open, as they would be told if somebody had.
  static func findings(ofFile path: String, _ document: Document, _ settings: PublishSettings) -> FileFindings {
    var closed = OpenDocument(uri: Projects.uri(ofPath: path), closed: document)
    closed.finish(settings)
    _ = closed.updateDiagnostics(settings, isFinal: true)
    var writer = JSONWriter()
    closed.publication.told.write(to: &writer)
    return FileFindings(json: writer.bytes, id: ResultID.of(writer.bytes))
  }

  /// What is known of other documents.
  mutating func see(_ others: any OtherDocuments) { document.others = others }

  /// What is known of other documents differs from before.
  mutating func othersChanged() {
    guard document.namesDocuments else { return }
    document.othersChanged()
    publication.othersChanged()
  }

  // MARK: Edits

  /// Applies the changes of one notification, in order; a change without a range is the whole text.
  mutating func apply(_ changes: [TextDocumentContentChange], encoding: PositionEncoding) {
    edited = .now
    contribution.edited()
    var typedRow: Int?
    for change in changes {
      guard let range = change.range else {
        replaceText(Array(change.text.utf8), document.configuration)
        continue
      }
      let from = FromProtocol(document: document, encoding: encoding)
      let start = from.position(range.start)
      let end = from.position(range.end)
      document.replace(start, end, with: Array(change.text.utf8))
      // A keystroke: one change inside one line. A paste or an undo brings more.
      let isTyping =
        changes.count == 1 && start.row == end.row && change.text.utf8.count <= 4
        && !change.text.contains { $0.isNewline }
      typedRow = isTyping ? start.row : nil
    }
    publication.edited(typingIn: typedRow)
  }

  /// Judges the same text otherwise.
  mutating func configure(_ configuration: Configuration) {
    if configuration != document.configuration { replaceText(document.lines.bytes, configuration) }
  }

  private mutating func replaceText(_ text: [UInt8], _ configuration: Configuration) {
    earlierWork += WorkCounts(document)
    let others = document.others
    document = Document(text, configuration)
    document.others = others
    findings.restart()
    contribution.restart()
    owesSurvey = true
  }

  // MARK: Answers

  /// The features of the document as it is now.
  func editor(_ language: Language) -> EditorDocument {
    let model = document.model()
    return EditorDocument(document, model, language: language)
  }

  func converter(_ encoding: PositionEncoding) -> ToProtocol {
    ToProtocol(uri: uri, document: document, encoding: encoding)
  }

  /// The place at a position; nil only in a document without lines.
  func point(_ position: Position, _ encoding: PositionEncoding) -> TextPoint? {
    document.point(at: FromProtocol(document: document, encoding: encoding).position(position))
  }

  // MARK: Diagnostics

  /// Works out what the client is to have now: new findings on the line being typed are held back; what is fixed goes
  /// at once.
  /// - Parameter isFinal: nothing is held back: after a save, a rest, or for a client that could not be told later.
  /// - Returns: whether there is something to send.
  mutating func updateDiagnostics(_ settings: PublishSettings, isFinal: Bool) -> Bool {
    updateFindings(settings)
    guard !publication.isCurrent(findings.revision) else { return publication.takeSame() }
    let told = isFinal ? findings.all : withoutNewOnTypedLine(findings.all)
    let limit = document.configuration.maxFindings.map { FindingLimit(count: $0) } ?? settings.limit
    let (shown, hidden) = limit.cut(told)
    var diagnostics = shown.map(\.diagnostic)
    if hidden > 0 {
      diagnostics.append(FindingLimit.notice(hidden: hidden, after: diagnostics.last, settings.language))
    }
    return publication.take(
      diagnostics, revision: findings.revision, isHolding: told.count < findings.all.count || owesSurvey)
  }

  /// Does a slice of the work that edits left for later, and tells nobody.
  mutating func continueWork() {
    if document.continueWork(lines: Self.slice) { survey(Self.surveySlice) }
  }

  /// So many lines are looked at in less than a millisecond.
  private static let slice = 10_000
  /// The same for the rules that judge whole documents.
  private static let surveySlice = 2_000
  /// Up to so many bytes everything is told when a document is opened; what rules say of larger ones as a whole follows.
  private static let mostAtOnce = 256 << 10

  /// Looks at what it says to others: a slice, or all of it.
  /// - Returns: whether that was worked out anew.
  @discardableResult mutating func surveyContribution(isWhole: Bool) -> Bool {
    // What depends on the whole file comes first.
    guard isWhole || document.continueWork(lines: Self.slice) else { return false }
    return contribution.advance(document, isWhole: isWhole)
  }

  /// Finishes all work, and tells nobody. What changed is told once only, so a copy of the document may be asked no sooner.
  mutating func finish(_ settings: PublishSettings) {
    document.settle()
    surveyAll()
    updateFindings(settings)
  }

  private mutating func surveyAll() { while !survey(.max) {} }

  @discardableResult private mutating func survey(_ count: Int) -> Bool {
    guard findings.continueSurvey(document, count) else { return false }
    owesSurvey = false
    return true
  }

  private mutating func updateFindings(_ settings: PublishSettings) {
    if owesSurvey, document.lines.byteCount <= Self.mostAtOnce { surveyAll() }
    let converter = self.converter(settings.encoding)
    findings.update(document) { converter.diagnostic($0, settings) }
  }

  /// Findings of the text as it is, for answers; nobody is told.
  mutating func refreshFindings(_ settings: PublishSettings) { updateFindings(settings) }

  /// All findings as they were last worked out.
  var shownFindings: [RenderedFinding] { findings.all }

  private func withoutNewOnTypedLine(_ findings: [RenderedFinding]) -> [RenderedFinding] {
    guard let typing = publication.typing, !typing.isOver, let line = document.lines.line(at: typing.row) else {
      return findings
    }
    return findings.filter { $0.finding.span.start.line !== line || publication.isKnown($0.diagnostic) }
  }

  /// All findings as they would be shown, none held back and none left out.
  mutating func allDiagnostics(_ settings: PublishSettings) -> [Diagnostic] {
    surveyAll()
    updateFindings(settings)
    return findings.all.map(\.diagnostic)
  }

  /// The answer to a client that asks for diagnostics, as they were last worked out.
  mutating func report(since previousID: String?) -> DocumentDiagnosticReport { publication.report(since: previousID) }

  /// Everything is to be told anew, if it differs from what the client has.
  mutating func tellAnew() {
    publication.tellAnew()
    findings.reset()
  }

  /// Nothing waits for the typing to rest any more.
  mutating func endTyping() { publication.rested() }

  // MARK: Work

  /// Something waits for the editing to rest.
  var isWaiting: Bool { publication.isHolding || document.hasWork || findings.hasWork(document) }

  /// When it has rested.
  var restEnd: ContinuousClock.Instant { publication.typing?.end ?? edited + Typing.rest }

  /// The work since it was opened.
  var work: WorkCounts {
    var work = earlierWork
    work += WorkCounts(document)
    return work
  }
}

/// What diagnostics are made for.
struct PublishSettings {
  var encoding: PositionEncoding
  var language: Language
  var client: ClientCapabilities
  var limit = FindingLimit(count: 0)
  /// An address in which `{code}` stands for the code of a rule.
  var rulePattern: String?

  /// Where the page of a rule is; nil when nobody said.
  func rulePage(_ code: String) -> String? { rulePattern?.replacing("{code}", with: code) }
}
