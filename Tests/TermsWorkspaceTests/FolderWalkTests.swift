import Foundation
import Testing

@testable import TermsWorkspace

@Suite struct FolderWalkTests {
  private func names(_ folder: TemporaryFolder, _ limits: FolderWalk.Limits = FolderWalk.Limits()) -> [String] {
    var walk = FolderWalk(limits)
    walk.walk(below: [folder.path])
    return walk.found.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func textsOnly() throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "b.TXT", "c.terms", "d.markdown", "e.pdf", "f", "v1.2/g.md", "g.md/h.txt", ".md"] {
      try folder.write(name)
    }
    #expect(names(folder) == ["a.md", "b.TXT", "c.terms", "d.markdown", "g.md/h.txt", "v1.2/g.md"])
  }

  @Test func othersTextsAreLeftOut() throws {
    let folder = try TemporaryFolder()
    for name in [".git/a.md", ".build/a.md", "node_modules/p/a.md", "x/vendor/a.md", "x/.hidden.md", "x/a.md"] {
      try folder.write(name)
      #expect(FolderWalk.reaches(folder.path + "/" + name, from: folder.path) == (name == "x/a.md"))
    }
    #expect(names(folder) == ["x/a.md"])
  }

  /// Whoever opens such a folder means it.
  @Test func aFolderThatIsOpenCountsWhateverItsName() throws {
    let folder = try TemporaryFolder()
    try folder.write(".drafts/a.md")
    try folder.write("b.md")
    var walk = FolderWalk()
    walk.walk(below: [folder.path, folder.path + "/.drafts"])
    #expect(Set(walk.found.map(\.path)) == [folder.path + "/.drafts/a.md", folder.path + "/b.md"])
    #expect(FolderWalk.reaches(folder.path + "/.drafts/a.md", from: folder.path + "/.drafts"))
  }

  @Test func aFolderInAFolderIsReadOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.md")
    try folder.write("b.md")
    var walk = FolderWalk()
    walk.walk(below: [folder.path, folder.path + "/x", folder.path])
    #expect(walk.found.map(\.path).sorted() == [folder.path + "/b.md", folder.path + "/x/a.md"])
    #expect(walk.found.first { $0.path.hasSuffix("a.md") }?.root == folder.path + "/x")
  }

  @Test(.timeLimit(.minutes(1))) func linksAreNotFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.md")
    try folder.link("x/loop", to: "..")
    try folder.link("self", to: "self")
    try folder.link("b.md", to: "x/a.md")
    try folder.link("gone.md", to: "nowhere")
    try folder.link("disk", to: "/")
    #expect(names(folder) == ["x/a.md"])
  }

  @Test(.timeLimit(.minutes(1))) func pipesAndDevicesAreNoTexts() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md")
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    #expect(names(folder) == ["a.md"])
  }

  @Test func whatIsTooLargeWaitsForSomebody() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md")
    let path = folder.path + "/large.md"
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(truncate(path, 100 << 20) == 0)
    #expect(names(folder) == ["a.md"])
  }

  @Test func aFolderThatMayNotBeReadIsEmpty() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md")
    try folder.write("shut/b.md")
    #expect(chmod(folder.path + "/shut", 0) == 0)
    // The superuser may read everything.
    #expect(names(folder).prefix(1) == ["a.md"])
    #expect(chmod(folder.path + "/shut", 0o700) == 0)
    #expect(names(try TemporaryFolder()) == [])
    var walk = FolderWalk()
    walk.walk(below: ["/nowhere/at/all"])
    #expect(walk.found.isEmpty && walk.limit == nil)
  }

  @Test func thereIsAnEnd() throws {
    let folder = try TemporaryFolder()
    for number in 0..<30 { try folder.write("a/\(number).md") }
    for number in 0..<30 { try folder.write("b/\(number).png") }
    var limits = FolderWalk.Limits()
    limits.files = 20
    var walk = FolderWalk(limits)
    walk.walk(below: [folder.path])
    #expect(walk.found.count == 20 && walk.limit == .files(20))
    limits = FolderWalk.Limits()
    limits.entries = 40
    walk = FolderWalk(limits)
    walk.walk(below: [folder.path])
    #expect(walk.found.count == 30 && walk.limit == .entries(40))
    limits = FolderWalk.Limits()
    limits.files = 30
    walk = FolderWalk(limits)
    walk.walk(below: [folder.path])
    #expect(walk.found.count == 30 && walk.limit == nil)
  }

  @Test func deepFoldersEndToo() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "d/", count: 40) + "deep.md")
    try folder.write(String(repeating: "d/", count: 10) + "less.md")
    #expect(names(folder).map { $0.split(separator: "/").last ?? "" } == ["less.md"])
  }

  @Test func aWalkThatIsNotWantedEnds() throws {
    let folder = try TemporaryFolder()
    for number in 0..<5 { try folder.write("\(number)/a.md") }
    var left = 3
    var walk = FolderWalk {
      left -= 1
      return left >= 0
    }
    walk.walk(below: [folder.path])
    #expect(walk.found.count == 2)
  }
}
