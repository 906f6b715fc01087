import TermsModel
import TermsText

extension NaiveFacts {
  /// Printed numbers stand where the model says, numbers extend their parents', spans nest, and the order is the text's.
  func checkProvisions() -> [String] {
    var wrong: [String] = []
    for (index, provision) in provisions.enumerated() {
      let place = "provision \(provision.name) at \(quote(provision.marker))"
      if provision.marker.upperBound > provision.end || provision.end > naive.text.bytes.count {
        wrong.append("\(place) ends at \(provision.end), before its marker or behind the text")
      }
      if index > 0, provisions[index - 1].marker.lowerBound > provision.marker.lowerBound {
        wrong.append("\(place) stands before the provision listed before it")
      }
      if provision.confidence == .exact, !provision.number.isEmpty, !isPrinted(provision), !repeatsOne(index) {
        wrong.append("\(place): the number is not what the marker prints")
      }
      guard let parent = provision.parent.map({ provisions[$0] }) else { continue }
      if parent.marker.lowerBound > provision.marker.lowerBound || provision.end > parent.end {
        wrong.append("\(place) lies outside its parent \(parent.name)")
      }
      if parent.component != provision.component { wrong.append("\(place) has a parent in another component") }
      if !parent.isDivision, !parent.number.isEmpty,
        !(provision.number.starts(with: parent.number) && provision.number.count > parent.number.count)
      {
        wrong.append("\(place) does not extend the number of its parent \(parent.name)")
      }
    }
    return wrong + checkSiblings() + checkComponents()
  }

  /// Units beside each other do not overlap.
  private func checkSiblings() -> [String] {
    var last: [[Int?]: Int] = [:]
    var wrong: [String] = []
    for (index, provision) in provisions.enumerated() {
      guard let before = last.updateValue(index, forKey: [provision.component, provision.parent]) else { continue }
      if provisions[before].end > provision.marker.lowerBound {
        wrong.append("provision \(provisions[before].name) runs into \(provision.name) at \(quote(provision.marker))")
      }
    }
    return wrong
  }

  /// Every line of prose belongs to one component, no line to two, and a provision stands in its own.
  private func checkComponents() -> [String] {
    var owners = Array(repeating: [Int](), count: naive.lines.count)
    for (index, component) in model.components.enumerated() {
      for row in rows(of: component) { owners[row].append(index) }
    }
    let lines = owners.enumerated().filter { $0.element.count > 1 || $0.element.isEmpty && naive.isProse[$0.offset] }
      .map { "line \($0.offset + 1) belongs to the components \($0.element)" }
    let strays = provisions.filter { provision in
      naive.row(of: provision.marker.lowerBound).map { owners[$0] } != [provision.component]
    }
    return lines + strays.map { "provision \($0.name) at \(quote($0.marker)) is not in its component" }
  }

  /// The rows of a component.
  func rows(of component: Component) -> [Int] {
    component.spans.flatMap { span -> [Int] in
      guard let first = understanding.document.lines.row(of: span.start.line),
        let last = understanding.document.lines.row(of: span.end.line), first <= last
      else { return [] }
      return Array(first...last)
    }
  }

  /// Whether the numbers in the marker are the last parts of the canonical number. A Roman numeral prints its value.
  private func isPrinted(_ provision: Provision) -> Bool {
    let marker = naive.text.string(provision.marker).lowercased()
    // "ModuleA": the label is glued to its letter.
    if provision.unit != nil, let letter = provision.number.last, letter.count == 1, letter.first?.isLetter == true,
      marker.filter(\.isLetter).hasSuffix(letter)
    {
      return true
    }
    var words = marker.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    // "Artikel3".
    if provision.unit != nil, let first = words.first, let digit = first.firstIndex(where: \.isNumber) {
      words[0] = String(first[digit...])
    }
    // "Artikel 10 bis" prints 10bis, "Tweede afdeling" a 2, and "1.01" a 1.1.
    if provision.unit != nil, words.count >= 3, words[words.count - 2].allSatisfy(\.isNumber),
      words[words.count - 1].allSatisfy(\.isLetter)
    {
      words = words.dropLast(2) + [words[words.count - 2] + words[words.count - 1]]
    }
    words = words.map { word in
      if let value = Self.spelled[word], provision.unit != nil { return "\(value)" }
      return word.count == 2 && word.first == "0" ? String(word.dropFirst()) : word
    }
    for printed in [words, words.filter { $0.first?.isNumber == true }] {
      for count in stride(from: min(printed.count, provision.number.count), through: 1, by: -1) {
        let own = printed.suffix(count)
        let canonical = provision.number.suffix(count)
        let agrees = zip(own, canonical).allSatisfy { Self.prints($0, $1) }
        // Every digit that the marker prints must be part of the number.
        if agrees, !printed.dropLast(count).contains(where: { $0.first?.isNumber == true }) { return true }
      }
    }
    return false
  }

  private static let spelled = [
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "first": 1, "second": 2, "third": 3, "one": 1, "two": 2,
    "three": 3,
  ]

  /// An item of a Markdown list whose items all print 1 (CommonMark 5.3).
  private func repeatsOne(_ index: Int) -> Bool {
    let prints = { (index: Int) in naive.text.string(provisions[index].marker).filter(\.isNumber) }
    let before = provisions[..<index].lastIndex { $0.parent == provisions[index].parent }
    return provisions[index].isVirtual && prints(index) == "1" && before.map { prints($0) == "1" } ?? false
  }

  /// `3`, `iii` and `3rd` print 3.
  private static func prints(_ printed: String, _ number: String) -> Bool {
    printed == number || roman(printed).map(String.init) == number
      || ["th", "st", "nd", "rd", "de", "ste"].contains { number + $0 == printed }
  }

  private static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    let digits = text.compactMap { values[$0] }
    guard !digits.isEmpty, digits.count == text.count else { return nil }
    return digits.enumerated().reduce(0) { sum, digit in
      digits.dropFirst(digit.offset + 1).first.map { $0 > digit.element } ?? false
        ? sum - digit.element : sum + digit.element
    }
  }
}
