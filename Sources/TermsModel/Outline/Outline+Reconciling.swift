import TermsSyntax

/// Putting new segments in the place of old ones, and telling what that changed.
extension Outline {
  private struct Place: Hashable {
    let line: ObjectIdentifier
    let kind: Int
    let index: Int

    init(_ provision: Provision) {
      line = ObjectIdentifier(provision.line)
      switch provision.opening {
      case .marker(let marker): (kind, index) = (0, marker)
      case .clause(let marker): (kind, index) = (1, marker)
      case .title: (kind, index) = (2, 0)
      }
    }
  }

  /// What a provision was before, as far as anything depends on it.
  private struct Snapshot: Equatable {
    let kind: ProvisionKind
    let number: ProvisionNumber?
    let unit: UnitLabel?
    let confidence: Confidence
    let parent: ObjectIdentifier?
    let scope: ObjectIdentifier?
    let isVirtual: Bool
    let printsRoman: Bool
    let rank: UInt8
    let titleLine: ObjectIdentifier?

    init(_ provision: Provision) {
      kind = provision.kind
      number = provision.number
      unit = provision.unit
      confidence = provision.confidence
      parent = provision.parent.map(ObjectIdentifier.init)
      scope = provision.scope.map(ObjectIdentifier.init)
      isVirtual = provision.isVirtual
      printsRoman = provision.printsRoman
      rank = provision.rank
      titleLine = provision.titleLine.map(ObjectIdentifier.init)
    }
  }

  /// Replaces segments. A new provision that begins where an old one did becomes the old one.
  func reconcile(_ range: Range<Int>, with new: [Segment], _ change: inout OutlineChange) {
    let hadPrefixes = numbers.prefixes
    let wereParagraphs = numbers.areParagraphs
    var pool: [Place: Provision] = [:]
    var before: [ObjectIdentifier: Snapshot] = [:]
    for segment in segments[range] {
      for provision in segment.provisions {
        pool[Place(provision)] = provision
        before[ObjectIdentifier(provision)] = Snapshot(provision)
        take(provision, out: true, &change)
      }
      segment.provisions = []
      segment.outline = nil
    }
    let isFirstBuild = segments.isEmpty
    var replaced: [ObjectIdentifier: Provision] = [:]
    func current(_ provision: Provision?) -> Provision? {
      provision.map { replaced[ObjectIdentifier($0)] ?? $0 }
    }
    if !pool.isEmpty {
      for segment in new {
        for provision in segment.provisions {
          if let old = pool.removeValue(forKey: Place(provision)) { replaced[ObjectIdentifier(provision)] = old }
        }
      }
      for segment in new {
        segment.entry.division = current(segment.entry.division)
        segment.entry.scope = current(segment.entry.scope)
        segment.provisions = segment.provisions.map { provision in
          let result = replaced[ObjectIdentifier(provision)] ?? provision
          let parent = current(provision.parent)
          let scope = current(provision.scope)
          let children = provision.children.map { replaced[ObjectIdentifier($0)] ?? $0 }
          if result !== provision { result.take(from: provision) }
          result.parent = parent
          result.scope = scope
          result.children = children
          return result
        }
      }
    }
    for segment in new {
      segment.outline = self
      segment.first.facts.opensSegment = true
      segment.start?.line.facts.opensSegment = true
      for provision in segment.provisions { provision.segment = segment }
    }
    replaceSegments(range, with: new)
    for provision in pool.values {
      change.note(before[ObjectIdentifier(provision)]?.number)
      if provision.isDivision { change.hasDivisions = true }
      provision.leave()
    }
    if isFirstBuild { numbers.fill(new.flatMap(\.provisions)) }
    for segment in new {
      for provision in segment.provisions {
        if !isFirstBuild {
          let old = before[ObjectIdentifier(provision)]
          if old != Snapshot(provision) {
            change.note(old?.number)
            change.note(provision.number)
            if provision.isDivision || old?.kind == .chapter || old?.kind == .annex { change.hasDivisions = true }
          }
        }
        take(provision, out: false, &change, isNumbered: isFirstBuild)
      }
    }
    if numbers.prefixes != hadPrefixes || numbers.areParagraphs != wereParagraphs { change.hasPrefixes = true }
  }

  /// Takes a provision out of every index, or in.
  private func take(_ provision: Provision, out: Bool, _ change: inout OutlineChange, isNumbered: Bool = false) {
    evidence.count(provision, out ? -1 : 1)
    if out { numbers.remove(provision) } else if !isNumbered { numbers.insert(provision) }
    if provision.textHash != 0 { file(provision, out: out, &change) }
    if let line = provision.titleLine {
      change.hasTitles = true
      if !isNumbered { change.willChangeTitle(on: line) }
      line.facts.titles = out ? line.facts.titles &- 1 : line.facts.titles &+ 1
      if out { titles.remove(provision) } else { titles.insert(provision) }
      noteCoined(provision, out: out)
    }
    if provision.unit != nil, provision.place == .lineStart {
      provision.line.facts.headings = out ? provision.line.facts.headings &- 1 : provision.line.facts.headings &+ 1
    }
  }

  private func noteCoined(_ provision: Provision, out: Bool) {
    if !out, provision.kind == .article, HeadingTerms.isTerm(provision.titleText) {
      coined.insert(provision)
    } else if !coined.isEmpty {
      coined.remove(provision)
    }
  }

  private func file(_ provision: Provision, out: Bool, _ change: inout OutlineChange) {
    let hash = provision.textHash
    let left = out ? texts.remove(provision, from: hash) : texts[hash, default: []].insertInOrder(provision)
    if left > 1 || out && left == 1 { change.hasTexts = true }
    if left > 1 { repeatedTexts.insert(hash) } else { repeatedTexts.remove(hash) }
  }

  // MARK: Lines that changed without a change of structure

  /// Takes in new titles and texts of lines whose markers and shape are as they were.
  func refresh(_ line: Line, _ text: ComponentText, _ change: inout OutlineChange) {
    // The label's language tells apart what a bilingual text numbers twice.
    if line.facts.headings > 0 { change.hasTexts = true }
    if line.facts.titles > 0 {
      for provision in provisions(titledOn: line) {
        change.hasTitles = true
        if provision.isDivision { change.hasDivisions = true }
        titles.remove(provision)
        titles.insert(provision)
        noteCoined(provision, out: false)
      }
    }
    guard let provision = innermost(at: TextPoint(line, line.text.count)) else { return }
    let hash = TextHasher.isComparable(provision) ? self.hash(of: provision, text) : 0
    guard hash != provision.textHash else { return }
    if provision.textHash != 0 { file(provision, out: true, &change) }
    provision.textHash = hash
    if hash != 0 { file(provision, out: false, &change) }
  }

  /// The provisions whose title stands on a line.
  func provisions(titledOn line: Line) -> [Provision] {
    var found: [Provision] = []
    // The number of a title on a line of its own stands on a line above it, or right below.
    var index = min(segmentIndex(of: line) + 1, segments.count - 1)
    while index >= 0 {
      let own = segments[index].provisions.filter { $0.titleLine === line }
      found += own
      if found.count >= Int(line.facts.titles) { break }
      index -= 1
    }
    return found
  }

  private func hash(of provision: Provision, _ text: ComponentText) -> UInt64 {
    guard let start = text.index(of: provision.line) else { return 0 }
    let next = following(provision)
    guard let end = next.map({ text.index(of: $0.line) }) ?? text.count, end > start else { return 0 }
    guard end - start <= TextHasher.mostLines else { return 0 }
    return TextHasher.hash(text.lines(in: start..<end))
  }
}

extension Provision {
  /// Becomes what another is; parent and children are the caller's.
  fileprivate func take(from other: Provision) {
    kind = other.kind
    number = other.number
    unit = other.unit
    confidence = other.confidence
    place = other.place
    isVirtual = other.isVirtual
    printsRoman = other.printsRoman
    rank = other.rank
    textHash = other.textHash
    titleLine = other.titleLine
    other.leave()
  }
}
