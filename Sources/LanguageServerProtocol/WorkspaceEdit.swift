import JSONRPC

/// A change of one place of a text. LSP 3.17, TextEdit and AnnotatedTextEdit.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced; empty to insert.
  public var range: LSPRange
  /// What takes its place.
  public var newText: String
  /// Which of the edit's annotations says why; only for clients that take them.
  public var annotationID: String?

  /// A change.
  public init(range: LSPRange, newText: String, annotationID: String? = nil) {
    self.range = range
    self.newText = newText
    self.annotationID = annotationID
  }
}

/// Changes of one document. LSP 3.17, TextDocumentEdit.
public struct TextDocumentEdit: Hashable, Sendable {
  /// The document.
  public var uri: String
  /// The version that the ranges belong to; nil when the client gave none.
  public var version: Int?
  /// The changes; they do not overlap.
  public var edits: [TextEdit]

  /// Changes of a document.
  public init(uri: String, version: Int?, edits: [TextEdit]) {
    self.uri = uri
    self.version = version
    self.edits = edits
  }
}

/// Changes of documents. LSP 3.17, WorkspaceEdit.
public struct WorkspaceEdit: Hashable, Sendable {
  /// URIs of files that are to be made, empty, before anything changes; only for clients that make files.
  public var newFiles: [String] = []
  /// The documents and what changes in each.
  public var documents: [TextDocumentEdit]
  /// The client takes versions with its changes (`documentChanges`); else they are written as `changes`.
  public var isVersioned: Bool
  /// Why things change, for clients that take annotations.
  public var annotations: [ChangeAnnotation] = []

  /// Changes, for a client that takes versions or not.
  public init(_ documents: [TextDocumentEdit], isVersioned: Bool) {
    self.documents = documents
    self.isVersioned = isVersioned
  }
}

/// Why something changes. LSP 3.17, ChangeAnnotation.
public struct ChangeAnnotation: Hashable, Sendable {
  /// By which edits name it.
  public var id: String
  /// What the user reads.
  public var label: String
  /// The user should look before it is done.
  public var needsConfirmation: Bool

  /// A reason.
  public init(id: String, label: String, needsConfirmation: Bool) {
    self.id = id
    self.label = label
    self.needsConfirmation = needsConfirmation
  }
}

extension ChangeAnnotation: JSONWritable {
  /// Writes the object without the id, which is its name.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("needsConfirmation", needsConfirmation)
    }
  }
}

extension TextEdit: JSONWritable {
  /// Writes the object with `range` and `newText`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("newText", newText)
      $0.member("annotationId", ifPresent: annotationID)
    }
  }
}

extension TextDocumentEdit: JSONWritable {
  /// Writes the object with `textDocument` and `edits`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("textDocument") {
        $0.object {
          $0.member("uri", uri)
          $0.member("version", version)
        }
      }
      $0.member("edits", edits)
    }
  }
}

extension WorkspaceEdit: JSONWritable {
  /// LSP 3.17, CreateFile. Of a file that came meanwhile nothing is lost.
  private static func writeCreation(of uri: String, to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", "create")
      $0.member("uri", uri)
      $0.member("options") { $0.object { $0.member("ignoreIfExists", true) } }
    }
  }

  /// Writes the object with `documentChanges` or `changes`.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if !annotations.isEmpty {
        writer.member("changeAnnotations") { writer in
          writer.object {
            for annotation in annotations {
              $0.key(dynamic: annotation.id)
              annotation.write(to: &$0)
            }
          }
        }
      }
      guard !isVersioned else {
        return writer.member("documentChanges") { writer in
          writer.array {
            for uri in newFiles { Self.writeCreation(of: uri, to: &$0) }
            for document in documents { document.write(to: &$0) }
          }
        }
      }
      writer.member("changes") { writer in
        writer.object {
          for document in documents {
            $0.key(dynamic: document.uri)
            document.edits.write(to: &$0)
          }
        }
      }
    }
  }
}
