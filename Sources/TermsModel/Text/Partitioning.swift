extension RandomAccessCollection {
  /// The first index whose element satisfies a condition that holds from there on; the end when none does.
  public func partitioningIndex(_ belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
