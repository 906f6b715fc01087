import TermsModel
import TermsSyntax

/// What tells that a line of a table of contents and a heading are about the same provision: label, number and title.
struct ContentsEntry: Hashable {
  private var unit: UnitLabel?
  private let number: ProvisionNumber
  private let title: String

  /// The entry that a provision would have; nil without a printed number and a title.
  init?(_ provision: Provision) {
    guard let marker = provision.numberMarker else { return nil }
    self.init(marker, provision.titleText)
  }

  /// The entry that a line may be.
  init?(_ line: Line) {
    guard line.scan.kind == .text, let marker = Self.marker(of: line) else { return nil }
    self.init(marker, line.text.substring(marker.contentStart..<line.text.count))
  }

  /// The same in a table that prints numbers only; nil where there is no label to leave out.
  var plain: ContentsEntry? {
    guard unit != nil else { return nil }
    var plain = self
    plain.unit = nil
    return plain
  }

  private init?(_ marker: NumberingMarker, _ title: String) {
    unit = marker.unit
    number = marker.number
    self.title = Self.normalised(title)
    if self.title.isEmpty { return nil }
  }

  /// The first number on a line.
  static func marker(of line: Line) -> NumberingMarker? {
    line.scan.markers.first { $0.place == .lineStart && $0.number.depth > 0 && $0.style != .letter }
  }

  /// Letters and digits in small letters, without the number of a page behind dots or tabs.
  private static func normalised(_ title: String) -> String {
    var text = title[...]
    while text.last.map({ $0.isWhitespace || $0.isNumber }) == true { text.removeLast() }
    if text.last != "." && text.last != "…" || text.count == title.count { text = title[...] }
    return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

/// The headings that lines of a table of contents may name.
struct NamedHeadings {
  private var headings: [ContentsEntry: Provision] = [:]
  /// Those with a label, by the entry that leaves it out.
  private var plain: [ContentsEntry: Provision] = [:]
  /// What was recognised as a table of contents: only there a label may be left out.
  private let lines: Set<Line>

  /// - Parameter provisions: of several with the same entry the last counts.
  init(_ provisions: [Provision], _ component: Component) {
    lines = Set(component.outline.contents.map(\.line))
    for provision in provisions {
      guard let entry = ContentsEntry(provision) else { continue }
      headings[entry] = provision
      if let short = entry.plain { plain[short] = provision }
    }
  }

  /// The provision that a line names.
  func provision(named line: Line) -> Provision? {
    guard let entry = ContentsEntry(line) else { return nil }
    return headings[entry] ?? (lines.contains(line) ? plain[entry] : nil)
  }
}
