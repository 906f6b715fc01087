import TermsSyntax

/// How likely it is that somebody who meant one number wrote another.
enum NumberCloseness {
  /// From 0 for numbers that have nothing to do with each other to 4 for neighbours: `5.3` and `5.4`, `5.3` and `4.3`. Between are
  /// numbers a few steps further, and those with a figure too many, too few or in the wrong place: `13` for `3`, `51` for `15`.
  static func weight(_ left: ProvisionNumber, _ right: ProvisionNumber) -> Double {
    guard left.depth == right.depth else { return left.starts(with: right) || right.starts(with: left) ? 1 : 0 }
    let different = zip(left.components, right.components).filter { $0 != $1 }
    guard different.count == 1, let (one, other) = different.first else { return 0 }
    let steps: Int
    if one.isLetters || other.isLetters {
      guard let first = one.letterRank, let second = other.letterRank else { return 0 }
      steps = abs(first - second)
    } else {
      steps = abs(Int(one.value) - Int(other.value))
      if isSlip(Array(one.description), Array(other.description)) { return max(3, 4 / Double(max(1, steps))) }
    }
    return 4 / Double(max(1, steps))
  }

  /// One figure more, or two that changed places.
  static func isSlip(_ left: [Character], _ right: [Character]) -> Bool {
    if left.count == right.count {
      let places = left.indices.filter { left[$0] != right[$0] }
      guard places.count == 2, places[1] == places[0] + 1 else { return false }
      return left[places[0]] == right[places[1]] && left[places[1]] == right[places[0]]
    }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard !short.isEmpty, long.count == short.count + 1 else { return false }
    return long.indices.contains { place in
      var rest = long
      rest.remove(at: place)
      return rest == short
    }
  }
}
