import TermsProject
import Testing

@Suite("Files of a project")
struct FilesTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "deep/er/a.md", true), ("*.md", "a.mdx", false), ("a?.txt", "ab.txt", true),
    ("a?.txt", "a/.txt", false), ("old/*", "old/a.txt", true), ("old/*", "old/er/a.txt", false),
    ("old/*", "very/old/a.txt", false), ("old/**", "old/er/a.txt", true), ("old/**", "older/a.txt", false),
    ("**/old/**", "very/old/a.txt", true), ("**/old/**", "old/a.txt", true), ("**/old/**", "bold/a.txt", false),
    ("a/**/b.txt", "a/b.txt", true), ("a/**/b.txt", "a/x/y/b.txt", true), ("a/**/b.txt", "a/xb.txt", false),
    ("./a.txt", "a.txt", true), ("/a.txt", "a.txt", true), ("/a.txt", "x/a.txt", false),
    ("*.{md,txt}", "x/a.txt", true), ("{a,b}/*.md", "b/c.md", true), ("{a,b}/*.md", "c/c.md", false),
    ("**", "a/b/c", true), ("{a", "{a", true), ("é*.txt", "één.txt", true), ("", "a", false),
  ])
  func patterns(pattern: String, path: String, fits: Bool) {
    #expect(Glob(pattern).matches(path) == fits)
  }

  @Test func noPatternTakesLong() {
    let pattern = String(repeating: "*a", count: 60) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 4000)))
    #expect(!Glob(String(repeating: "{a,b}", count: 40)).matches("c"))
  }

  private func nearest(_ path: String, top: String? = nil, in paths: [String]) -> String? {
    var files = ProjectFiles { paths.contains($0) ? Array("{}".utf8) : nil }
    return files.nearest(to: path, top: top)?.path
  }

  @Test func theNearestUpward() {
    let paths = ["/.terms.json", "/work/.terms.json", "/work/a/b/.terms.json"]
    #expect(nearest("/work/a/b/c.txt", in: paths) == "/work/a/b/.terms.json")
    #expect(nearest("/work/a/c.txt", in: paths) == "/work/.terms.json")
    #expect(nearest("/c.txt", in: paths) == "/.terms.json")
    #expect(nearest("/other/c.txt", in: paths) == "/.terms.json")
    #expect(nearest("/other/c.txt", in: []) == nil)
    #expect(nearest("/work/a/c.txt", top: "/work/a", in: paths) == nil)
    #expect(nearest("/work/a/c.txt", top: "/work", in: paths) == "/work/.terms.json")
  }

  @Test func aFileIsReadAnewWhenItChanges() {
    final class Disk { var text: String? = #"{"maxFindings": 1}"# }
    let disk = Disk()
    var files = ProjectFiles { $0 == "/a/.terms.json" ? disk.text.map { Array($0.utf8) } : nil }
    #expect(files.nearest(to: "/a/b.txt")?.configuration(for: "/a/b.txt").maxFindings == 1)
    disk.text = #"{"maxFindings": 2}"#
    #expect(files.nearest(to: "/a/b.txt")?.configuration(for: "/a/b.txt").maxFindings == 2)
    disk.text = nil
    #expect(files.nearest(to: "/a/b.txt") == nil)
  }

  @Test func paths() {
    #expect(FilePath.absolute("a/../b/./c.txt", from: "/work") == "/work/b/c.txt")
    #expect(FilePath.absolute("../../../x", from: "/work") == "/x")
    #expect(FilePath.absolute("//a//b/", from: "/work") == "/a/b")
    #expect(FilePath.path(ofURI: "file:///a%20b/%C3%A9.txt") == "/a b/é.txt")
    #expect(FilePath.path(ofURI: "file://localhost/a") == "/a")
    #expect(FilePath.path(ofURI: "FILE:///a%2") == "/a%2")
    for uri in ["untitled:Untitled-1", "file://host/a", "file:a", "", "http:///a"] {
      #expect(FilePath.path(ofURI: uri) == nil, "\(uri)")
    }
    #expect(FilePath.isInside("/work/a", "/work") && !FilePath.isInside("/worker/a", "/work"))
  }
}
