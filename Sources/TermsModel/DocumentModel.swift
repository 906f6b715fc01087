import TermsSyntax
import TermsText

/// What the program understands of a document: its components, outline, references, definitions and uses.
///
/// It lives as long as the document and follows its edits: ``Document/model()`` brings it up to date at the cost of what
/// the edits touched. The same lines give the same model, whatever edits led to them.
public final class DocumentModel {
  unowned let document: Document
  /// The documents that the file holds; at least one.
  public internal(set) var components: [Component] = []
  /// What changed since a reader of findings last asked.
  var pending = ModelChanges()
  /// With which line each stretch of a component begins, in order.
  var borders: [Border] = []
  var references = ReferenceIndex()
  var remarks: RemarkIndex
  var words = WordEvidence()
  var wordIndex = WordIndex()
  var capitals: CapitalReading
  /// The search for borders that edits made necessary.
  var search: ComponentSearch?
  /// The borders of components are those of a fresh build.
  var isSettled = true
  /// Lines and terms that were evaluated since the document was opened: the measure of work that no clock blurs.
  public internal(set) var keysEvaluated = 0

  /// Counts the edits that it followed: while it stays, nothing that is understood has changed.
  public internal(set) var revision = 0

  /// Counts the times that provisions or the titles of documents changed: while it stays, so does what others may cite.
  public internal(set) var outlineRevision = 0

  /// Lines whose structure was worked out since the model was built.
  public var linesStructured: Int { components.reduce(0) { $0 + $1.outline.linesBuilt } }

  struct Border {
    var first: Line
    let component: Int
  }

  /// - Parameter old: the model that this one takes the place of.
  init(_ document: Document, following old: DocumentModel? = nil) {
    self.document = document
    keysEvaluated = old?.keysEvaluated ?? 0
    capitals = CapitalReading(document.configuration)
    remarks = RemarkIndex(following: old?.remarks)
    revision = (old?.revision ?? 0) + 1
    outlineRevision = (old?.outlineRevision ?? 0) + 1
    pending.isWhole = true
    let (parts, lines) = ComponentSearch.parts(of: document.lines)
    components = parts.enumerated().map { Component($0, $1, self) }
    setBorders(parts, lines)
    for line in lines {
      words.count(line.scan, 1)
      if !line.scan.references.isEmpty { references.insert(line, line.scan) }
      if !line.scan.remarks.isEmpty { remarks.note(line) }
    }
    for component in components {
      var text = self.text(of: component)
      text.readAll()
      var update = ComponentUpdate(building: component, self, text)
      update.run(structural: [], hasLost: false)
    }
    for line in lines where !line.scan.references.isEmpty { settle(line) }
    // What slips now is what edits are held against.
    for term in terms { _ = term.updateSlips() }
  }

  /// Takes everything apart: the parts point at each other.
  func dissolve() {
    for component in components { component.dissolve() }
    components = []
    borders = []
    references = ReferenceIndex()
    wordIndex.dissolve()
    capitals.last = nil
    pending = ModelChanges()
    search = nil
  }

  /// Whether the text is a terms document at all; in other texts nothing above a hint is reported.
  public var isTerms: Bool {
    if configuration.isKnownAsTerms { return true }
    var evidence = ProvisionEvidence()
    for component in components { evidence.append(component.outline.evidence) }
    return evidence.isTerms(words, explicitTerms: components.reduce(0) { $0 + $1.terms.styled })
  }

  // MARK: The whole

  /// Every provision, in document order.
  public var provisions: [Provision] {
    guard components.count > 1 else { return components.first?.outline.provisions ?? [] }
    return components.flatMap(\.outline.provisions).enumerated()
      .sorted { left, right in
        let (a, b) = (left.element.marker.start, right.element.marker.start)
        return a == b ? left.offset < right.offset : a < b
      }.map(\.element)
  }

  /// Every citing expression, in document order.
  public var allReferences: [Reference] { everyLine { references(on: $0) } }

  /// Every use of a term, in document order.
  public var uses: [TermUse] { everyLine { uses(on: $0) } }

  /// Every definition: component by component, titles last.
  public var definitions: [Definition] { components.flatMap(\.terms.definitions) }

  /// Every term.
  public var terms: [DefinedTerm] { components.flatMap(\.terms.terms) }

  private func everyLine<Item>(_ items: (Line) -> [Item]) -> [Item] {
    var all: [Item] = []
    document.lines.forEach { _, line in all += items(line) }
    return all
  }
}
