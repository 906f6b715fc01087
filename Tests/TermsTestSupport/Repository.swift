import Foundation

/// Files of the repository that tests read.
public enum Repository {
  /// The top of the checkout.
  public static let root: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url
  }()

  /// The real documents, where the checkout has them beside it; they are run against and never part of the project.
  public static let seeds: URL? = {
    let url = root.deletingLastPathComponent().appendingPathComponent("shared/seeds")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }()

  /// The bytes of a file of the repository.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// The bytes of the real document whose name starts with `prefix`, nil where there are none.
  public static func seed(_ prefix: String) throws -> [UInt8]? {
    guard let seeds else { return nil }
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path)
    guard let name = names.first(where: { $0.hasPrefix(prefix) }) else { return nil }
    return [UInt8](try Data(contentsOf: seeds.appendingPathComponent(name)))
  }

  /// The documents in `Fixtures`, as paths from the top, in order.
  public static func fixtures() throws -> [String] {
    let folder = root.appendingPathComponent("Fixtures")
    guard let files = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return files.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
      .filter { !$0.hasSuffix("README.md") }
      .map { "Fixtures/" + $0 }
      .sorted()
  }
}
