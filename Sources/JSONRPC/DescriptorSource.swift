/// A descriptor that tells when it is about to block.
public struct DescriptorSource: ByteSource {
  let descriptor: Int32
  let willBlock: () -> Void

  /// Reads from a descriptor.
  ///
  /// - Parameter willBlock: called when no bytes are at hand, before waiting for some.
  public init(descriptor: Int32, willBlock: @escaping () -> Void) {
    self.descriptor = descriptor
    self.willBlock = willBlock
  }

  /// Whether bytes, or the end of input, are at hand.
  public var isReadable: Bool { Platform.isReadable(descriptor) }

  /// Reads once.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if !isReadable { willBlock() }
    return Platform.read(descriptor, into: buffer)
  }
}
