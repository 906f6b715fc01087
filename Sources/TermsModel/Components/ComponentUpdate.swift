import TermsSyntax

/// Bringing one component up to date: first the outline, then definitions, then the terms, then their uses. Each stage says
/// what it changed, and the next looks at no more than that.
struct ComponentUpdate {
  let component: Component
  let model: DocumentModel
  let text: ComponentText
  /// The places whose lines changed, came, or stand beside lines that did; ascending, merged.
  let touched: [Range<Int>]
  /// Everything is new.
  let isFirst: Bool
  var outlineChange = OutlineChange()
  /// Terms whose counts or definitions changed.
  var changedTerms: Set<DefinedTerm> = []
  /// Lines, apart from the touched ones, whose uses are to be found anew.
  var rematch: Set<Line> = []
  /// Lines, apart from the touched ones, on which titles that may be terms are to be counted anew.
  var headingLines: Set<Line> = []
  /// Lines whose uses were found anew.
  var rematched: [Line] = []
  /// What a name means may have changed.
  var hasNewNames = false
  /// The document has other titles.
  var hasNewTitles = false

  /// A component that nothing is known of.
  init(building component: Component, _ model: DocumentModel, _ text: ComponentText) {
    self.init(component, model, text, touched: [0..<text.count], isFirst: true)
  }

  init(_ component: Component, _ model: DocumentModel, _ text: ComponentText, touched: [Range<Int>], isFirst: Bool) {
    self.component = component
    self.model = model
    self.text = text
    self.touched = touched
    self.isFirst = isFirst
  }

  /// - Parameters:
  ///   - structural: the places where structure may have changed.
  ///   - hasLost: lines went with which segments began.
  mutating func run(structural: [Range<Int>], hasLost: Bool) {
    updateOutline(structural, hasLost)
    let wasPreamble = component.preamble
    let hasNewDefinitions = updateDefinitions()
    updatePreamble()
    if !isFirst { rematchPreamble(wasPreamble) }
    updateTerms(hasNewDefinitions)
    updateDocumentTitles(wasPreamble)
    updateUses()
  }

  private mutating func updateOutline(_ structural: [Range<Int>], _ hasLost: Bool) {
    if isFirst {
      component.outline.rebuild(text, &outlineChange)
      return
    }
    for places in structural { component.outline.update(text, touched: places, hasLost: hasLost, &outlineChange) }
    for places in touched {
      for line in text.lines(in: places) { component.outline.refresh(line, text, &outlineChange) }
    }
  }

  // MARK: The head of the document

  private func updatePreamble() {
    // While everything is new, definitions have noted the openers.
    for place in isFirst ? [] : touched {
      for line in text.lines(in: place) {
        if line.scan.opensDefinitionList {
          component.listOpeners.insert(line)
        } else if !component.listOpeners.isEmpty {
          component.listOpeners.remove(line)
        }
      }
    }
    let provision = component.outline.first?.marker.start
    let list = component.listOpeners.min { $0.order < $1.order }.map { TextPoint($0, 0) }
    component.preamble = provision.map { start in list.map { min($0, start) } ?? start } ?? list
  }

  /// In the preamble small letters do not count: its lines are read anew when it grows or shrinks.
  private mutating func rematchPreamble(_ before: TextPoint?) {
    guard before != component.preamble else { return }
    let old = before.map { text.index(of: $0.line) ?? touched.last?.upperBound ?? 0 } ?? 0
    let new = component.preamble.flatMap { text.index(of: $0.line) } ?? 0
    rematch.formUnion(text.lines(in: min(old, new)..<max(old, new) + 1))
  }

  /// Beyond so many lines nobody looks for a title.
  private static let headLines = 200

  /// The title lines of a document: short lines above its first provision.
  private mutating func updateDocumentTitles(_ wasPreamble: TextPoint?) {
    let isHead = touched.first.map { $0.lowerBound < Self.headLines } ?? false
    guard isHead || wasPreamble != component.preamble else { return }
    var titles: [String] = []
    for line in text.lines(in: 0..<min(Self.headLines, text.count)) {
      if let border = component.preamble, TextPoint(line, 0) >= border || titles.count >= 4 { break }
      guard line.scan.kind == .text, line.scan.shape.isTitleLike || line.scan.shape.length < 100 else { continue }
      titles.append(line.text.substring(line.scan.textStart..<max(line.scan.textStart, line.textEnd)))
      if titles.count >= 4 { break }
    }
    let normal = titles.map { TitleIndex.normalise($0) }.filter { !$0.isEmpty }
    hasNewTitles = normal != component.documentTitles
    if hasNewTitles { hasNewNames = true }
    component.documentTitles = normal
  }

  static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) where !place.isEmpty {
      if let last = merged.last, place.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        merged.append(place)
      }
    }
    return merged
  }
}
