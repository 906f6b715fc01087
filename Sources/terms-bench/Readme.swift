import Foundation

/// Puts a table into a document, between two marks.
enum Readme {
  static let begin = "<!-- bench -->"
  static let end = "<!-- end of bench -->"

  static func put(_ table: String, into path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let start = text.range(of: begin), let stop = text.range(of: end), start.upperBound <= stop.lowerBound
    else { Bench.fail("\(path) has no lines \(begin) and \(end)", code: 2) }
    let new = text[..<start.upperBound] + "\n\(table)\n" + text[stop.lowerBound...]
    do {
      try String(new).write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      Bench.fail("\(error)", code: 2)
    }
  }
}
