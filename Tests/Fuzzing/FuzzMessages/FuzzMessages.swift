import FoundationEssentials
import FuzzSupport

@testable import JSONRPC
@testable import TermsServer

/// Any body is decoded into a message or refused, the same way each time, and what is read is what the JSON says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMessages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let body = Data(input.remaining())
  let decoder = MessageDecoder(MethodTable().registry)
  let message = decoder.decode(body)
  // Sorted, because dictionaries are printed in any order.
  expect(
    "\(decoder.decode(body))".utf8.sorted() == "\(message)".utf8.sorted(), "decoded a second time as another message")

  if case .invalid(_, let error) = message {
    expect(error.code == .parseError || error.code == .invalidRequest, "refused with \(error)")
  }
  checkMending(body)
  checkID(of: message)
  // Bodies are UTF-8. In others the decoder looks for UTF-16 and UTF-32, and the mending comes in between.
  guard String(validating: [UInt8](body), as: UTF8.self) != nil, !body.contains(0) else { return 0 }
  if let value = try? JSONDecoder().decode(JSONValue.self, from: mendText(in: body) ?? body) {
    checkOutside(of: message, value)
    checkStrings(in: value)
  }
  return 0
}

/// What is mended once has nothing left to mend, and is as long in characters.
private func checkMending(_ body: Data) {
  guard let mended = mendText(in: body) else { return }
  expect(String(validating: mended, as: UTF8.self) != nil, "mended text is no UTF-8")
  expect(mendText(in: mended) == nil, "mended twice")
}

/// The method and the id are those of the object.
private func checkOutside(of message: IncomingMessage, _ value: JSONValue) {
  switch message {
  case .request(let id, let method, _):
    expectEqual(value["method"]?.string, method, "method")
    switch id {
    case .number(let number): expectEqual(value["id"]?.number, Double(number), "id")
    case .string(let string): expectEqual(value["id"]?.string, string, "id")
    }
  case .notification(let method, _):
    expectEqual(value["method"]?.string, method, "method")
    expect(value["id"] == nil, "a notification with an id")
  case .response:
    expect(value["method"] == nil, "an answer with a method")
  case .invalid(_, let error):
    // A value that cannot be read in full, such as one with a line end in a name, is null.
    expect(error.code == .invalidRequest || value == .null, "JSON was taken for none")
  }
}

/// The id is echoed as it came.
private func checkID(of message: IncomingMessage) {
  guard case .request(let id, _, _) = message else { return }
  var writer = JSONWriter()
  writer.response(to: id, result: Null())
  let answer = try? JSONDecoder().decode(JSONValue.self, from: Data(writer.bytes))
  switch id {
  case .number(let number): expectEqual(answer?["id"]?.number, Double(number), "echoed id")
  case .string(let string): expectEqual(answer?["id"]?.string, string, "echoed id")
  }
}

/// Every string is read back as it was written.
private func checkStrings(in value: JSONValue) {
  switch value {
  case .string(let string):
    var writer = JSONWriter()
    writer.value(string)
    let read = try? JSONDecoder().decode(String.self, from: Data(writer.bytes))
    expect(read.map { Array($0.utf8) } == Array(string.utf8), "\(string.debugDescription) was written as another")
  case .array(let elements): for element in elements { checkStrings(in: element) }
  case .object(let members): for (name, member) in members { checkStrings(in: .string(name)); checkStrings(in: member) }
  case .null, .bool, .number: return
  }
}
