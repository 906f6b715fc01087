import Foundation
import JSONRPC

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object; the last of equal names counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { $1 })
  }
}

extension JSONValue {
  /// Reads JSON, faster than `Decodable` does in a debug build; nil when it is none.
  public init?(parsing bytes: Data) {
    guard let value = try? JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed) else { return nil }
    self.init(foundation: value)
  }

  private init(foundation value: Any) {
    switch value {
    case let string as String: self = .string(string)
    case let number as NSNumber:
      // Only a Bool is kept as a C char.
      self = String(cString: number.objCType) == "c" ? .bool(number.boolValue) : .number(number.doubleValue)
    case let array as [Any]: self = .array(array.map(JSONValue.init(foundation:)))
    case let object as [String: Any]: self = .object(object.mapValues(JSONValue.init(foundation:)))
    default: self = .null
    }
  }

  /// The whole number; nil when this is none.
  public var int: Int? { number.flatMap { Int(exactly: $0) } }

  /// The elements; empty when this is no array.
  public var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  /// A member of a member, and so on; nil when one is missing.
  public subscript(path path: String...) -> JSONValue? {
    path.reduce(self) { value, name in value?[name] }
  }

  /// The value as JSON.
  public var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}

extension JSONValue: JSONWritable {
  /// Writes the value; numbers are whole in everything that clients send.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let flag): writer.value(flag)
    case .number(let number): writer.value(Int(number))
    case .string(let string): writer.value(string)
    case .array(let elements): writer.array(elements)
    case .object(let members):
      writer.object {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          $0.key(dynamic: name)
          value.write(to: &$0)
        }
      }
    }
  }
}
