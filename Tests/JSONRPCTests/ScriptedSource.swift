import JSONRPC

/// Bytes that arrive in given pieces, one piece a read at most.
struct ScriptedSource: ByteSource {
  private var pieces: ArraySlice<ArraySlice<UInt8>>

  init(_ pieces: [[UInt8]]) {
    self.pieces = pieces.filter { !$0.isEmpty }.map { $0[...] }[...]
  }

  init(_ bytes: [UInt8], pieceLength: Int) {
    self.init(
      stride(from: 0, to: bytes.count, by: pieceLength).map {
        Array(bytes[$0..<min($0 + pieceLength, bytes.count)])
      })
  }

  var isReadable: Bool { !pieces.isEmpty }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard var piece = pieces.popFirst() else { return 0 }
    let taken = piece.prefix(buffer.count)
    buffer.copyBytes(from: taken)
    piece = piece.dropFirst(taken.count)
    if !piece.isEmpty { pieces.insert(piece, at: pieces.startIndex) }
    return taken.count
  }
}

/// What a reader finds in a stream: the bodies, and how it ended.
func frames(in source: ScriptedSource) -> (bodies: [String], end: String) {
  var reader = FrameReader(source)
  var bodies: [String] = []
  while true {
    switch reader.next() {
    case .frame(let body): bodies.append(String(decoding: body, as: UTF8.self))
    case .endOfInput: return (bodies, "end of input")
    case .badHeader(let reason): return (bodies, reason)
    }
  }
}

func frame(_ body: String, header: String = "") -> [UInt8] {
  Array("\(header)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
}
