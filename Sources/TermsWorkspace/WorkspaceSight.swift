import TermsModel

/// The workspace as one of its documents sees it.
public struct WorkspaceSight: OtherDocuments {
  private let index: WorkspaceIndex
  private let path: String?

  /// - Parameter path: of the document, absolute; nil for one that is not on disk.
  public init(_ index: WorkspaceIndex, from path: String?) {
    self.index = index
    self.path = path
  }

  /// The file that holds the document of a name.
  /// - Parameter known: files by the normalised names of documents, which the project named.
  public func file(named name: String, _ known: [String: String]) -> String? {
    if let file = known[DocumentName.normalise(name)] { return file == path ? nil : file }
    return index.file(named: name, citedFrom: path)
  }

  /// The provisions of the document that a name means.
  public func outline(named name: String, _ known: [String: String]) -> OtherOutline? {
    file(named: name, known).flatMap { index.outline(of: $0) }
  }
}
