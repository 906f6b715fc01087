import TermsSyntax

/// Which findings the remarks in a text rule out. It names lines and places, so it stays right while other lines come and
/// go.
public struct Suppression {
  private var file = CodeSet.none
  private var lines: [Line: CodeSet] = [:]
  /// What is ruled out from each place on, in order.
  private var stretches: [(start: TextPoint, codes: CodeSet)] = []

  /// - Parameters:
  ///   - remarked: the lines with remarks, in order.
  ///   - next: the line that a remark about the next line means.
  init(_ remarked: [Line], next: (Line) -> Line?) {
    var open = CodeSet.none
    for line in remarked {
      for remark in line.scan.remarks {
        let codes = remark.codes.map(\.text)
        switch remark.verb {
        case .disableLine: rule(codes, out: line)
        case .disableNextLine: if let below = next(line) { rule(codes, out: below) }
        case .disableFile: file.insert(codes)
        case .disable: open.insert(codes)
        case .enable: open.remove(codes)
        case nil: continue
        }
        guard remark.verb == .disable || remark.verb == .enable else { continue }
        stretches.append((TextPoint(line, remark.range.lowerBound), open))
      }
    }
  }

  private mutating func rule(_ codes: [String], out line: Line) { lines[line, default: .none].insert(codes) }

  /// Nothing is ruled out anywhere.
  public var isEmpty: Bool { file == .none && lines.isEmpty && stretches.isEmpty }

  /// Whether what a rule finds at a place is ruled out.
  public func covers(_ code: String, at point: TextPoint) -> Bool {
    if file.contains(code) || lines[point.line]?.contains(code) == true { return true }
    let behind = stretches.partitioningIndex { $0.start > point }
    return behind > 0 && stretches[behind - 1].codes.contains(code)
  }
}
