import JSONRPC

/// `terms/status`: what the server has done since it started, in counts. Not a part of LSP.
public enum StatusRequest: RequestType {
  /// Which documents to tell about; may be left out.
  public struct Params: Equatable, Sendable, OmissibleParams {
    /// The only document to tell about; nil for all that are open.
    public var textDocument: TextDocumentIdentifier?

    /// About all documents.
    public init() {}
  }

  /// Totals since the start, those of closed documents included, and the open documents.
  public struct Result: Equatable, Sendable {
    /// The work on all documents.
    public var work: WorkCounts
    /// Bytes of the messages that were written, without their headers.
    public var bytesEncoded: Int
    /// The open documents by URI.
    public var documents: [DocumentStatus]
    /// The files that are not open.
    public var workspace: WorkspaceStatus

    /// Totals and the open documents.
    public init(
      work: WorkCounts, bytesEncoded: Int, documents: [DocumentStatus], workspace: WorkspaceStatus = WorkspaceStatus()
    ) {
      self.workspace = workspace
      self.work = work
      self.bytesEncoded = bytesEncoded
      self.documents = documents
    }
  }

  /// The method.
  public static let method = "terms/status"
}

/// Counts of work: unlike times they are the same on every machine.
public struct WorkCounts: Equatable, Sendable {
  /// Lines that were read for what they say.
  public var linesScanned = 0
  /// Things that rules judged: occurrences, terms, provisions.
  public var keysEvaluated = 0
  /// Nodes of line trees that edits copied or made.
  public var nodesCopied = 0

  /// No work.
  public init() {}

  /// Adds other work.
  public static func += (left: inout WorkCounts, right: WorkCounts) {
    left.linesScanned &+= right.linesScanned
    left.keysEvaluated &+= right.keysEvaluated
    left.nodesCopied &+= right.nodesCopied
  }

  func writeMembers(to writer: inout JSONWriter) {
    writer.member("linesScanned", linesScanned)
    writer.member("keysEvaluated", keysEvaluated)
    writer.member("nodesCopied", nodesCopied)
  }
}

/// What is known of the files of the workspace.
public struct WorkspaceStatus: Equatable, Sendable {
  /// How many there are.
  public var files = 0
  /// Bytes that are kept of them, about.
  public var bytes = 0
  /// Whether files are still being read.
  public var isReading = false

  /// No files.
  public init() {}
}

extension WorkspaceStatus: JSONWritable {
  /// Writes the object with all its members.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("files", files)
      $0.member("bytes", bytes)
      $0.member("isReading", isReading)
    }
  }
}

/// One open document, by its sizes.
public struct DocumentStatus: Equatable, Sendable {
  /// The URI.
  public var uri: String
  /// The version of the text; nil when the client gave none.
  public var version: Int?
  /// Bytes of the text in UTF-8.
  public var bytes: Int
  /// Lines of the text.
  public var lines: Int
  /// Diagnostics that were last worked out for the client.
  public var diagnostics: Int
  /// The work since it was opened.
  public var work: WorkCounts

  /// A document by its sizes.
  public init(uri: String, version: Int?, bytes: Int, lines: Int, diagnostics: Int, work: WorkCounts) {
    self.uri = uri
    self.version = version
    self.bytes = bytes
    self.lines = lines
    self.diagnostics = diagnostics
    self.work = work
  }
}

extension StatusRequest.Result: JSONWritable {
  /// Writes the object with all its members.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      work.writeMembers(to: &$0)
      $0.member("bytesEncoded", bytesEncoded)
      $0.member("documents", documents)
      $0.member("workspace", workspace)
    }
  }
}

extension DocumentStatus: JSONWritable {
  /// Writes the object with all its members.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("version", ifPresent: version)
      $0.member("bytes", bytes)
      $0.member("lines", lines)
      $0.member("diagnostics", diagnostics)
      work.writeMembers(to: &$0)
    }
  }
}
