import TermsText

/// Finds the documents of a file, in slices: it reads the whole file, so after an edit it is done when the typing rests.
struct ComponentSearch {
  private enum Stage {
    case reading, copies, borders, done
  }

  /// The lines read so far; all of them once it is finished.
  private(set) var lines: [Line] = []
  /// What was found, once it is finished.
  private(set) var parts: [ComponentSplitter.Part] = []
  private var detector = CopyDetector()
  private var borders = BorderSearch([])
  private var stage = Stage.reading

  /// Looks at so many lines of a file, which must not change between the slices.
  /// - Returns: whether it is finished.
  mutating func search(_ file: LineTree<Line>, lines count: Int) -> Bool {
    switch stage {
    case .reading:
      let next = file.lines(in: lines.count..<(count < file.count - lines.count ? lines.count + count : file.count))
      for line in next {
        detector.read(line, row: lines.count)
        lines.append(line)
      }
      if lines.count >= file.count { stage = .copies }
    case .copies:
      if detector.search(lines: count) { endCopies() }
    case .borders:
      if borders.search(lines, count: count) {
        parts = ComponentSplitter.parts(Array(lines.indices), borders.borders, lines)
        stage = .done
      }
    case .done: break
    }
    return stage == .done
  }

  private mutating func endCopies() {
    let copies = detector.occurrences()
    if copies.count > 1 {
      parts = ComponentSplitter.parts(detector, copies, lines)
      stage = .done
    } else {
      borders = BorderSearch(Array(lines.indices))
      stage = .borders
    }
  }

  /// Finds them at once.
  static func parts(of file: LineTree<Line>) -> (parts: [ComponentSplitter.Part], lines: [Line]) {
    var search = ComponentSearch()
    while !search.search(file, lines: .max) {}
    return (search.parts, search.lines)
  }
}
