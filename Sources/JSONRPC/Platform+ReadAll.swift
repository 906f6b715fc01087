extension Platform {
  /// Everything up to the end of input, nil on an error.
  public static func readAll(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let start = bytes.count
      let room = max(1 << 16, start)
      var count = 0
      bytes.append(contentsOf: repeatElement(0, count: room))
      bytes.withUnsafeMutableBytes { buffer in
        count = read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
      bytes.removeLast(room - max(0, count))
      if count < 0 { return nil }
      if count == 0 { return bytes }
    }
  }
}
