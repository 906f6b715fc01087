extension Platform {
  /// The bytes of a file, nil when it cannot be read or is a folder.
  public static func readFile(_ path: String) -> [UInt8]? {
    guard let descriptor = openFile(path, isRegular: false) else { return nil }
    defer { closeDescriptor(descriptor) }
    return readAll(descriptor)
  }

  /// The bytes of a regular file. What the user did not name may be a device or a pipe, which never ends.
  /// - Parameter most: no more bytes than this are read.
  public static func readRegularFile(_ path: String, atMost most: Int = 1 << 26) -> [UInt8]? {
    guard let descriptor = openFile(path, isRegular: true) else { return nil }
    defer { closeDescriptor(descriptor) }
    return readAll(descriptor, atMost: most)
  }

  /// Everything up to the end of input, nil on an error.
  /// - Parameter most: where to stop.
  public static func readAll(_ descriptor: Int32, atMost most: Int = .max) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < most {
      let start = bytes.count
      let room = min(max(1 << 16, start), most - start)
      var count = 0
      bytes.append(contentsOf: repeatElement(0, count: room))
      bytes.withUnsafeMutableBytes { buffer in
        count = read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
      bytes.removeLast(room - max(0, count))
      if count < 0 { return nil }
      if count == 0 { return bytes }
    }
    return bytes
  }
}
