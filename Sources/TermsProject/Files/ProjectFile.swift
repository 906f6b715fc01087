import JSONRPC
import TermsModel
import TermsRules
import TermsText

/// A project's file with settings, `.terms.json`, and what is wrong with it.
public struct ProjectFile {
  /// How it is named.
  public static let name = ".terms.json"

  /// Where it stands.
  public let path: String
  /// Its text.
  public let document: Document
  /// What is wrong with it, in order.
  public let findings: [Finding]
  /// The bytes as they were read.
  let bytes: [UInt8]
  private let settings: ProjectSettings
  /// Whether all of it could be read.
  let isReadable: Bool
  /// The longest file that counts, in bytes. Whoever wrote a longer one meant something else.
  public static let mostBytes = 1 << 20

  /// The bytes of a file that nobody named: a text, or a project's file, of which no more is read than counts.
  @Sendable public static func bytes(at path: String) -> [UInt8]? {
    path.hasSuffix("/" + name) ? Platform.readRegularFile(path, atMost: mostBytes + 1) : Platform.readRegularFile(path)
  }

  /// How many findings are shown: nobody reads more.
  private static let mostFindings = 100

  /// A file with these bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    guard bytes.count <= Self.mostBytes else {
      document = Document([])
      settings = ProjectSettings()
      isReadable = false
      findings = [Self.finding(SettingsProblem(.tooLong, at: 0..<0), document)].compactMap { $0 }
      return
    }
    let text = UTF8Repair.repair(bytes).bytes
    document = Document(text)
    let (json, found) = LocatedJSONParser.parse(text)
    var reader = SettingsReader()
    settings = json.map { ProjectSettings($0, &reader) } ?? ProjectSettings()
    let problems = (found + reader.problems).sorted { $0.range.lowerBound < $1.range.lowerBound }
    isReadable = !problems.contains { $0.severity == .error }
    findings = problems.prefix(Self.mostFindings).compactMap { [document] in Self.finding($0, document) }
  }

  private static func finding(_ problem: SettingsProblem, _ document: Document) -> Finding? {
    let ends = [problem.range.lowerBound, problem.range.upperBound].compactMap { Self.point(at: $0, document) }
    guard ends.count == 2 else { return nil }
    return Finding(
      InvalidSetting.self, problem.severity, at: .span(TextSpan(ends[0], max(ends[0], ends[1]))), problem.message)
  }

  private static func point(at offset: Int, _ document: Document) -> TextPoint? {
    let place = document.lines.row(containingByte: offset)
    return document.point(at: BytePosition(row: place.row, offset: place.offset))
  }

  /// The place of a byte.
  func point(at offset: Int) -> TextPoint? { Self.point(at: offset, document) }

  /// Which files of the project are terms documents; empty when it does not say.
  public var documents: [Glob] { settings.documents }

  /// How a file is to be judged. What the project says of it wins from what others say.
  /// - Parameters:
  ///   - path: of the file, absolute as the project's own.
  ///   - client: what the client says.
  public func configuration(for path: String, client: SettingsLayer = SettingsLayer()) -> Configuration {
    var configuration = SettingsLayer.configuration(of: [client] + settings.layers(for: relative(path)))
    let folder = FilePath.folder(of: self.path)
    configuration.parents = configuration.parents.map { FilePath.absolute($0, from: folder) }.filter { $0 != path }
    configuration.isKnownAsTerms = FilePath.isTermsDocument(path) || !documents.isEmpty && holds(path)
    configuration.documentFiles = Dictionary(
      configuration.documentFiles.map { (DocumentName.normalise($0), FilePath.absolute($1, from: folder)) },
      uniquingKeysWith: { $1 })
    return configuration
  }

  /// Whether a file is one of the project's terms documents; all are where the project does not say which.
  /// - Parameter path: of the file, absolute as the project's own.
  public func holds(_ path: String) -> Bool {
    documents.isEmpty || documents.contains { $0.matches(relative(path)) }
  }

  /// A path from the project's folder on.
  private func relative(_ path: String) -> String {
    let folder = FilePath.folder(of: self.path)
    let prefix = folder == "/" ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}

extension SettingsLayer {
  /// How a file without a project is to be judged.
  /// - Parameter path: of the file; nil for one that is on no disk.
  public func configuration(for path: String?) -> Configuration {
    var configuration = Self.configuration(of: [self])
    configuration.isKnownAsTerms = path.map(FilePath.isTermsDocument) ?? false
    return configuration
  }
}
