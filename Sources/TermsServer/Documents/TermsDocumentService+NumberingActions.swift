import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsRules

/// What can be done to the numbering, as code actions: for editors whose users open a menu rather than type a command.
///
/// The change goes through the whole document, so it is worked out when the user has chosen; clients that cannot ask for it
/// then are offered it only when they ask for refactorings.
extension TermsDocumentService {
  /// What names these actions in their data, instead of a finding's code.
  static let numberingCode = "numbering"

  /// The refactorings at a place.
  func numberingActions(_ document: OpenDocument, _ range: LSPRange, isAsked: Bool) -> [CodeAction] {
    guard isAsked || publish.client.codeAction.resolvesEdit, let point = document.point(range.start, publish.encoding)
    else { return [] }
    let editor = document.editor(publish.language)
    return editor.numberingOffers(at: point, isAsked: isAsked).compactMap { offer in
      var action = action(offer, document)
      if publish.client.codeAction.resolvesEdit {
        action.data = CodeActionData(
          uri: document.uri, version: document.version, code: Self.numberingCode, range: range,
          index: offer.deed.rawValue)
      } else {
        // Nobody is told what is left before the choice.
        action.edit = refactoring(offer, document, editor, isProved: false).map { edit($0, document) }
        if action.edit == nil { return nil }
      }
      return action
    }
  }

  /// What mends a finding and changes numbers: worked out when it is chosen, where the client can ask then.
  func numberingFix(_ found: RenderedFinding, _ document: OpenDocument, _ data: CodeActionData) -> CodeAction? {
    let editor = document.editor(publish.language)
    guard let offer = editor.numberingOffer(for: found.finding) else { return nil }
    var action = action(offer, document, .quickFix)
    action.diagnostics = [found.diagnostic]
    if publish.client.codeAction.resolvesEdit {
      action.data = data
    } else {
      action.edit = refactoring(offer, document, editor, isProved: false).map { edit($0, document) }
    }
    return action.data == nil && action.edit == nil ? nil : action
  }

  /// The change of such a fix; nil when it is none.
  func resolveNumberingFix(_ found: RenderedFinding, _ document: OpenDocument, _ action: CodeAction) -> CodeAction? {
    let editor = document.editor(publish.language)
    guard let offer = editor.numberingOffer(for: found.finding), title(offer, document) == action.title else {
      return nil
    }
    var resolved = action
    resolve(&resolved, offer, document, editor)
    return resolved.edit == nil ? nil : resolved
  }

  private func resolve(
    _ action: inout CodeAction, _ offer: NumberingOffer, _ document: OpenDocument, _ editor: EditorDocument
  ) {
    guard let refactoring = refactoring(offer, document, editor) else { return }
    tell(refactoring, editor, document.converter(publish.encoding))
    action.edit = edit(refactoring, document)
  }

  /// The change of a refactoring that the user has chosen; nil when there is none any more.
  func resolveNumbering(_ data: CodeActionData, _ document: OpenDocument) -> CodeAction? {
    let editor = document.editor(publish.language)
    guard let point = document.point(data.range.start, publish.encoding),
      let offer = editor.numberingOffers(at: point, isAsked: true).first(where: { $0.deed.rawValue == data.index })
    else { return nil }
    var action = action(offer, document)
    resolve(&action, offer, document, editor)
    action.data = data
    return action.edit == nil ? nil : action
  }

  /// An offer as the menu shows it.
  private func action(_ offer: NumberingOffer, _ document: OpenDocument, _ kind: CodeActionKind = .rewrite)
    -> CodeAction
  {
    CodeAction(title: title(offer, document), kind: kind)
  }

  private func title(_ offer: NumberingOffer, _ document: OpenDocument) -> String {
    offer.title.text(publish.language) { document.document.lines.row(of: $0) }
  }

  private func refactoring(
    _ offer: NumberingOffer, _ document: OpenDocument, _ editor: EditorDocument, isProved: Bool = true
  ) -> Refactoring? {
    let plan = try? editor.plan(
      offer.command, for: offer.provision, includesCopies: offer.includesCopies, doubted: document.doubtedSpans,
      isProved: isProved)
    return plan.map { refactoring($0, document, editor) }
  }
}
