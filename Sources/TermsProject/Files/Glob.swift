/// A pattern of file paths: `*` and `?` stay inside a folder, `**` crosses folders, `{a,b}` is a choice. A pattern without a
/// slash means files of that name in any folder; others count from the folder of the project's file.
public struct Glob: Sendable, Equatable {
  private let patterns: [Pattern]
  private static let mostChoices = 64

  /// A pattern.
  public init(_ pattern: String) {
    var pattern = Substring(pattern)
    while pattern.hasPrefix("./") { pattern = pattern.dropFirst(2) }
    let isRooted = pattern.contains("/")
    while pattern.hasPrefix("/") { pattern = pattern.dropFirst() }
    let rooted = isRooted ? String(pattern) : "**/" + pattern
    patterns = Self.choices(rooted).map { Pattern($0) }
  }

  /// The patterns without choices that a pattern with choices stands for.
  private static func choices(_ pattern: String) -> [String] {
    guard let open = pattern.firstIndex(of: "{"),
      let close = pattern[open...].firstIndex(of: "}")
    else { return [pattern] }
    let parts = pattern[pattern.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
    let tails = choices(String(pattern[pattern.index(after: close)...]))
    return Array(parts.flatMap { part in tails.map { pattern[..<open] + part + $0 } }.prefix(mostChoices))
  }

  /// Whether a path fits, with slashes between folders and none at the start.
  public func matches(_ path: String) -> Bool {
    let path = Array(path.utf8)
    return patterns.contains { $0.matches(path) }
  }

  /// A pattern without choices.
  private struct Pattern: Equatable {
    private let steps: [Step]
    /// The plain bytes that a path must begin and end with: they rule out most patterns of a long list at once.
    private let head: [UInt8]
    private let tail: [UInt8]
    private static let slash = UInt8(ascii: "/")

    init(_ pattern: String) {
      steps = Self.steps(Array(pattern.utf8)[...])
      head = Self.plain(steps)
      tail = Self.plain(steps.reversed()).reversed()
    }

    private static func plain(_ steps: some Sequence<Step>) -> [UInt8] {
      var bytes: [UInt8] = []
      for case .byte(let byte) in steps.prefix(while: { $0.isByte }) { bytes.append(byte) }
      return bytes
    }

    func matches(_ path: [UInt8]) -> Bool {
      guard path.starts(with: head), path.suffix(tail.count).elementsEqual(tail) else { return false }
      return follow(path)
    }

    /// Follows all ways through the pattern at once, so that no pattern takes long.
    private func follow(_ path: [UInt8]) -> Bool {
      var reached = Set<Int>()
      arrive(at: 0, &reached)
      for byte in path {
        var next = Set<Int>()
        for state in reached where state < steps.count {
          switch steps[state] {
          case .byte(let wanted): if wanted == byte { arrive(at: state + 1, &next) }
          case .one: if byte != Self.slash { arrive(at: state + 1, &next) }
          case .some: if byte != Self.slash { arrive(at: state, &next) }
          case .any: arrive(at: state, &next)
          case .folders:
            next.insert(state)
            if byte == Self.slash { arrive(at: state + 1, &next) }
          }
        }
        if next.isEmpty { return false }
        reached = next
      }
      return reached.contains(steps.count)
    }

    /// A step that may stand for nothing is passed at once.
    private func arrive(at state: Int, _ reached: inout Set<Int>) {
      var state = state
      while reached.insert(state).inserted, state < steps.count {
        switch steps[state] {
        case .some, .any, .folders: state += 1
        case .byte, .one: return
        }
      }
    }

    private static func steps(_ pattern: ArraySlice<UInt8>) -> [Step] {
      var steps: [Step] = []
      var rest = pattern
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "?"): steps.append(.one)
        case UInt8(ascii: "*") where rest.first == UInt8(ascii: "*"):
          rest = rest.dropFirst()
          if rest.first == slash {
            rest = rest.dropFirst()
            steps.append(.folders)
          } else {
            steps.append(.any)
          }
        case UInt8(ascii: "*"): steps.append(.some)
        default: steps.append(.byte(byte))
        }
      }
      return steps
    }
  }

  private enum Step: Equatable {
    case byte(UInt8)
    /// `?`
    case one
    /// `*`
    case some
    /// `**` at the end.
    case any
    /// `**/`: some folders, or none.
    case folders

    var isByte: Bool { if case .byte = self { true } else { false } }
  }
}
