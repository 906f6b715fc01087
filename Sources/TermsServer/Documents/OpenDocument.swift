import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsRules
import TermsText

/// A document that the client has open: the text, what is understood of it, and what the client was told.
struct OpenDocument {
  let uri: String
  var version: Int?
  private(set) var document: Document
  private(set) var publication = Publication()
  private var findings = RenderedFindings()

  init(uri: String, version: Int?, text: [UInt8]) {
    self.uri = uri
    self.version = version
    document = Document(text)
    publication.isDue = true
    publication.mustSend = true
  }

  // MARK: Edits

  /// Applies the changes of one notification, in order; a change without a range is the whole text.
  mutating func apply(_ changes: [TextDocumentContentChange], encoding: PositionEncoding) {
    publication.isDue = true
    publication.typedRow = nil
    for change in changes {
      guard let range = change.range else {
        document = Document(Array(change.text.utf8))
        findings = RenderedFindings()
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
      publication.typedRow = isTyping ? start.row : nil
    }
  }

  // MARK: Answers

  /// The features of the document as it is now.
  mutating func editor(_ language: Language) -> EditorDocument {
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

  /// The diagnostics to send, nil when the client has them already.
  /// - Parameter isFinal: nothing is held back: after a save, or after a rest.
  mutating func diagnosticsToSend(_ settings: PublishSettings, isFinal: Bool) -> [Diagnostic]? {
    if isFinal { document.settle() }
    let converter = self.converter(settings.encoding)
    let all = findings.update(document) {
      converter.diagnostic($0, language: settings.language, client: settings.client)
    }
    return publication.select(all, isFinal: isFinal)
  }

  /// Something waits for the typing to rest.
  var isWaiting: Bool { publication.isHolding || document.hasWork }

  /// Everything is to be told, at the next occasion.
  mutating func markDue() {
    publication.isDue = true
    findings.reset()
  }
}

/// What diagnostics are made for.
struct PublishSettings {
  var encoding: PositionEncoding
  var language: Language
  var client: ClientCapabilities
}
