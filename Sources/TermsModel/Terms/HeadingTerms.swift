import TermsSyntax

/// Articles whose title is itself the definition: "17. Dienstverleningsvenster", written with a capital elsewhere.
enum HeadingTerms {
  static func add(to collector: inout DefinitionCollector, _ outline: Outline, _ parts: [[Line]]) {
    for (component, lines) in parts.enumerated() {
      let candidates = outline.provisions.indices.filter { index in
        isCandidate(outline[index], component)
          && collector.table.term(named: title(outline[index]), component: component) == nil
      }
      guard !candidates.isEmpty else { continue }
      var matcher = TermMatcher(candidates.map { .init(names: [title(outline[$0])], isExact: false) })
      var counts = Array(repeating: 0, count: candidates.count)
      var consumed = 0
      for (row, line) in lines.enumerated() where !isTitle(line) {
        let previous = row > 0 ? lines[row - 1] : nil
        for occurrence in matcher.occurrences(in: line, previous: previous, next: nil, consumed: &consumed)
        where occurrence.spelling == .asDefined && !occurrence.opensSentence && !occurrence.isQuoted {
          counts[occurrence.term] += 1
        }
      }
      for (candidate, count) in zip(candidates, counts) where count >= 2 { collector.addHeading(candidate) }
    }
  }

  private static func isTitle(_ line: Line) -> Bool {
    line.scan.shape.isTitleLike && !line.scan.markers.isEmpty
  }

  private static func title(_ provision: Provision) -> String {
    provision.title.map { $0.start.line.text.substring($0.start.offset..<$0.end.offset) } ?? ""
  }

  /// One long word: a coined noun, not "Betaling".
  private static func isCandidate(_ provision: Provision, _ component: Int) -> Bool {
    guard provision.component == component, provision.kind == .article else { return false }
    let text = title(provision)
    return text.utf8.count >= 12 && !text.contains(" ") && text.first?.isUppercase == true
  }
}
