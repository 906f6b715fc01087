import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsText

/// Typing on, growing selections, finding by name, and who cites whom.
extension TermsDocumentService {
  /// What may be typed on at a position.
  public func completions(uri: String, position: Position, isInvoked: Bool) -> CompletionResult {
    let list = at(uri, position) { editor, point, to in
      let found = editor.completions(at: point, isAsked: isInvoked)
      return CompletionResult(
        isIncomplete: found.isIncomplete, items: found.items.enumerated().map { to.completion($1, place: $0) })
    }
    return list ?? CompletionResult(isIncomplete: false, items: [])
  }

  /// An item with its documentation; as it was when what it is about has gone.
  public func resolve(_ item: CompletionItem) -> CompletionItem {
    guard let data = item.data else { return item }
    var item = item
    let text = at(data.uri, Position(line: data.line, character: data.character)) { editor, point, _ -> String? in
      if data.isTerm { return editor.model.term(at: point).map { editor.documentation(of: .term($0.term)) } }
      return editor.model.provision(at: point).map { editor.documentation(of: .provision($0)) }
    }
    if let text = text ?? nil { item.documentation = text }
    return item
  }

  /// How selections grow.
  public func selectionRanges(uri: String, positions: [Position]) -> [SelectionRange] {
    positions.map { position in
      at(uri, position) { editor, point, to in SelectionRange(editor.selections(at: point).map(to.range)) }
        ?? SelectionRange([LSPRange(start: position, end: position)])
    }
  }

  /// The next number on a new line, for users who want it.
  public func editsAfterTyping(uri: String, position: Position) -> [TextEdit] {
    guard settings.numbersNewLines else { return [] }
    let edit = at(uri, position) { editor, point, to in
      editor.nextNumber(at: point).map { TextEdit(range: to.range($0.span), newText: $0.text) }
    }
    return [edit ?? nil].compactMap(\.self)
  }

  // MARK: Who cites whom

  /// The clause that a place is about.
  public func prepareCallHierarchy(uri: String, position: Position) -> [CallHierarchyItem]? {
    at(uri, position) { editor, point, to in editor.citingSubject(at: point).map { [to.item($0, editor)] } } ?? nil
  }

  /// Who cites a clause, or what it cites.
  public func citations(of item: CallHierarchyItem, isIncoming: Bool) -> [CallHierarchyCall] {
    at(item.uri, item.selectionRange.start) { editor, point, to in
      guard let provision = editor.model.provision(at: point) else { return [] }
      let groups = isIncoming ? editor.incomingCitations(of: provision) : editor.outgoingCitations(of: provision)
      return groups.map { group in
        CallHierarchyCall(
          item: to.item(group.provision, editor), isIncoming: isIncoming, fromRanges: group.places.map(to.range))
      }
    } ?? []
  }
}
