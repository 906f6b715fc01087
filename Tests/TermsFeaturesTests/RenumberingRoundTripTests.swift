import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

/// What is done and undone leaves a text as it was, and no step breaks a reference.
@Suite("Renumbering there and back")
struct RenumberingRoundTripTests {
  static let documents: [(name: String, bytes: [UInt8])] = {
    let fixtures = ((try? Repository.fixtures()) ?? []).filter { !$0.contains("silence") }
    var documents = fixtures.compactMap { name in
      (try? Repository.bytes(name)).map { (name: name, bytes: $0) }
    }
    for seed in ["000", "001", "002", "003", "004"] {
      if let bytes = try? Repository.seed(seed) { documents.append((seed, bytes)) }
    }
    return documents
  }()

  private func broken(_ understanding: Understanding) -> [String] {
    understanding.findings.filter { $0.code == "broken-reference" }.map { understanding.text($0.span) }
  }

  /// The first line that differs, as it was and as it is.
  private func difference(_ before: Understanding, _ after: Understanding) -> String? {
    guard before.bytes != after.bytes else { return nil }
    var row = 0
    while let old = before.document.lines.line(at: row)?.text, let new = after.document.lines.line(at: row)?.text,
      old.bytes == new.bytes, old.terminator == new.terminator
    { row += 1 }
    let lines = [before, after].map { $0.document.lines.line(at: row)?.text.string ?? "nothing" }
    return "line \(row + 1): “\(lines[0])” became “\(lines[1])”"
  }

  private func apply(_ command: NumberingCommand, _ understanding: Understanding, _ provision: Provision) throws
    -> Understanding
  {
    let plan = try understanding.editor().plan(command, for: provision, includesCopies: true)
    return Understanding(understanding.applying(plan))
  }

  /// The provision that now begins on the same line of the text.
  private func provision(_ understanding: Understanding, _ line: Int, _ kind: ProvisionKind) -> Provision? {
    guard let found = understanding.document.lines.line(at: line - 1) else { return nil }
    return understanding.editor().provision(at: TextPoint(found, 0), kind: kind)
  }

  /// A broken reference that would lead somewhere once there is an article more: `artikel 13.2` where 12 is the last, or a
  /// part of an article that moves.
  private func citesWhatIsToCome(_ before: Understanding, _ component: Component, _ place: Provision) -> Bool {
    before.model.allReferences.contains { reference in
      guard reference.status == .broken, reference.component === component else { return false }
      return reference.targets.contains { target in
        switch target.missing {
        case .aboveHighest(let number, let highest):
          return highest.last.map { number.starts(with: highest.parent.appending($0.next)) } ?? false
        case .inner(let own, _, _, _): return place.number.map { own >= $0 } ?? false
        case .number, .title, nil: return false
        }
      }
    }
  }

  private func check(
    insertingAt pick: (Component) -> Provision?, _ document: (name: String, bytes: [UInt8])
  ) throws {
    let before = Understanding(document.bytes)
    for component in before.model.components where component.copyOf == nil {
      guard let place = pick(component), !citesWhatIsToCome(before, component, place) else { continue }
      let line = before.line(place.marker.start)
      let name = "\(document.name) at \(place.number?.description ?? "") on line \(line)"
      let plan: RefactoringPlan
      do { plan = try before.editor().plan(.insert(.init()), for: place, includesCopies: true) } catch {
        Issue.record("\(name): \(error.english)")
        continue
      }
      let with = Understanding(before.applying(plan))
      #expect(broken(with).count == broken(before).count, "\(name): \(broken(with)) were \(broken(before))")
      let above = plan.changes.map(\.replacement).filter { $0.span.start < TextPoint(place.line, 0) }
      let moved = line + above.reduce(0) { $0 + $1.text.count { RangedText.endsLine($0) } }
      let new = try #require(provision(with, moved, place.kind), "\(name)")
      #expect(new.number == place.number, "\(name): \(new.number?.description ?? "")")
      let after = try apply(.delete, with, new)
      #expect(difference(before, after) == nil, "\(name)")
      #expect(broken(after) == broken(before), "\(name)")
    }
  }

  @Test(arguments: documents.map(\.name)) func insertAndDeleteAnArticle(name: String) throws {
    let document = try #require(Self.documents.first { $0.name == name })
    try check(
      insertingAt: { component in
        let articles = component.outline.provisions.filter { $0.kind == .article }
        return articles.first { $0.number?.last?.value == 5 } ?? articles.dropFirst().last
      }, document)
  }

  @Test(arguments: documents.map(\.name)) func insertAndDeleteAnyArticle(name: String) throws {
    let document = try #require(Self.documents.first { $0.name == name })
    var count = 0
    try everywhere(document) { provision in
      guard provision.kind == .article else { return false }
      count += 1
      return count % 3 == 0
    }
  }

  @Test(arguments: documents.map(\.name)) func moveAnArticleUpAndBack(name: String) throws {
    let document = try #require(Self.documents.first { $0.name == name })
    let before = Understanding(document.bytes)
    let provisions = before.model.provisions.filter { $0.kind == .article || $0.kind == .paragraph }
    for provision in provisions.enumerated().filter({ $0.offset % 7 == 3 }).map(\.element) {
      guard let number = provision.number, let component = provision.component, component.copyOf == nil,
        component.outline.provisions(number).count == 1, let moved = try? apply(.move(.up), before, provision)
      else { continue }
      let name = "\(name): \(number) on line \(before.line(provision.marker.start))"
      let same = moved.model.components[component.index].outline.provisions.filter {
        $0.kind == provision.kind && $0.textHash == provision.textHash && $0.textHash != 0
      }
      guard same.count == 1, let twin = same.first else { continue }
      #expect(broken(moved).count <= broken(before).count, "\(name)")
      let back = try apply(.move(.down), moved, twin)
      #expect(difference(before, back) == nil, "\(name)")
    }
  }

  @Test(arguments: documents.map(\.name)) func insertAndDeleteClausesAndItems(name: String) throws {
    let document = try #require(Self.documents.first { $0.name == name })
    var count = 0
    try everywhere(document) { provision in
      guard provision.kind == .paragraph || provision.kind == .point else { return false }
      count += 1
      return count % 11 == 0
    }
  }

  @Test(arguments: documents.map(\.name)) func insertAndDeleteChaptersAndAnnexes(name: String) throws {
    let document = try #require(Self.documents.first { $0.name == name })
    try everywhere(document) { $0.isDivision && $0.number != nil }
  }

  /// Inserts and deletes at each provision that fits.
  private func everywhere(_ document: (name: String, bytes: [UInt8]), _ fits: (Provision) -> Bool) throws {
    let understanding = Understanding(document.bytes)
    let places = understanding.model.components.map { component in
      let provisions = component.outline.provisions
      return provisions.indices.filter { index in
        let provision = provisions[index]
        // Of two with the same number, and inside a line, is spoken elsewhere.
        return fits(provision) && provision.place == .lineStart
          && provision.number.map { component.outline.provisions($0).count } == 1
      }
    }
    for place in 0..<(places.map(\.count).max() ?? 0) {
      try check(
        insertingAt: { component in
          let own = places[component.index]
          return own.indices.contains(place) ? component.outline.provisions[own[place]] : nil
        }, document)
    }
  }
}
