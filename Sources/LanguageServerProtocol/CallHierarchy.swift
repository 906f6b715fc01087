import JSONRPC

/// `textDocument/prepareCallHierarchy`: the clause that a place is about. LSP 3.17, Call Hierarchy. Who calls whom is here
/// who cites whom.
public enum PrepareCallHierarchyRequest: RequestType {
  /// Where the cursor is.
  public typealias Params = TextDocumentPositionParams
  /// One clause, or null.
  public typealias Result = [CallHierarchyItem]?
  /// The method.
  public static let method = "textDocument/prepareCallHierarchy"
}

/// `callHierarchy/incomingCalls`: the clauses that cite one.
public enum IncomingCallsRequest: RequestType {
  /// The clause.
  public struct Params: Hashable, Sendable, Decodable {
    /// The clause.
    public var item: CallHierarchyItem
  }
  /// The clauses.
  public typealias Result = [CallHierarchyCall]
  /// The method.
  public static let method = "callHierarchy/incomingCalls"
}

/// `callHierarchy/outgoingCalls`: the clauses that one cites.
public enum OutgoingCallsRequest: RequestType {
  /// The clause.
  public typealias Params = IncomingCallsRequest.Params
  /// The clauses.
  public typealias Result = [CallHierarchyCall]
  /// The method.
  public static let method = "callHierarchy/outgoingCalls"
}

/// A clause in a hierarchy. LSP 3.17, CallHierarchyItem.
public struct CallHierarchyItem: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// Its kind.
  public var kind: SymbolKind
  /// The document.
  public var uri: String
  /// All of it.
  public var range: LSPRange
  /// Its number.
  public var selectionRange: LSPRange

  /// A clause.
  public init(name: String, kind: SymbolKind, uri: String, range: LSPRange, selectionRange: LSPRange) {
    self.name = name
    self.kind = kind
    self.uri = uri
    self.range = range
    self.selectionRange = selectionRange
  }
}

extension CallHierarchyItem: Decodable {
  private enum Key: CodingKey { case name, kind, uri, range, selectionRange }

  /// Takes what clients send back.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(String.self, forKey: .name)
    kind = container.decodeLeniently(Int.self, forKey: .kind).flatMap(SymbolKind.init) ?? .class
    uri = try container.decode(String.self, forKey: .uri)
    range = try container.decode(LSPRange.self, forKey: .range)
    selectionRange = try container.decode(LSPRange.self, forKey: .selectionRange)
  }
}

extension CallHierarchyItem: JSONWritable {
  /// Writes all members.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("kind", kind.rawValue)
      $0.member("uri", uri)
      $0.member("range", range)
      $0.member("selectionRange", selectionRange)
    }
  }
}

/// The other end of a citation, and where it is made. LSP 3.17, CallHierarchyIncomingCall and CallHierarchyOutgoingCall.
public struct CallHierarchyCall: Hashable, Sendable {
  /// The other clause.
  public var item: CallHierarchyItem
  /// The other clause is the citing one.
  public var isIncoming: Bool
  /// The citing expressions, in the citing clause's document.
  public var fromRanges: [LSPRange]

  /// A citation.
  public init(item: CallHierarchyItem, isIncoming: Bool, fromRanges: [LSPRange]) {
    self.item = item
    self.isIncoming = isIncoming
    self.fromRanges = fromRanges
  }
}

extension CallHierarchyCall: JSONWritable {
  /// Writes the item as `from` or `to`, with `fromRanges`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      if isIncoming { $0.member("from", item) } else { $0.member("to", item) }
      $0.member("fromRanges", fromRanges)
    }
  }
}
