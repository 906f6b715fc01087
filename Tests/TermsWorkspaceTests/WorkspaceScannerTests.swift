import Foundation
import JSONRPC
import TermsModel
import Testing

@testable import TermsWorkspace

@Suite struct WorkspaceScannerTests {
  static let terms = """
    # Huurvoorwaarden

    ## Artikel 1. Begrippen
    1.1 Onder Huurder wordt verstaan: degene die de overeenkomst sluit.
    1.2 De Huurder is aansprakelijk voor schade.

    ## Artikel 2. Betaling
    2.1 De Huurder betaalt de vergoeding vooraf.
    2.2 De verhuurder is gerechtigd de overeenkomst te ontbinden.

    """

  private func wait(_ scanner: WorkspaceScanner, _ index: WorkspaceIndex) {
    for _ in 0..<500 where scanner.isBusy {
      for news in scanner.news(100) { index.take(news) }
      Thread.sleep(forTimeInterval: 0.01)
    }
  }

  @Test func readsAndSaysHowFarItIs() throws {
    let folder = try TemporaryFolder()
    for number in 0..<5 { try folder.write("\(number).md", Self.terms) }
    try folder.write("readme.md", "Hier staat niets.")
    let (scanner, index) = (WorkspaceScanner(read: { Platform.readRegularFile($0) }), WorkspaceIndex())
    scanner.start(FileReading(encoding: .utf16))
    scanner.scan([folder.path])
    wait(scanner, index)
    #expect(index.count == 6)
    #expect(scanner.progress.total == 6 && scanner.progress.done == 6)
    #expect(index.outline(of: folder.path + "/3.md")?.lastArticle == 2)
    #expect(index.outline(of: folder.path + "/readme.md") == nil)
    scanner.scan([folder.path])
    wait(scanner, index)
    #expect(scanner.progress.total == 0)
  }

  /// Files may go or become something else between the look at the folder and the reading.
  @Test func filesThatGoMeanwhile() throws {
    let folder = try TemporaryFolder()
    for number in 0..<20 { try folder.write("\(number).md", Self.terms) }
    let scanner = WorkspaceScanner { path in
      try? FileManager.default.removeItem(atPath: path)
      return Platform.readRegularFile(path)
    }
    let index = WorkspaceIndex()
    scanner.start(FileReading(encoding: .utf16))
    scanner.scan([folder.path])
    wait(scanner, index)
    #expect(index.count == 0 && !scanner.isBusy)
    #expect(index.file(named: "Huurvoorwaarden", citedFrom: nil) == nil)
  }

  /// What is to be read anew is not read to the end first.
  @Test func newSettingsEndTheOldLook() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write("\(number).md", "x") }
    let count = Monitor(0)
    let gate = Monitor(false)
    let scanner = WorkspaceScanner { path in
      guard path.hasSuffix(".md") else { return nil }
      count.update { $0 += 1 }
      _ = gate.wait(until: .now + .seconds(5)) { $0 ? true : nil }
      return Platform.readRegularFile(path)
    }
    scanner.start(FileReading(encoding: .utf16))
    scanner.scan([folder.path])
    _ = count.wait(until: .now + .seconds(5)) { $0 > 0 ? true : nil }
    scanner.restart(FileReading(encoding: .utf8))
    for _ in 0..<50 { scanner.scan([folder.path]) }
    gate.update { $0 = true }
    wait(scanner, WorkspaceIndex())
    #expect(count.withLock { $0 } <= 42)
  }
}
