/// What the client can do, as far as the answers depend on it. LSP 3.17, ClientCapabilities.
///
/// What is missing or of a strange type counts as not supported.
public struct ClientCapabilities: Equatable, Sendable {
  /// `general.positionEncodings`: in the client's order of preference, unknown ones included.
  public var positionEncodings: [String] = []
  /// `textDocument.hover.contentFormat`: in the client's order of preference.
  public var hoverContentFormat: [MarkupKind] = []
  /// `textDocument.definition.linkSupport`.
  public var definitionLinkSupport = false
  /// `textDocument.documentSymbol.hierarchicalDocumentSymbolSupport`.
  public var hierarchicalDocumentSymbolSupport = false
  /// The members of `textDocument.foldingRange`.
  public var foldingRange = FoldingRangeCapabilities()
  /// The members of `textDocument.publishDiagnostics`.
  public var publishDiagnostics = PublishDiagnosticsCapabilities()
  /// The members of `textDocument.codeAction`.
  public var codeAction = CodeActionCapabilities()
  /// `textDocument.documentLink.tooltipSupport`.
  public var documentLinkTooltips = false
  /// Whether changes may name the version that they belong to: `workspace.workspaceEdit.documentChanges`.
  public var documentChanges = false
  /// Whether changes may say why: `workspace.workspaceEdit.changeAnnotationSupport` is there.
  public var changeAnnotations = false
  /// Whether changes may make files: `create` among `workspace.workspaceEdit.resourceOperations`.
  public var createsFiles = false
  /// Whether it can be asked to change texts: `workspace.applyEdit`.
  public var appliesEdits = false
  /// Whether it asks what can be renamed: `textDocument.rename.prepareSupport`.
  public var preparesRename = false
  /// Whether it is to ask for diagnostics instead of waiting for them: `textDocument.diagnostic` is there. Findings may
  /// change with another document, so who cannot be asked to ask again is sent them, if it takes any.
  public var pullsDiagnostics = false
  /// Whether it can be asked to ask again: `workspace.diagnostics.refreshSupport`.
  public var refreshesDiagnostics = false
  /// Whether it can be asked to watch files: `workspace.didChangeWatchedFiles.dynamicRegistration`.
  public var registersWatchers = false
  /// Whether it can be asked for settings: `workspace.configuration`.
  public var tellsSettings = false
  /// Whether the server may say how far its own work has come: `window.workDoneProgress`.
  public var showsProgress = false

  private var asksForDiagnostics = false
  private var takesDiagnostics = false

  /// A client that supports nothing of this.
  public init() {}
}

extension ClientCapabilities: Decodable {
  private enum Key: CodingKey {
    case general, positionEncodings
    case workspace, diagnostics, refreshSupport, didChangeWatchedFiles, dynamicRegistration
    case workspaceEdit, documentChanges, changeAnnotationSupport, resourceOperations, applyEdit, rename, prepareSupport
    case textDocument, hover, contentFormat, definition, linkSupport
    case documentSymbol, hierarchicalDocumentSymbolSupport, foldingRange, publishDiagnostics, diagnostic, codeAction
    case documentLink, tooltipSupport, configuration
    case window, workDoneProgress
  }

  /// Fails only when this is no object.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: Key.self)
    if let general = try? container.nestedContainer(keyedBy: Key.self, forKey: .general) {
      positionEncodings = general.decodeLeniently([String].self, forKey: .positionEncodings) ?? []
    }
    if let document = try? container.nestedContainer(keyedBy: Key.self, forKey: .textDocument) {
      readTextDocument(document)
    }
    if let workspace = try? container.nestedContainer(keyedBy: Key.self, forKey: .workspace) {
      readWorkspace(workspace)
    }
    if let window = try? container.nestedContainer(keyedBy: Key.self, forKey: .window) {
      showsProgress = window.decodeLeniently(Bool.self, forKey: .workDoneProgress) ?? false
    }
    pullsDiagnostics = asksForDiagnostics && (refreshesDiagnostics || !takesDiagnostics)
  }

  private mutating func readWorkspace(_ workspace: KeyedDecodingContainer<Key>) {
    if let diagnostics = try? workspace.nestedContainer(keyedBy: Key.self, forKey: .diagnostics) {
      refreshesDiagnostics = diagnostics.decodeLeniently(Bool.self, forKey: .refreshSupport) ?? false
    }
    if let files = try? workspace.nestedContainer(keyedBy: Key.self, forKey: .didChangeWatchedFiles) {
      registersWatchers = files.decodeLeniently(Bool.self, forKey: .dynamicRegistration) ?? false
    }
    if let edit = try? workspace.nestedContainer(keyedBy: Key.self, forKey: .workspaceEdit) {
      documentChanges = edit.decodeLeniently(Bool.self, forKey: .documentChanges) ?? false
      // Only `documentChanges` can make files and carry annotations.
      let operations = edit.decodeLeniently([String].self, forKey: .resourceOperations) ?? []
      createsFiles = documentChanges && operations.contains("create")
      changeAnnotations =
        documentChanges && (try? edit.nestedContainer(keyedBy: Key.self, forKey: .changeAnnotationSupport)) != nil
    }
    tellsSettings = workspace.decodeLeniently(Bool.self, forKey: .configuration) ?? false
    appliesEdits = workspace.decodeLeniently(Bool.self, forKey: .applyEdit) ?? false
  }

  private mutating func readTextDocument(_ document: KeyedDecodingContainer<Key>) {
    if let hover = try? document.nestedContainer(keyedBy: Key.self, forKey: .hover) {
      let formats = hover.decodeLeniently([String].self, forKey: .contentFormat) ?? []
      hoverContentFormat = formats.compactMap(MarkupKind.init)
    }
    if let definition = try? document.nestedContainer(keyedBy: Key.self, forKey: .definition) {
      definitionLinkSupport = definition.decodeLeniently(Bool.self, forKey: .linkSupport) ?? false
    }
    if let symbol = try? document.nestedContainer(keyedBy: Key.self, forKey: .documentSymbol) {
      hierarchicalDocumentSymbolSupport =
        symbol.decodeLeniently(Bool.self, forKey: .hierarchicalDocumentSymbolSupport) ?? false
    }
    foldingRange = document.decodeLeniently(FoldingRangeCapabilities.self, forKey: .foldingRange) ?? .init()
    publishDiagnostics =
      document.decodeLeniently(PublishDiagnosticsCapabilities.self, forKey: .publishDiagnostics) ?? .init()
    codeAction = document.decodeLeniently(CodeActionCapabilities.self, forKey: .codeAction) ?? .init()
    if let link = try? document.nestedContainer(keyedBy: Key.self, forKey: .documentLink) {
      documentLinkTooltips = link.decodeLeniently(Bool.self, forKey: .tooltipSupport) ?? false
    }
    if let rename = try? document.nestedContainer(keyedBy: Key.self, forKey: .rename) {
      preparesRename = rename.decodeLeniently(Bool.self, forKey: .prepareSupport) ?? false
    }
    asksForDiagnostics = (try? document.nestedContainer(keyedBy: Key.self, forKey: .diagnostic)) != nil
    takesDiagnostics = document.contains(.publishDiagnostics)
  }
}
