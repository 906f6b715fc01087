import TermsModel
import TermsSyntax
import TermsText

/// What a model says, laid flat: byte offsets in the whole text, numbers as lists of lower-case strings.
struct NaiveFacts {
  /// A provision.
  struct Provision {
    let component: Int
    let kind: ProvisionKind
    /// The parts of the canonical number, empty without one.
    let number: [String]
    let confidence: Confidence
    let isVirtual: Bool
    let parent: Int?
    let scope: Int?
    let unit: UnitLabel?
    /// How far out its label stands among its kind: of sections 5.
    let rank: UInt8
    let marker: Range<Int>
    /// Where the text behind the marker starts.
    let text: Int
    let end: Int

    var isDivision: Bool { kind == .chapter || kind == .annex }
    var name: String { number.joined(separator: ".") }
  }

  let naive: NaiveModel
  let understanding: Understanding
  let provisions: [Provision]
  private let places: [ObjectIdentifier: Int]

  var model: DocumentModel { understanding.model }

  init(_ naive: NaiveModel, _ understanding: Understanding) {
    self.naive = naive
    self.understanding = understanding
    let all = understanding.model.provisions
    var places: [ObjectIdentifier: Int] = [:]
    for (index, provision) in all.enumerated() { places[ObjectIdentifier(provision)] = index }
    self.places = places
    provisions = all.map { provision in
      Provision(
        component: provision.component?.index ?? -1, kind: provision.kind,
        number: provision.number.map { Self.parts($0) } ?? [], confidence: provision.confidence,
        isVirtual: provision.isVirtual, parent: provision.parent.flatMap { places[ObjectIdentifier($0)] },
        scope: provision.scope.flatMap { places[ObjectIdentifier($0)] }, unit: provision.unit, rank: provision.rank,
        marker: Self.range(provision.marker, naive, understanding),
        text: Self.offset(provision.textStart, naive, understanding),
        end: Self.offset(provision.end, naive, understanding))
    }
  }

  /// The place of a provision in the flat list.
  func place(of provision: TermsModel.Provision?) -> Int? { provision.flatMap { places[ObjectIdentifier($0)] } }

  static func parts(_ number: ProvisionNumber) -> [String] {
    number.components.map { $0.description.lowercased() }
  }

  // MARK: Places

  /// The byte offset of a place in the text; -1 when its line is not in the document.
  private static func offset(_ point: TextPoint, _ naive: NaiveModel, _ understanding: Understanding) -> Int {
    guard let row = understanding.document.lines.row(of: point.line) else { return -1 }
    return naive.lines[row].start + point.offset
  }

  private static func range(_ span: TextSpan, _ naive: NaiveModel, _ understanding: Understanding) -> Range<Int> {
    let start = offset(span.start, naive, understanding)
    return start..<max(start, offset(span.end, naive, understanding))
  }

  func offset(_ point: TextPoint) -> Int { Self.offset(point, naive, understanding) }
  func range(_ span: TextSpan) -> Range<Int> { Self.range(span, naive, understanding) }
  func string(_ span: TextSpan) -> String { naive.text.string(range(span)) }

  /// `12: text` for messages; lines are 1-based.
  func quote(_ range: Range<Int>) -> String {
    let row = naive.row(of: range.lowerBound) ?? 0
    return "line \(row + 1) “\(naive.text.string(range).prefix(80))”"
  }
}
