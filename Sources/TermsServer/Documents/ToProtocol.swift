import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsRules
import TermsSyntax
import TermsText

/// Turns places, findings and features of a document into protocol values. With ``FromProtocol`` the only code in which
/// byte offsets meet LSP positions.
struct ToProtocol {
  let uri: String
  let document: Document
  let encoding: PositionEncoding

  func position(_ point: TextPoint) -> Position {
    guard let row = document.lines.row(of: point.line) else { return .zero }
    return Position(line: row, character: column(point))
  }

  func range(_ span: TextSpan) -> LSPRange {
    let start = position(span.start)
    guard span.end.line === span.start.line else { return LSPRange(start: start, end: position(span.end)) }
    // Finding the row is the most of it.
    return LSPRange(start: start, end: Position(line: start.line, character: column(span.end)))
  }

  /// How far into its line a place is.
  private func column(_ point: TextPoint) -> Int {
    switch encoding {
    case .utf8: point.line.text.scalarStart(point.offset)
    case .utf16: point.line.text.utf16Offset(ofByte: point.offset)
    case .utf32: point.line.text.scalarOffset(ofByte: point.offset)
    }
  }

  func location(_ span: TextSpan) -> Location { Location(uri: uri, range: range(span)) }

  // MARK: Changes

  /// Replacements as an edit; their line ends become those of the line that they begin on.
  func edit(_ replacements: [Replacement], version: Int?, isVersioned: Bool) -> WorkspaceEdit {
    let edits = replacements.map { replacement in
      TextEdit(range: range(replacement.span), newText: text(replacement))
    }
    return WorkspaceEdit([TextDocumentEdit(uri: uri, version: version, edits: edits)], isVersioned: isVersioned)
  }

  private func text(_ replacement: Replacement) -> String {
    guard replacement.text.contains("\n") else { return replacement.text }
    let ends = [replacement.span.start.line, document.lines.line(at: 0)].compactMap { $0?.text.terminator }
    switch ends.first(where: { $0 != .none }) {
    case .carriageReturnLineFeed: return replacement.text.replacing("\n", with: "\r\n")
    case .carriageReturn: return replacement.text.replacing("\n", with: "\r")
    default: return replacement.text
    }
  }

  // MARK: Findings

  func diagnostic(_ finding: Finding, _ settings: PublishSettings) -> Diagnostic {
    let (language, client) = (settings.language, settings.client)
    let row = { (line: Line) in document.lines.row(of: line) }
    return Diagnostic(
      range: range(finding.span), severity: severity(finding.severity), code: finding.code,
      codeDescription: client.publishDiagnostics.codeDescriptionSupport ? settings.rulePage(finding.code) : nil,
      source: "terms",
      message: finding.message.text(language, row: row),
      tags: finding.isUnnecessary && client.publishDiagnostics.tags.contains(.unnecessary) ? [.unnecessary] : [],
      relatedInformation: !client.publishDiagnostics.relatedInformation
        ? []
        : finding.related.map {
          DiagnosticRelatedInformation(location: location($0.span), message: $0.message.text(language, row: row))
        })
  }

  private func severity(_ severity: Severity) -> DiagnosticSeverity {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .information: .information
    case .hint: .hint
    }
  }

  // MARK: Features

  func hover(_ content: HoverContent, client: ClientCapabilities) -> Hover {
    let markup =
      client.hoverContentFormat.contains(.markdown)
      ? MarkupContent(kind: .markdown, value: content.markdown)
      : MarkupContent(kind: .plainText, value: content.plainText)
    return Hover(contents: markup, range: range(content.span))
  }

  func definition(_ targets: [NavigationTarget], client: ClientCapabilities) -> DefinitionResult {
    guard client.definitionLinkSupport else {
      return .locations(
        targets.map {
          Location(uri: uri, range: LSPRange(start: position($0.selection.start), end: position($0.target.end)))
        })
    }
    return .links(
      targets.map {
        LocationLink(
          originSelectionRange: range($0.origin), targetURI: uri, targetRange: range($0.target),
          targetSelectionRange: range($0.selection))
      })
  }

  func symbols(_ symbols: [OutlineSymbol], client: ClientCapabilities) -> DocumentSymbolResult {
    if client.hierarchicalDocumentSymbolSupport { return .tree(symbols.map(symbol)) }
    var list: [SymbolInformation] = []
    for symbol in symbols { flatten(symbol, container: nil, into: &list) }
    return .list(list)
  }

  private func symbol(_ symbol: OutlineSymbol) -> DocumentSymbol {
    DocumentSymbol(
      name: symbol.name, kind: kind(symbol.kind), range: range(symbol.span), selectionRange: range(symbol.selection),
      children: symbol.children.map { self.symbol($0) })
  }

  private func flatten(_ symbol: OutlineSymbol, container: String?, into list: inout [SymbolInformation]) {
    list.append(
      SymbolInformation(
        name: symbol.name, kind: kind(symbol.kind), location: location(symbol.span), containerName: container))
    for child in symbol.children { flatten(child, container: symbol.name, into: &list) }
  }

  func kind(_ kind: ProvisionKind) -> SymbolKind { Self.kind(kind) }

  static func kind(_ kind: ProvisionKind) -> SymbolKind {
    switch kind {
    case .chapter: .module
    case .annex: .package
    case .article: .class
    case .paragraph: .property
    case .point: .field
    }
  }

  func folds(_ folds: [FoldingSpan], client: ClientCapabilities) -> [FoldingRange] {
    folds.map {
      FoldingRange(
        startLine: $0.firstLine, endLine: $0.lastLine, kind: "region",
        collapsedText: client.foldingRange.collapsedText ? $0.collapsedText : nil)
    }
  }

  func highlights(_ highlights: [Highlight]) -> [DocumentHighlight] {
    highlights.map { DocumentHighlight(range: range($0.span), kind: $0.isDeclaration ? .write : .read) }
  }
}
