import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsText

/// What an editor shows in and around the text.
extension TermsDocumentService {
  /// The remarks, without their words.
  public func lenses(uri: String) -> [CodeLens] {
    all(uri) { editor, to in editor.lenses().map { CodeLens(range: to.range($0.place), uri: uri) } } ?? []
  }

  /// A remark with its words; it shows its places where the client has a command for that.
  public func resolve(_ lens: CodeLens) -> CodeLens {
    guard let uri = lens.uri else { return lens }
    var lens = lens
    lens.command =
      at(uri, lens.range.start) { editor, point, to in
        editor.remark(at: point).map { text, places in
          var command = Command(title: text, uri: uri)
          if let show = settings.showReferencesCommand, !places.isEmpty {
            command.command = show
            command.shown = (lens.range.start, places.map(to.location))
          }
          return command
        }
      } ?? nil
    return lens
  }

  /// Words inside the text, for users who want them.
  public func inlayHints(uri: String, range: LSPRange) -> [InlayHint] {
    guard settings.showsInlayHints else { return [] }
    return all(uri) { editor, to in
      guard let span = span(range, editor.document) else { return [] }
      return editor.inlays(in: span).map {
        InlayHint(position: to.position($0.point), label: $0.text, location: to.location($0.target))
      }
    } ?? []
  }

  /// What leads out of the document.
  public func links(uri: String) -> [DocumentLink] {
    all(uri) { editor, to in
      editor.links(lawPattern: settings.lawPattern).map {
        DocumentLink(
          range: to.range($0.span), target: $0.target,
          tooltip: publish.client.documentLinkTooltips ? $0.tooltip : nil)
      }
    } ?? []
  }

  // MARK: Colours

  /// What to colour.
  public func semanticTokens(uri: String) -> SemanticTokens {
    let data = all(uri) { editor, to in to.tokens(editor.meaningfulTexts(in: 0..<editor.document.lines.count)) } ?? []
    return documents[uri]?.tokens.take(data) ?? SemanticTokens(resultID: nil, data: data)
  }

  /// What to colour, as it differs from an earlier answer.
  public func semanticTokens(uri: String, since previousResultID: String) -> SemanticTokensDelta {
    let before = documents[uri]?.tokens
    let now = semanticTokens(uri: uri)
    return before?.delta(since: previousResultID, to: now) ?? .full(now)
  }

  /// What to colour in a part.
  public func semanticTokens(uri: String, range: LSPRange) -> SemanticTokens {
    let data = all(uri) { editor, to -> [Int] in
      guard let span = span(range, editor.document), let first = editor.document.lines.row(of: span.start.line),
        let last = editor.document.lines.row(of: span.end.line)
      else { return [] }
      return to.tokens(editor.meaningfulTexts(in: first..<last + 1))
    }
    return SemanticTokens(resultID: nil, data: data ?? [])
  }

  // MARK: Places

  private func all<Answer>(_ uri: String, _ body: (EditorDocument, ToProtocol) -> Answer) -> Answer? {
    guard let editor = documents[uri]?.editor(publish.language), let to = documents[uri]?.converter(publish.encoding)
    else { return nil }
    return body(editor, to)
  }

  private func span(_ range: LSPRange, _ document: Document) -> TextSpan? {
    let from = FromProtocol(document: document, encoding: publish.encoding)
    guard let start = document.point(at: from.position(range.start)),
      let end = document.point(at: from.position(range.end))
    else { return nil }
    return TextSpan(min(start, end), max(start, end))
  }
}
