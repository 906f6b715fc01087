import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsRules

/// What can be done about findings.
///
/// Clients without `codeActionLiteralSupport` could be sent commands only, which would change the text without a version to
/// hold it against; they are offered nothing (LSP 3.17 leaves it to the server). `source.fixAll.terms` looks at all findings
/// of a document, so it is worked out when it is asked for, and not at every move of the cursor.
extension TermsDocumentService {
  /// Findings of a range that get actions: nobody reads more.
  private static let mostFindings = 40

  /// The actions for a range and for the findings that the client shows there.
  public func codeActions(_ params: CodeActionRequest.Params) -> [CodeAction] {
    let uri = params.textDocument.uri
    let client = publish.client.codeAction
    let wants = { (kind: CodeActionKind) in params.only?.contains { kind.isWithin($0) } }
    let wantsAll = wants(.fixAll) ?? false
    // Who mends a document on save has often typed a moment before.
    if wantsAll { finish(uri) } else { documents[uri]?.refreshFindings(publish) }
    guard client.literalSupport, let document = documents[uri] else { return [] }
    var actions: [CodeAction] = []
    if wants(.quickFix) ?? true {
      let found = document.findings(at: params.range, known: params.diagnostics)
      actions = quickFixes(document, Array(found.prefix(Self.mostFindings)))
    }
    let isAsked = wants(.rewrite)
    if isAsked ?? true { actions += numberingActions(document, params.range, isAsked: isAsked ?? false) }
    if wantsAll, let all = fixAll(document) { actions.append(all) }
    guard client.resolvesEdit else { return actions }
    for index in actions.indices { actions[index].edit = nil }
    return actions
  }

  /// The change of an action; nil when the text is no longer the one that it was made for.
  public func resolve(_ data: CodeActionData) -> CodeAction? {
    finish(data.uri)
    guard let document = documents[data.uri], document.version == data.version else { return nil }
    guard let code = data.code else { return fixAll(document) }
    if code == Self.numberingCode { return resolveNumbering(data, document) }
    let to = document.converter(publish.encoding)
    let found = document.shownFindings.first { $0.diagnostic.code == code && to.range($0.finding.span) == data.range }
    guard let found, var action = actions(document, found).first(where: { $0.action.data == data })?.action else {
      return nil
    }
    if action.edit == nil, let fix = resolveNumberingFix(found, document, action) { return fix }
    if action.edit == nil {
      let changes = settingsChanges(for: found.finding, in: document)
      guard let change = changes.first(where: { $0.title.text(publish.language) { _ in nil } == action.title }),
        let edit = edit(change, for: document.uri)
      else { return nil }
      action.edit = edit
    }
    return action
  }

  // MARK: Making them

  /// What mends comes before what silences; what several findings have in common comes once.
  private func quickFixes(_ document: OpenDocument, _ found: [RenderedFinding]) -> [CodeAction] {
    var all: [Offer] = []
    for finding in found {
      for (kind, action) in actions(document, finding) {
        if let same = all.firstIndex(where: { $0.action.edit == action.edit && $0.action.title == action.title }) {
          all[same].action.diagnostics += action.diagnostics
        } else {
          all.append((kind, action))
        }
      }
    }
    return all.filter { $0.kind != .ignore }.map(\.action) + all.filter { $0.kind == .ignore }.map(\.action)
  }

  private typealias Offer = (kind: OfferedAction.Kind, action: CodeAction)

  /// What can be done to the text, then what the project can be told. Changes of the project's file are left out here for
  /// clients that ask for them when the user has chosen.
  private func actions(_ document: OpenDocument, _ found: RenderedFinding) -> [Offer] {
    let to = document.converter(publish.encoding)
    var data = CodeActionData(
      uri: document.uri, version: document.version, code: found.diagnostic.code, range: to.range(found.finding.span),
      index: 0)
    var offers: [Offer] = []
    for offer in document.editor(publish.language).actions(for: found.finding) {
      offers.append((offer.kind, action(offer, .quickFix, document, [found.diagnostic], data)))
      data.index += 1
    }
    if let fix = numberingFix(found, document, data) {
      // The last fix is to delete and leave a gap.
      offers.insert((.fix, fix), at: max(0, offers.count { $0.kind == .fix } - 1))
      data.index += 1
    }
    for change in settingsChanges(for: found.finding, in: document) {
      var action = CodeAction(
        title: change.title.text(publish.language) { _ in nil }, kind: .quickFix, diagnostics: [found.diagnostic])
      if publish.client.codeAction.resolvesEdit {
        action.data = data
      } else {
        action.edit = edit(change, for: document.uri)
      }
      if action.data != nil || action.edit != nil { offers.append((.ignore, action)) }
      data.index += 1
    }
    return offers
  }

  private func fixAll(_ document: OpenDocument) -> CodeAction? {
    let offer = document.editor(publish.language).fixAll(document.shownFindings.map(\.finding))
    return offer.map {
      let nowhere = LSPRange(start: .zero, end: .zero)
      let data = CodeActionData(
        uri: document.uri, version: document.version, code: nil, range: nowhere, index: 0)
      return action($0, .fixAll, document, [], data)
    }
  }

  private func action(
    _ offer: OfferedAction, _ kind: CodeActionKind, _ document: OpenDocument, _ diagnostics: [Diagnostic],
    _ data: CodeActionData
  ) -> CodeAction {
    let to = document.converter(publish.encoding)
    let edit = to.edit(offer.replacements, version: document.version, isVersioned: publish.client.documentChanges)
    return CodeAction(
      title: offer.title.text(publish.language) { document.document.lines.row(of: $0) }, kind: kind,
      diagnostics: diagnostics, isPreferred: offer.isPreferred && publish.client.codeAction.isPreferredSupport,
      edit: edit, data: publish.client.codeAction.resolvesEdit ? data : nil)
  }
}
