import Foundation

extension ServerProcess {
  /// Where the built executable is: named by `TERMS_LSP_BINARY`, or beside the bundle of the running tests.
  public static let binary: URL? = {
    if let path = ProcessInfo.processInfo.environment["TERMS_LSP_BINARY"], !path.isEmpty {
      return URL(fileURLWithPath: path)
    }
    let arguments = CommandLine.arguments.map(URL.init(fileURLWithPath:))
    let places = [Bundle.main.bundleURL, Bundle.main.executableURL] + arguments
    return places.compactMap(\.self).lazy.flatMap(candidates).first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  /// A bundle lies two folders deeper on macOS (`X.xctest/Contents/MacOS/X`) than on Linux.
  private static func candidates(near place: URL) -> [URL] {
    var folder = place
    return (0..<5).map { _ in
      defer { folder.deleteLastPathComponent() }
      return folder.appendingPathComponent("terms-lsp")
    }
  }
}
