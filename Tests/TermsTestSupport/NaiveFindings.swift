import TermsModel
import TermsRules
import TermsText

extension NaiveFacts {
  /// Findings are in order, inside the document and on scalar boundaries, and the lines that they name are there.
  func checkFindings() -> [String] {
    var wrong: [String] = []
    var last = 0
    for finding in understanding.findings {
      let spans = [finding.span] + finding.related.map(\.span)
      for span in spans {
        let (start, end) = (offset(span.start), offset(span.end))
        let isInside = start >= 0 && start <= end && end <= naive.text.bytes.count
        if !isInside || !naive.text.isScalarBoundary(start) || !naive.text.isScalarBoundary(end) {
          wrong.append("finding \(finding.code) lies at \(start)..<\(end)")
        }
      }
      if offset(finding.span.start) < last {
        wrong.append("finding \(finding.code) at \(quote(range(finding.span))) is out of order")
      }
      last = offset(finding.span.start)
      let named = (finding.message.places + finding.related.flatMap(\.message.places)).map(\.span.start.line)
      if named.contains(where: { understanding.document.lines.row(of: $0) == nil }) {
        wrong.append("finding \(finding.code) names a line that has gone")
      }
      if !model.isTerms, finding.severity != .hint {
        wrong.append("\(finding.code) in a text that is no terms document")
      }
    }
    return wrong
  }

  // MARK: Duplicates

  /// The repeated numbers counted again. A series that starts again is one finding: nothing is said inside a repeated unit,
  /// nor of the unit that follows a repeated one beside it.
  func checkDuplicates() -> [String] {
    guard model.isTerms else { return [] }
    var repeated = Set<Int>()
    var expected = Set<Int>()
    for (index, provision) in provisions.enumerated() where isNumbered(provision) {
      guard provisions[..<index].contains(where: { isNumbered($0) && hasSameNumber($0, provision) }) else { continue }
      repeated.insert(index)
      let before = provisions[..<index].lastIndex {
        $0.parent == provision.parent && $0.component == provision.component
      }
      if let parent = provision.parent, repeated.contains(parent) { continue }
      if let before, repeated.contains(before) { continue }
      expected.insert(provision.marker.lowerBound)
    }
    var reported = Set<Int>()
    var wrong: [String] = []
    for finding in understanding.findings where finding.code == DuplicateSection.code {
      let message = finding.message.text(.english) { understanding.document.lines.row(of: $0) }
      if message.hasPrefix("Number ") {
        reported.insert(offset(finding.span.start))
      } else {
        wrong += checkEqualText(finding)
      }
    }
    for place in expected.symmetricDifference(reported).sorted() {
      let text = quote(place..<min(place + 12, naive.lines.first { $0.end >= place }?.end ?? place))
      wrong.append(
        "the number at \(text) is \(expected.contains(place) ? "repeated and not reported" : "reported and not repeated")"
      )
    }
    return wrong
  }

  private func isNumbered(_ provision: Provision) -> Bool {
    !provision.number.isEmpty && provision.confidence == .exact && !provision.isVirtual
  }

  private func hasSameNumber(_ one: Provision, _ other: Provision) -> Bool {
    one.component == other.component && one.number == other.number && one.kind == other.kind
      && (one.isDivision
        ? one.unit == other.unit && one.parent == other.parent && divisionLabel(one) == divisionLabel(other)
        : one.scope == other.scope)
      && hasEnglishLabel(one) == hasEnglishLabel(other)
  }

  /// Which of the words for divisions the marker prints.
  private func divisionLabel(_ provision: Provision) -> Int? {
    let words = naive.text.string(provision.marker).lowercased().split { !$0.isLetter }
    let labels = [
      ["deel", "part"], ["hoofdstuk", "hfdst", "chapter"], ["titel", "title"], ["afdeling", "division"],
    ]
    return labels.firstIndex { label in words.contains { word in label.contains { word.hasPrefix($0) } } }
  }

  /// The article around a provision prints `Article`, `Section` or `Clause`: a bilingual text numbers it beside `Artikel`.
  private func hasEnglishLabel(_ provision: Provision) -> Bool {
    var unit: Provision? = provision
    while let current = unit, current.kind != .article { unit = current.parent.map { provisions[$0] } }
    guard let article = unit else { return false }
    let label = naive.text.bytes[article.marker.lowerBound...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    return ["article", "section", "clause"].contains(String(decoding: label, as: UTF8.self).lowercased())
  }

  /// The two texts have the same words.
  private func checkEqualText(_ finding: Finding) -> [String] {
    let own = words(at: offset(finding.span.start))
    let others = finding.related.map { words(at: offset($0.span.start)) }
    return others.contains { $0 == own } ? [] : ["\(quote(range(finding.span))) has not the text of \(others)"]
  }

  /// The words of the provision whose marker or text stands at a place: of whole lines, up to the next provision's line.
  private func words(at place: Int) -> [String] {
    guard let index = provisions.lastIndex(where: { $0.marker.lowerBound == place || $0.text == place }) else {
      return []
    }
    let next = provisions[(index + 1)...].first { $0.component == provisions[index].component }?.marker.lowerBound
    let start = provisions[index].marker.upperBound
    let limit = next.flatMap { next in naive.lines.last { $0.start <= next }?.start } ?? naive.text.bytes.count
    var words: [String] = []
    for row in rows(of: model.components[provisions[index].component])
    where naive.isProse[row] && naive.lines[row].end >= start && naive.lines[row].start < max(limit, start) {
      let line = naive.lines[row]
      words += NaiveMarkup.blanked(naive.text.string(max(start, line.start)..<line.end)).lowercased()
        .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
    return words
  }
}
