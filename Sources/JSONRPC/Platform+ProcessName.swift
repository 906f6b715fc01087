extension Platform {
  /// Gives the process the name that process lists show, where the system lets it: `executable` is named "exe".
  public static func nameProcess(_ name: String) {
    guard let descriptor = openForAppending("/proc/self/comm") else { return }
    _ = Array(name.utf8).withUnsafeBytes { writeAll(descriptor, $0) }
    closeDescriptor(descriptor)
  }
}
