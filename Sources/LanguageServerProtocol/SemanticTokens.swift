import JSONRPC

/// `textDocument/semanticTokens/full`: what to colour. LSP 3.17, Semantic Tokens.
public enum SemanticTokensRequest: RequestType {
  /// The document.
  public typealias Params = TextDocumentParams
  /// The tokens.
  public typealias Result = SemanticTokens
  /// The method.
  public static let method = "textDocument/semanticTokens/full"
}

/// `textDocument/semanticTokens/full/delta`: what has changed of it.
public enum SemanticTokensDeltaRequest: RequestType {
  /// The document, and the answer that the client has.
  public struct Params: Hashable, Sendable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The id of that answer.
    public var previousResultID: String
  }
  /// The changes, or all tokens.
  public typealias Result = SemanticTokensDelta
  /// The method.
  public static let method = "textDocument/semanticTokens/full/delta"
}

extension SemanticTokensDeltaRequest.Params: Decodable {
  private enum CodingKeys: String, CodingKey {
    case textDocument
    case previousResultID = "previousResultId"
  }
}

/// `textDocument/semanticTokens/range`: those of the part that is shown.
public enum SemanticTokensRangeRequest: RequestType {
  /// The part.
  public typealias Params = InlayHintRequest.Params
  /// The tokens.
  public typealias Result = SemanticTokens
  /// The method.
  public static let method = "textDocument/semanticTokens/range"
}

/// Tokens, five numbers each, relative to the one before. LSP 3.17, SemanticTokens.
public struct SemanticTokens: Equatable, Sendable {
  /// Names this answer, to ask for what has changed since.
  public var resultID: String?
  /// Line, column, length, type and modifiers of each.
  public var data: [Int]

  /// Tokens.
  public init(resultID: String?, data: [Int]) {
    self.resultID = resultID
    self.data = data
  }
}

extension SemanticTokens: JSONWritable {
  /// Writes the object with `resultId` and `data`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("resultId", ifPresent: resultID)
      $0.member("data", data)
    }
  }
}

/// What has changed. LSP 3.17, SemanticTokensDelta.
public enum SemanticTokensDelta: Equatable, Sendable {
  /// The answer that the client has is not known any more.
  case full(SemanticTokens)
  /// Numbers to put in the place of others; nil when nothing changed.
  case edit(resultID: String, start: Int, deleteCount: Int, data: [Int])
  /// Nothing changed.
  case same(resultID: String)
}

extension SemanticTokensDelta: JSONWritable {
  /// Writes tokens, or the object with `resultId` and `edits`.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .full(let tokens): tokens.write(to: &writer)
    case .same(let id):
      writer.object {
        $0.member("resultId", id)
        $0.member("edits") { $0.array { _ in } }
      }
    case .edit(let id, let start, let count, let data):
      writer.object {
        $0.member("resultId", id)
        $0.member("edits") {
          $0.array {
            $0.object {
              $0.member("start", start)
              $0.member("deleteCount", count)
              $0.member("data", data)
            }
          }
        }
      }
    }
  }
}
