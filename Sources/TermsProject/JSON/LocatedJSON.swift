import JSONRPC

/// A JSON value that knows where it stands, so that what is wrong with it can be shown there.
struct LocatedJSON {
  indirect enum Value {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([LocatedJSON])
    case object([Member])
  }

  /// A member of an object.
  struct Member {
    let name: String
    /// The bytes of the name, quotes included.
    let nameRange: Range<Int>
    let value: LocatedJSON
  }

  let value: Value
  /// Its bytes in the file.
  let range: Range<Int>

  var string: String? { if case .string(let string) = value { string } else { nil } }
  var number: Double? { if case .number(let number) = value { number } else { nil } }
  var elements: [LocatedJSON]? { if case .array(let elements) = value { elements } else { nil } }
  var members: [Member]? { if case .object(let members) = value { members } else { nil } }

  /// It stands for one thing, so that it is short enough to be shown as a whole.
  var isScalar: Bool { elements == nil && members == nil }
}

extension LocatedJSON {
  /// A value that stands in no file.
  init(_ json: JSONValue) {
    range = 0..<0
    switch json {
    case .null: value = .null
    case .bool(let flag): value = .bool(flag)
    case .number(let number): value = .number(number)
    case .string(let string): value = .string(string)
    case .array(let elements): value = .array(elements.map { LocatedJSON($0) })
    case .object(let members):
      value = .object(
        members.sorted { $0.key < $1.key }.map { Member(name: $0.key, nameRange: 0..<0, value: LocatedJSON($0.value)) })
    }
  }
}
