import JSONRPC

/// `textDocument/codeAction`: what can be done about a place and its findings. LSP 3.17, Code Action Request.
public enum CodeActionRequest: RequestType {
  /// The place, and what the client knows of it.
  public struct Params: Equatable, Sendable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The place.
    public var range: LSPRange
    /// The findings that the client shows there.
    public var diagnostics: [KnownDiagnostic]
    /// The kinds that are wanted; nil for no such wish.
    public var only: [CodeActionKind]?
  }
  /// The actions.
  public typealias Result = [CodeAction]
  /// The method.
  public static let method = "textDocument/codeAction"
}

/// A diagnostic that comes back from a client: as much of it as tells which it is.
public struct KnownDiagnostic: Equatable, Sendable {
  /// Where it is shown.
  public var range: LSPRange
  /// The rule's code; nil when it is none of this server's.
  public var code: String?
  /// What it says.
  public var message: String
}

/// A change that the user can choose. LSP 3.17, CodeAction.
public struct CodeAction: Equatable, Sendable {
  /// What the user reads.
  public var title: String
  /// What it is for.
  public var kind: CodeActionKind
  /// The findings that it answers.
  public var diagnostics: [Diagnostic]
  /// The one that is nearly always meant.
  public var isPreferred: Bool
  /// The change; nil when the client asks for it once the user has chosen.
  public var edit: WorkspaceEdit?
  /// What the server knows it by when the client asks for the change.
  public var data: CodeActionData?

  /// An action.
  public init(
    title: String, kind: CodeActionKind, diagnostics: [Diagnostic] = [], isPreferred: Bool = false,
    edit: WorkspaceEdit? = nil, data: CodeActionData? = nil
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.edit = edit
    self.data = data
  }
}

extension CodeActionRequest.Params: Decodable {
  private enum Key: CodingKey { case textDocument, range, context, diagnostics, only }

  /// A missing or strange `context` is an empty one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    textDocument = try container.decode(TextDocumentIdentifier.self, forKey: .textDocument)
    range = try container.decode(LSPRange.self, forKey: .range)
    let context = try? container.nestedContainer(keyedBy: Key.self, forKey: .context)
    let known = context?.decodeLeniently([LenientDiagnostic].self, forKey: .diagnostics) ?? []
    diagnostics = known.compactMap(\.value)
    only = context?.decodeLeniently([String].self, forKey: .only)?.map { CodeActionKind($0) }
  }

  /// Other servers' diagnostics come along, in every shape.
  private struct LenientDiagnostic: Decodable {
    let value: KnownDiagnostic?
    init(from decoder: any Decoder) throws { value = try? KnownDiagnostic(from: decoder) }
  }
}

extension KnownDiagnostic: Decodable {
  private enum CodingKeys: CodingKey { case range, code, message }

  /// Needs `range`; a number as `code` is another server's.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    range = try container.decode(LSPRange.self, forKey: .range)
    code = container.decodeLeniently(String.self, forKey: .code)
    message = container.decodeLeniently(String.self, forKey: .message) ?? ""
  }
}

extension CodeAction: JSONWritable {
  /// Writes the object, without the members that are empty.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", title)
      writer.member("kind", kind.rawValue)
      if !diagnostics.isEmpty { writer.member("diagnostics", diagnostics) }
      if isPreferred { writer.member("isPreferred", true) }
      writer.member("edit", ifPresent: edit)
      writer.member("data", ifPresent: data)
    }
  }
}
