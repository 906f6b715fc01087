import JSONRPC

/// `initialize`: the first request. LSP 3.17, Initialize Request.
public enum InitializeRequest: RequestType {
  /// Who the client is and what it wants.
  public struct Params: Sendable {
    /// The process that started the server; nil when there is none to watch.
    public var processID: Int?
    /// Name and version of the client, for the log.
    public var clientInfo: ClientInfo?
    /// The language of the user's editor, such as `nl` or `en-US`.
    public var locale: String?
    /// The first workspace folder for older clients; nil when no folder is open.
    public var rootURI: String?
    /// The open folders.
    public var workspaceFolders: [WorkspaceFolder]
    /// Settings of the user.
    public var initializationOptions: JSONValue?
    /// How much the server should tell of its own work.
    public var trace: TraceLevel
    /// What the client can do.
    public var capabilities: ClientCapabilities

    /// The open folders, also those of older clients.
    public var folders: [WorkspaceFolder] {
      workspaceFolders.isEmpty ? rootURI.map { [WorkspaceFolder(uri: $0)] } ?? [] : workspaceFolders
    }
  }

  /// What the server offers.
  public struct Result: Equatable, Sendable {
    /// What it can do.
    public var capabilities: ServerCapabilities
    /// Its name.
    public var serverName: String
    /// Its version.
    public var serverVersion: String

    /// An offer.
    public init(capabilities: ServerCapabilities, serverName: String, serverVersion: String) {
      self.capabilities = capabilities
      self.serverName = serverName
      self.serverVersion = serverVersion
    }
  }

  /// The method.
  public static let method = "initialize"
}

extension InitializeRequest.Params: Decodable {
  private enum CodingKeys: String, CodingKey {
    case processID = "processId"
    case clientInfo, locale
    case rootURI = "rootUri"
    case workspaceFolders, initializationOptions, trace, capabilities
  }

  /// Fails only when this is no object: whatever a client gets wrong here, the user wants a server.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    processID = container.decodeLeniently(Int.self, forKey: .processID)
    clientInfo = container.decodeLeniently(ClientInfo.self, forKey: .clientInfo)
    locale = container.decodeLeniently(String.self, forKey: .locale)
    rootURI = container.decodeLeniently(String.self, forKey: .rootURI)
    workspaceFolders = container.decodeLeniently([WorkspaceFolder].self, forKey: .workspaceFolders) ?? []
    initializationOptions = container.decodeLeniently(JSONValue.self, forKey: .initializationOptions)
    trace = container.decodeLeniently(String.self, forKey: .trace).flatMap(TraceLevel.init) ?? .off
    capabilities = container.decodeLeniently(ClientCapabilities.self, forKey: .capabilities) ?? .init()
  }
}

extension InitializeRequest.Result: JSONWritable {
  /// Writes the object with `capabilities` and `serverInfo`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("capabilities", capabilities)
      $0.member("serverInfo") {
        $0.object {
          $0.member("name", serverName)
          $0.member("version", serverVersion)
        }
      }
    }
  }
}
