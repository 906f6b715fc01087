import TermsSyntax

/// The provisions of a document, in the order of the text, with look-up by number and by place.
public struct Outline {
  /// Every provision, in document order; an index into this array names a provision for as long as this outline lives.
  public private(set) var provisions: [Provision]
  /// Provisions by component and canonical number.
  private let byNumber: [Key: [Int]]
  /// Markers that were rejected as headings stay in the text; their lines' references count.
  private let headingLines: Set<ObjectIdentifier>

  private struct Key: Hashable {
    let component: Int
    let number: ProvisionNumber
  }

  init(provisions: [Provision]) {
    self.provisions = provisions
    var byNumber: [Key: [Int]] = [:]
    var headingLines = Set<ObjectIdentifier>()
    for (index, provision) in provisions.enumerated() {
      if let number = provision.number {
        byNumber[Key(component: provision.component, number: number), default: []].append(index)
      }
      if provision.unit != nil, provision.place == .lineStart {
        headingLines.insert(ObjectIdentifier(provision.marker.start.line))
      }
    }
    self.byNumber = byNumber
    self.headingLines = headingLines
  }

  /// A provision by its index.
  public subscript(index: Int) -> Provision { provisions[index] }

  /// The provisions of a component with a canonical number; several when the text uses a number twice.
  public func provisions(_ number: ProvisionNumber, in component: Int) -> [Int] {
    byNumber[Key(component: component, number: number)] ?? []
  }

  /// Whether a line's label opened a provision, so that it is no reference.
  func isHeading(_ line: Line) -> Bool { headingLines.contains(ObjectIdentifier(line)) }

  /// The innermost provision around a place.
  public func innermost(at point: TextPoint, component: Int? = nil) -> Int? {
    var low = 0
    var high = provisions.count
    while low < high {
      let middle = (low + high) / 2
      if provisions[middle].marker.start <= point { low = middle + 1 } else { high = middle }
    }
    var candidate: Int? = low > 0 ? low - 1 : nil
    while let index = candidate {
      let provision = provisions[index]
      if point < provision.end, component == nil || component == provision.component { return index }
      // A provision of another component that was interrupted here is not around the place, its neighbours may be.
      candidate =
        provision.parent ?? (index > 0 && component != nil && provision.component != component ? index - 1 : nil)
    }
    return nil
  }

  /// A provision and the units around it, innermost first.
  public func ancestors(of index: Int) -> [Int] {
    var chain: [Int] = []
    var next: Int? = index
    while let current = next {
      chain.append(current)
      next = provisions[current].parent
    }
    return chain
  }

  /// The innermost unit of a kind around a provision, itself included.
  public func enclosing(_ index: Int, _ kinds: Set<ProvisionKind>) -> Int? {
    ancestors(of: index).first { kinds.contains(provisions[$0].kind) }
  }

  /// The units beside a provision, itself included, in order.
  public func siblings(of index: Int) -> [Int] {
    if let parent = provisions[index].parent { return provisions[parent].children }
    return provisions.indices.filter {
      provisions[$0].parent == nil && provisions[$0].component == provisions[index].component
    }
  }
}
