import JSONRPC

/// `client/registerCapability`: the server asks the client to watch files. A request of the server. LSP 3.17, Register
/// Capability.
public struct RegisterCapability: Equatable, Sendable {
  /// The method.
  public static let method = "client/registerCapability"
  /// Under which name the client keeps the wish.
  public var id: String
  /// Which files, as a glob from the workspace's folders on.
  public var globPattern: String

  /// A wish to hear of files.
  public init(id: String, watching globPattern: String) {
    self.id = id
    self.globPattern = globPattern
  }
}

extension RegisterCapability: JSONWritable {
  /// Writes the object with its one registration.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("registrations") {
        $0.array {
          $0.object {
            $0.member("id", id)
            $0.member("method", DidChangeWatchedFiles.method)
            $0.member("registerOptions") {
              $0.object { $0.member("watchers") { $0.array { $0.object { $0.member("globPattern", globPattern) } } } }
            }
          }
        }
      }
    }
  }
}
