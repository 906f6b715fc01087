/// Lists of provisions that share something, in document order. They change in place: a text may print one number thousands
/// of times.
extension [Provision] {
  /// - Returns: how many there are now.
  @discardableResult mutating func insertInOrder(_ provision: Provision) -> Int {
    if let last, last.precedes(provision) {
      append(provision)
    } else {
      insert(provision, at: partitioningIndex { provision.precedes($0) })
    }
    return count
  }
}

extension Dictionary where Value == [Provision] {
  /// - Returns: how many are left.
  @discardableResult mutating func remove(_ provision: Provision, from key: Key) -> Int {
    guard let place = self[key]?.firstIndex(of: provision) else { return self[key]?.count ?? 0 }
    self[key]?.remove(at: place)
    let left = self[key]?.count ?? 0
    if left == 0 { self[key] = nil }
    return left
  }
}
