import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

/// What is done and undone leaves a text as it was, and no step breaks a reference.
@Suite("Renumbering there and back")
struct RenumberingRoundTripTests {
  static let documents: [(name: String, bytes: [UInt8])] = {
    var documents = ((try? Repository.fixtures()) ?? []).compactMap { name in
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

  private func apply(_ command: NumberingCommand, _ understanding: Understanding, _ provision: Provision) throws
    -> Understanding
  {
    let plan = try understanding.editor().plan(command, for: provision)
    return Understanding(understanding.applying(plan))
  }

  /// The provision that now begins on the same line of the text.
  private func provision(_ understanding: Understanding, _ line: Int, _ kind: ProvisionKind) -> Provision? {
    guard let found = understanding.document.lines.line(at: line - 1) else { return nil }
    return understanding.editor().provision(at: TextPoint(found, 0), kind: kind)
  }

  private func check(
    insertingAt pick: (Component) -> Provision?, _ document: (name: String, bytes: [UInt8])
  ) throws {
    let before = Understanding(document.bytes)
    for component in before.model.components {
      guard let place = pick(component) else { continue }
      let line = before.line(place.marker.start)
      let name = "\(document.name) at \(place.number?.description ?? "") on line \(line)"
      let plan: RefactoringPlan
      do { plan = try before.editor().plan(.insert(.init()), for: place) } catch {
        Issue.record("\(name): \(error.english)")
        continue
      }
      let with = Understanding(before.applying(plan))
      #expect(broken(with).count == broken(before).count, "\(name): \(broken(with)) were \(broken(before))")
      let new = try #require(provision(with, line, place.kind), "\(name)")
      #expect(new.number == place.number, "\(name): \(new.number?.description ?? "")")
      let after = try apply(.delete, with, new)
      #expect(after.bytes == before.bytes, "\(name)")
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
    let count = Understanding(document.bytes).model.components.map { $0.outline.provisions.count }.max() ?? 0
    for index in 0..<min(count, 40) {
      try check(
        insertingAt: { component in
          let articles = component.outline.provisions.filter { $0.kind == .article }
          return articles.indices.contains(index) ? articles[index] : nil
        }, document)
    }
  }
}
