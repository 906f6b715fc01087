import TermsModel
import TermsSyntax

/// The lines of a new provision, in the manner of one that stands beside it: label, number, punctuation and indentation
/// are taken from there, and an article that has clauses of its own gets a first clause.
struct ProvisionSkeleton {
  private let editor: EditorDocument
  private let series: ProvisionSeries
  private let number: ProvisionNumber
  private let insertion: NumberingCommand.Insertion
  private let isDutch: Bool

  init(
    _ editor: EditorDocument, _ series: ProvisionSeries, _ number: ProvisionNumber,
    _ insertion: NumberingCommand.Insertion
  ) {
    self.editor = editor
    self.series = series
    self.number = number
    self.insertion = insertion
    isDutch = (series.provision.component?.language ?? editor.language) == .dutch
  }

  private var untitled: String { isDutch ? "[Titel]" : "[Title]" }
  private var title: String { insertion.title ?? untitled }
  private var text: String { insertion.text ?? (isDutch ? "[Tekst]." : "[Text].") }

  /// - Parameter displaced: the provision whose place it takes: the best model, when it prints its number.
  func lines(at displaced: Provision?) throws(Refusal) -> [String] {
    let beside = [displaced, series.provision, series.previous, series.next].compactMap { $0 } + series.members
    let printing = beside.filter { $0.numberMarker != nil && $0.place == .lineStart }
    // What a conversion damaged is no model, nor what stands further in than the others.
    let indent = usualIndent(printing)
    guard
      let model = printing.first(where: { $0.confidence != .repaired && $0.marker.start.offset == indent })
        ?? printing.first(where: { $0.confidence != .repaired }) ?? printing.first,
      let opening = opening(like: model, number)
    else { throw .nothingPrinted }
    return lines(like: model, number, opening)
  }

  /// - Parameter opening: what stands before its text.
  private func lines(like model: Provision, _ number: ProvisionNumber, _ opening: String) -> [String] {
    guard model.kind == .article || model.isDivision, let modelTitle = model.title else { return [opening + text] }
    var lines: [String] = []
    if modelTitle.start.line === model.line {
      let first = opening + (model.kind == series.provision.kind ? title : untitled)
      lines = [first + closing(first)]
    } else {
      lines = [opening.trimmingTrailingSpaces()]
      lines += blankLines(between: model.line, modelTitle.start.line) + [title]
    }
    lines += underline(below: modelTitle.start.line)
    return lines + body(like: model, number, below: modelTitle.start.line)
  }

  /// Where the numbers of the nearest provisions begin on their lines.
  private func usualIndent(_ provisions: [Provision]) -> Int? {
    var counts: [Int: Int] = [:]
    for provision in provisions.prefix(20) { counts[provision.marker.start.offset, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// What stands before the text of a provision on its line, with another number.
  private func opening(like model: Provision, _ number: ProvisionNumber) -> String? {
    let printed = PrintedSeries(beside: model)
    var bytes = model.line.text.bytes
    let start = model.textStart
    guard start.line === model.line, start.offset <= bytes.count else { return nil }
    bytes = Array(bytes[..<start.offset])
    guard printed.isTrue(model), let parts = model.printedParts() else { return String(decoding: bytes, as: UTF8.self) }
    guard
      let edits = RenumberingPlanner.edits(
        parts, from: model.number, to: number, isCapital: series.hasCapitalSuffixes)
    else { return nil }
    for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    let text = String(decoding: bytes, as: UTF8.self)
    // A number alone on its line, the text below.
    return text.last?.isWhitespace == false && start.offset == model.line.text.count ? text + " " : text
  }

  /// Emphasis that is open at the end of a heading.
  private func closing(_ line: String) -> String {
    ["**", "__"].first { mark in line.split(separator: mark, omittingEmptySubsequences: false).count % 2 == 0 } ?? ""
  }

  /// The line under a heading that is marked by one.
  private func underline(below line: Line) -> [String] {
    guard let row = editor.document.lines.row(of: line), let below = editor.document.lines.line(at: row + 1) else {
      return []
    }
    let bytes = below.text.bytes
    let isRule = bytes.count >= 3 && bytes.allSatisfy { $0 == bytes[0] } && (bytes[0] == 0x3D || bytes[0] == 0x2D)
    return isRule ? [below.text.string] : []
  }

  /// The first article, where a module counts its own, or the first clause, where the model's text is clauses; else a
  /// paragraph.
  private func body(like model: Provision, _ number: ProvisionNumber, below heading: Line) -> [String] {
    if model.isDivision, let article = model.component?.outline.following(model), article.kind == .article,
      article.scope === model, article.number?.parent == model.number, article.place == .lineStart,
      let component = article.number?.last, component == Counting(startingWith: component).first
    {
      let own = number.appending(component)
      if let opening = opening(like: article, own) {
        return blankLines(between: heading, article.line) + lines(like: article, own, opening)
      }
    }
    if let child = model.children.first, child.place == .lineStart, child.line !== model.line,
      let component = child.number?.last, component == Counting(startingWith: component).first,
      let opening = opening(like: child, number.appending(component))
    {
      return blankLines(between: heading, child.line) + [opening + text]
    }
    let row = editor.document.lines.row(of: heading) ?? 0
    let isBlank = editor.document.lines.line(at: row + 1).map { EditorDocument.isBlank($0) } ?? true
    return (isBlank ? [""] : []) + [text]
  }

  /// The blank lines between two lines, one at most if there is text between.
  private func blankLines(between first: Line, _ second: Line) -> [String] {
    guard let low = editor.document.lines.row(of: first), let high = editor.document.lines.row(of: second), low < high
    else { return [] }
    let blank = editor.blankLines(above: second)
    return Array(repeating: "", count: min(high - low - 1, blank, 2))
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var text = self[...]
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}

extension Refusal {
  static let nothingPrinted = Refusal(
    dutch: "Geen van deze bepalingen drukt een nummer af waarnaar een nieuw nummer te maken is.",
    english: "None of these provisions prints a number to model a new one on.")
}
