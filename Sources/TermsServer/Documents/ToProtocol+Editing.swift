import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsText

/// Completions, hierarchies and symbols as protocol values.
extension ToProtocol {
  func completion(_ completion: Completion, place: Int) -> CompletionItem {
    let subject: (start: TextPoint, isTerm: Bool)? =
      switch completion.subject {
      case .provision(let provision): (provision.marker.start, false)
      case .term(let term): term.definitions.first.map { ($0.span.start, true) }
      }
    let data = subject.map { subject in
      let start = position(subject.start)
      return CompletionData(uri: uri, line: start.line, character: start.character, isTerm: subject.isTerm)
    }
    let order = String(place)
    return CompletionItem(
      label: completion.text, kind: subject?.isTerm == true ? .value : .reference, detail: completion.detail,
      sortText: String(repeating: "0", count: max(0, 5 - order.count)) + order, filterText: completion.filter,
      range: range(completion.replaced), newText: completion.text, data: data)
  }

  func item(_ provision: Provision, _ editor: EditorDocument) -> CallHierarchyItem {
    CallHierarchyItem(
      name: editor.displayName(of: provision), kind: kind(provision.kind), uri: uri,
      range: range(editor.trimmedSpan(of: provision)), selectionRange: range(editor.selection(of: provision)))
  }

  func symbol(_ symbol: FoundSymbol) -> SymbolInformation {
    SymbolInformation(
      name: symbol.name, kind: symbol.kind.map { kind($0) } ?? .constant, location: location(symbol.span),
      containerName: symbol.container)
  }
}
