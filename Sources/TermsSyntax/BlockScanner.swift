/// Tells which lines are not prose: code fences, HTML comments, front matter, rules.
enum BlockScanner {
  /// The block after this line when the line is not to be read; nil when it is ordinary text.
  static func block(_ bytes: LineBytes, first: Int, indent: Int, entry: LineState) -> LineState.Block? {
    switch entry.block {
    case .backtickFence:
      return isFence(bytes, first, 0x60) && isOnlyFence(bytes, first, 0x60) ? .text : .backtickFence
    case .tildeFence:
      return isFence(bytes, first, 0x7E) && isOnlyFence(bytes, first, 0x7E) ? .text : .tildeFence
    case .comment:
      return contains(bytes, from: first, Self.commentEnd) ? .text : .comment
    case .frontMatter:
      return isRule(bytes, first) ? .text : .frontMatter
    case .start:
      if isRule(bytes, first), indent == 0, bytes[first] == 0x2D, bytes.count == 3 { return .frontMatter }
    case .text:
      break
    }
    if indent < 4 {
      // Backticks behind the fence make it code inside a line (CommonMark 4.5).
      if isFence(bytes, first, 0x60), !hasLaterBacktick(bytes, first) { return .backtickFence }
      if isFence(bytes, first, 0x7E) { return .tildeFence }
    }
    if starts(bytes, first, Self.commentStart) {
      return contains(bytes, from: first + 4, Self.commentEnd) ? .text : .comment
    }
    return isRule(bytes, first) ? .text : nil
  }

  private static let commentStart: [UInt8] = Array("<!--".utf8)
  private static let commentEnd: [UInt8] = Array("-->".utf8)

  private static func isFence(_ bytes: LineBytes, _ first: Int, _ mark: UInt8) -> Bool {
    bytes[first] == mark && bytes[first + 1] == mark && bytes[first + 2] == mark
  }

  private static func hasLaterBacktick(_ bytes: LineBytes, _ first: Int) -> Bool {
    var index = first
    while bytes[index] == 0x60 { index += 1 }
    while index < bytes.count {
      if bytes[index] == 0x60 { return true }
      index += 1
    }
    return false
  }

  /// The level of the heading that a line below a text makes of it (CommonMark 4.3), 0 for none. Two dashes are text here.
  static func underline(_ bytes: LineBytes) -> UInt8 {
    var first = 0
    while first < 4, bytes[first] == 0x20 { first += 1 }
    let mark = bytes[first]
    guard first < 4, mark == 0x3D || mark == 0x2D, bytes[first + 1] == mark, bytes[first + 2] == mark else { return 0 }
    var index = first
    while bytes[index] == mark { index += 1 }
    while bytes[index] == 0x20 { index += 1 }
    return index < bytes.count ? 0 : mark == 0x3D ? 1 : 2
  }

  private static func isOnlyFence(_ bytes: LineBytes, _ first: Int, _ mark: UInt8) -> Bool {
    (first..<bytes.count).allSatisfy { bytes[$0] == mark || bytes[$0] == 0x20 }
  }

  /// A line of three or more dashes, equals signs, asterisks or underscores.
  private static func isRule(_ bytes: LineBytes, _ first: Int) -> Bool {
    let mark = bytes[first]
    guard mark == 0x2D || mark == 0x3D || mark == 0x2A || mark == 0x5F else { return false }
    var count = 0
    for index in first..<bytes.count {
      if bytes[index] == mark {
        count += 1
      } else if bytes[index] != 0x20 {
        return false
      }
    }
    return count >= 3
  }

  private static func starts(_ bytes: LineBytes, _ index: Int, _ text: [UInt8]) -> Bool {
    for (offset, byte) in text.enumerated() where bytes[index + offset] != byte { return false }
    return true
  }

  private static func contains(_ bytes: LineBytes, from start: Int, _ text: [UInt8]) -> Bool {
    var index = start
    while index + text.count <= bytes.count {
      if starts(bytes, index, text) { return true }
      index += 1
    }
    return false
  }
}
