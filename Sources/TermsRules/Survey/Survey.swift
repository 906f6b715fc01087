import TermsModel

/// A run of the rules that judge whole documents, in slices. It is of no use any more once the model has changed.
struct Survey {
  /// Of the model that it looks at.
  let revision: Int
  private let model: DocumentModel
  private var rest: ArraySlice<Component>
  private let active: [any SurveyRule.Type]
  private var rules: [any SurveyRule] = []
  private var place = 0
  private var provisions: ArraySlice<Provision>?
  private(set) var findings: [Finding] = []

  init(_ model: DocumentModel, _ active: [any SurveyRule.Type]) {
    self.model = model
    self.active = active
    revision = model.revision
    rest = model.components[...]
    begin()
  }

  /// Looks at some more lines and provisions.
  /// - Parameter count: how many.
  /// - Returns: whether all has been seen.
  mutating func advance(_ count: Int) -> Bool {
    var count = count
    while count > 0, let component = rest.first {
      if let left = provisions {
        let part = left.prefix(count)
        for provision in part { for index in rules.indices { rules[index].visit(provision) } }
        provisions = left.dropFirst(part.count)
        count -= max(1, part.count)
        if left.count == part.count { finish() }
      } else {
        let lines = model.lines(of: component, in: place..<place + min(count, Self.most))
        for line in lines { visit(line) }
        place += lines.count
        count -= max(1, lines.count)
        if lines.isEmpty { provisions = component.outline.provisions[...] }
      }
    }
    return rest.isEmpty
  }

  private mutating func visit(_ line: Line) {
    for index in rules.indices { rules[index].visit(line) }
    guard !line.scan.references.isEmpty else { return }
    // They are looked up once for all rules.
    let references = model.references(on: line)
    guard !references.isEmpty else { return }
    for index in rules.indices { rules[index].visit(references, on: line) }
  }

  /// So many lines are asked for at a time.
  private static let most = 4096

  private mutating func begin() {
    place = 0
    provisions = nil
    rules = rest.first.map { component in active.map { $0.init(component, model) } } ?? []
  }

  private mutating func finish() {
    for index in rules.indices { findings += rules[index].findings() }
    rest = rest.dropFirst()
    begin()
  }
}
