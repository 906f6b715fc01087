import FoundationEssentials
import JSONRPC

/// The id under which a request of a worker reaches the client: the worker's own, marked with its life.
///
/// Every worker counts from the start, so the late answer to a dead one could be taken for an answer to its successor.
enum WorkerRequestName {
  /// A request of the worker of a life, with the id that the client is to see.
  static func mark(_ body: Data, _ message: SkimmedMessage, life: Int) -> Data {
    let name: String
    switch message.id {
    case .number(let number): name = "\(life)n\(number)"
    case .string(let string): name = "\(life)s\(string)"
    case nil: return body
    }
    return replaceID(in: body, message, by: .string(name))
  }

  /// An answer of the client with the worker's own id; nil when it is not for the worker of this life.
  static func unmark(_ body: Data, _ message: SkimmedMessage, life: Int) -> Data? {
    guard case .string(let name) = message.id, name.hasPrefix("\(life)") else { return nil }
    let rest = name.dropFirst("\(life)".count)
    switch rest.first {
    case "n": return Int(rest.dropFirst()).map { replaceID(in: body, message, by: .number($0)) }
    case "s": return replaceID(in: body, message, by: .string(String(rest.dropFirst())))
    default: return nil
    }
  }

  private static func replaceID(in body: Data, _ message: SkimmedMessage, by id: RequestID) -> Data {
    guard let range = message.idRange else { return body }
    var writer = JSONWriter()
    id.write(to: &writer)
    var copy = Data(body.prefix(range.lowerBound))
    copy.append(contentsOf: writer.bytes)
    copy.append(body.dropFirst(range.upperBound))
    return copy
  }
}
