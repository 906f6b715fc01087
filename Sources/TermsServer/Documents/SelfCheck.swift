import JSONRPC
import LanguageServerProtocol

/// `--paranoid`: after every edit a document must equal a fresh one with the same text. Costs as much as opening it.
public struct SelfCheck {
  private let log: Log

  /// A check that reports to the log, and to the client's.
  public init(log: Log) { self.log = log }

  /// Reports the first difference, if there is one.
  func check(_ document: inout OpenDocument?, _ settings: PublishSettings, _ client: ClientChannel?) {
    guard let difference = document?.firstDifferenceFromFresh(settings), let document else { return }
    let message = "\(document.uri) differs from a fresh document after version \(document.version ?? 0): \(difference)"
    log.error(message)
    client?.log(.error, message)
  }

  /// The first difference between two lists, nil when there is none.
  static func firstDifference<Element: Equatable>(_ name: String, _ edited: [Element], _ fresh: [Element]) -> String? {
    if edited == fresh { return nil }
    let index = zip(edited, fresh).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
    func element(_ list: [Element]) -> String { index < list.count ? "\(list[index])" : "none" }
    return "\(name) \(index) is \(element(edited)), fresh \(element(fresh))"
  }
}

extension OpenDocument {
  /// What differs from a document that was opened with this text; nil when all is the same. Finishes what edits left
  /// for later, because before that they may differ.
  fileprivate mutating func firstDifferenceFromFresh(_ settings: PublishSettings) -> String? {
    document.settle()
    var fresh = OpenDocument(
      uri: uri, languageID: languageID, version: version, text: document.lines.bytes, document.configuration)
    if let others = document.others { fresh.see(others) }
    return SelfCheck.firstDifference("finding", allDiagnostics(settings), fresh.allDiagnostics(settings))
      ?? SelfCheck.firstDifference("symbol", symbols(settings), fresh.symbols(settings))
  }

  private func symbols(_ settings: PublishSettings) -> [DocumentSymbol] {
    let symbols = editor(settings.language).symbols()
    guard case .tree(let tree) = converter(settings.encoding).symbols(symbols, client: .hierarchical) else { return [] }
    return tree
  }
}

extension ClientCapabilities {
  fileprivate static var hierarchical: ClientCapabilities {
    var capabilities = ClientCapabilities()
    capabilities.hierarchicalDocumentSymbolSupport = true
    return capabilities
  }
}
