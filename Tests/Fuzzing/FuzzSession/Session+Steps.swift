import FuzzSupport
import JSONRPC
import LanguageServerProtocol
import TermsTestSupport
import TermsText

extension Session {
  /// One thing that a client may do, right or wrong.
  mutating func step(_ input: inout FuzzInput) {
    switch input.number(below: 24) {
    case 0: initialize(&input)
    case 1: open(&input)
    case 2..<10: change(&input)
    case 10: ask("documentSymbol", &input)
    case 11: ask("foldingRange", &input)
    case 12: ask("diagnostic", &input)
    case 13: ask("hover", &input)
    case 14: ask("definition", &input)
    case 15: ask("references", &input)
    case 16: ask("documentHighlight", &input)
    case 17: notify("textDocument/didSave", document(&input).params)
    case 18: close(&input)
    case 19: if isRunning { server.rest() }
    case 20: if isRunning { server.passDeadline() }
    case 21: configure(&input)
    case 22: junk(&input)
    default: input.byte() < 32 ? end(&input) : configure(&input)
    }
  }

  // MARK: Life cycle

  mutating func initialize(_ input: inout FuzzInput) {
    let flags = input.byte()
    let encodings = [#"["utf-16"]"#, #"["utf-8","utf-16"]"#, #"["utf-32"]"#, #"["latin-1",5]"#]
    func flag(_ bit: Int) -> String { flags & 1 << bit != 0 ? "true" : "false" }
    // The process that started the server: none.
    let capabilities = """
      {"general":{"positionEncodings":\(encodings[Int(flags) % 4])},"textDocument":{\
      "hover":{"contentFormat":\(flags & 4 == 0 ? #"["markdown"]"# : "[]")},"definition":{"linkSupport":\(flag(3))},\
      "documentSymbol":{"hierarchicalDocumentSymbolSupport":\(flag(4))},\
      "publishDiagnostics":{"relatedInformation":\(flag(5)),"codeDescriptionSupport":\(flag(5))}\
      \(flags & 64 == 0 ? "" : #","diagnostic":{"dynamicRegistration":false}"#)}}
      """
    let locale = flags & 128 == 0 ? "nl-NL" : "en"
    request("initialize", #"{"processId":null,"locale":"\#(locale)","capabilities":\#(capabilities)}"#)
    guard !isRunning else { return }
    isRunning = true
    encoding = [.utf16, .utf8, .utf32, .utf16][Int(flags) % 4]
  }

  private mutating func end(_ input: inout FuzzInput) {
    if input.byte() < 128 {
      request("shutdown", "null")
      isShutDown = isShutDown || isRunning
    } else {
      exit()
    }
  }

  private mutating func configure(_ input: inout FuzzInput) {
    let settings = [
      "null", #"{"terms":{"language":"nl"}}"#, #"{"terms":{"language":"en"}}"#, #"{"terms":{"language":5}}"#,
      #"{"terms":{"diagnostics":"onSave"}}"#, #"{"terms":{"diagnostics":"onType"}}"#, #"{"terms":{"maxFindings":3}}"#,
    ]
    let choice = settings[input.number(below: settings.count)]
    notify("workspace/didChangeConfiguration", #"{"settings":\#(choice)}"#)
  }

  // MARK: Texts

  /// Whether the server heeds notifications.
  private var isHeard: Bool { isRunning && !isShutDown }

  private func document(_ input: inout FuzzInput) -> (uri: String, params: String) {
    let uri = Self.uris[input.byte() < 200 ? 0 : 1]
    return (uri, #"{"textDocument":{"uri":"\#(uri)"}}"#)
  }

  mutating func open(_ input: inout FuzzInput) {
    let uri = document(&input).uri
    var text = ""
    for _ in 0..<input.number(below: 40) { text += input.text() }
    open(uri, text)
    if isHeard { texts[uri] = NaiveText(Array(text.utf8)) }
  }

  mutating func open(_ uri: String, _ text: String) {
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"terms","version":1,"text":\#(json(text))}}"#)
  }

  private mutating func change(_ input: inout FuzzInput) {
    let uri = document(&input).uri
    var naive = texts[uri] ?? NaiveText([])
    var changes: [String] = []
    for _ in 0...input.number(below: 3) {
      if input.byte() >= 250 {
        let text = input.text() + input.text() + input.text()
        naive = NaiveText(Array(text.utf8))
        changes.append(#"{"text":\#(json(text))}"#)
        continue
      }
      let start = input.position(in: naive)
      let end = input.byte() < 150 ? start : input.position(in: naive)
      let text = input.text()
      naive.replace(start, end, encoding, with: Array(text.utf8))
      changes.append(#"{"range":{"start":\#(json(start)),"end":\#(json(end))},"text":\#(json(text))}"#)
    }
    notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":2},"contentChanges":[\#(changes.joined(separator: ","))]}"#)
    if isHeard, texts[uri] != nil { texts[uri] = naive }
    if naive.bytes.count > 1 << 13 { close(uri) }
  }

  private mutating func close(_ input: inout FuzzInput) { close(document(&input).uri) }

  private mutating func close(_ uri: String) {
    notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri)"}}"#)
    if isHeard { texts[uri] = nil }
  }

  // MARK: Questions

  private mutating func ask(_ method: String, _ input: inout FuzzInput) {
    let uri = document(&input).uri
    let position = input.position(in: texts[uri] ?? NaiveText([]))
    request("textDocument/\(method)", params(uri, json(position)), isCancelled: input.byte() > 230)
  }

  func params(_ uri: String, _ position: String) -> String {
    #"{"textDocument":{"uri":"\#(uri)"},"position":\#(position),"context":{"includeDeclaration":true}}"#
  }

  /// Something that is no message, or one that no client should send; what would change the texts is left out.
  private mutating func junk(_ input: inout FuzzInput) {
    let message = server.decode(Array(input.text().utf8))
    switch message {
    case .request(let id, let method, _):
      guard method != "initialize", method != "shutdown" else { return }
      var writer = JSONWriter()
      id.write(to: &writer)
      expectedIDs.append(String(decoding: writer.bytes, as: UTF8.self))
    case .invalid(let id, _):
      var writer = JSONWriter()
      id.write(to: &writer)
      expectedIDs.append(String(decoding: writer.bytes, as: UTF8.self))
    case .notification: return
    case .response: break
    }
    server.send(message)
  }
}

/// A text as JSON.
func json(_ text: String) -> String {
  var writer = JSONWriter()
  writer.value(text)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// A position as JSON.
func json(_ position: TextPosition) -> String { #"{"line":\#(position.line),"character":\#(position.character)}"# }
