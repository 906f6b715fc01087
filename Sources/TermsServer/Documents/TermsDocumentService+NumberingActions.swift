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
        action.edit = plan(offer, document, editor).map { edit($0, document) }
        if action.edit == nil { return nil }
      }
      return action
    }
  }

  /// The change of a refactoring that the user has chosen; nil when there is none any more.
  func resolveNumbering(_ data: CodeActionData, _ document: OpenDocument) -> CodeAction? {
    let editor = document.editor(publish.language)
    guard let point = document.point(data.range.start, publish.encoding),
      let offer = editor.numberingOffers(at: point, isAsked: true).first(where: { $0.deed.rawValue == data.index }),
      let plan = plan(offer, document, editor)
    else { return nil }
    tellUntouched(plan, editor, document.converter(publish.encoding))
    var action = action(offer, document)
    action.edit = edit(plan, document)
    action.data = data
    return action
  }

  /// An offer as the menu shows it.
  private func action(_ offer: NumberingOffer, _ document: OpenDocument) -> CodeAction {
    CodeAction(title: offer.title.text(publish.language) { document.document.lines.row(of: $0) }, kind: .rewrite)
  }

  private func plan(_ offer: NumberingOffer, _ document: OpenDocument, _ editor: EditorDocument) -> RefactoringPlan? {
    (try? editor.plan(offer.command, for: offer.provision, doubted: document.doubtedSpans)).map(applicable)
  }

  private func edit(_ plan: RefactoringPlan, _ document: OpenDocument) -> WorkspaceEdit {
    document.converter(publish.encoding).edit(plan, version: document.version, publish)
  }
}
