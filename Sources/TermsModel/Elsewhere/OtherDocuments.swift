import TermsSyntax

/// The documents beside this one that its references may name.
public protocol OtherDocuments {
  /// The provisions of the document that a name means; nil when it means none or may mean several.
  /// - Parameter known: files by the normalised names of documents, which the project named.
  func outline(named name: String, _ known: [String: String]) -> OtherOutline?
}

/// What is known of the numbers of another document.
public struct OtherOutline: Equatable, Sendable {
  /// The file that holds it, as people name it.
  public var file: String
  /// Its canonical numbers.
  public var numbers: Set<String>
  /// The highest article, where the articles count from 1 on without a gap and as printed; nil where nothing is certain.
  public var lastArticle: Int?

  /// What is known.
  public init(file: String, numbers: Set<String>, lastArticle: Int?) {
    self.file = file
    self.numbers = numbers
    self.lastArticle = lastArticle
  }
}

extension Document {
  /// What is known of other documents differs from before: lines that name documents are to be judged again.
  public func othersChanged() { knownModel?.judgeNamingLinesAgain() }

  /// Whether some reference names a document.
  public var namesDocuments: Bool { knownModel?.references.naming.isEmpty == false }
}

extension DocumentModel {
  /// What is known of the documents beside this one.
  public var others: (any OtherDocuments)? { document.others }

  func judgeNamingLinesAgain() {
    guard !references.naming.isEmpty else { return }
    pending.lines.formUnion(references.naming)
    // What was found at rest on such a line is dropped with the rest of it, and must be looked for again.
    revision += 1
  }

  /// The references on a line that lead to other documents.
  public func referencesElsewhere(on line: Line) -> [Reference] {
    guard references.naming.contains(line) else { return [] }
    return references(on: line).filter { $0.status == .otherDocument && $0.documentName != nil }
  }

  /// All references that lead to other documents, in order.
  public var referencesElsewhere: [Reference] {
    references.naming.sorted { $0.order < $1.order }.flatMap { referencesElsewhere(on: $0) }
  }

  /// Where a reference of another document, which names this one, leads in it.
  public func targets(of reference: Reference, in other: DocumentModel) -> [ReferenceTarget] {
    resolve(reference, of: other)?.reference.targets.filter { $0.provision != nil } ?? []
  }

  /// A reference of another document, which names this one, as if it stood here; nil where nothing that it cites is here.
  /// - Returns: also whether the name tells which of the documents of this file is meant.
  public func resolve(_ reference: Reference, of other: DocumentModel) -> (reference: Reference, isCertain: Bool)? {
    let line = reference.span.start.line
    let next = other.following(line)
    let syntax = reference.syntax.insideDocument
    let originals = components.filter { $0.copyOf == nil }
    let name = TitleIndex.normalise(reference.documentName ?? "")
    let named = originals.count > 1 ? originals.filter { $0.documentTitles.contains(name) } : []
    for component in named + originals {
      let targets = Resolver(self, component).targets(of: syntax, line: line, next: next, source: nil)
      guard targets.contains(where: { $0.provision != nil }) else { continue }
      var resolved = reference
      resolved.syntax = syntax
      resolved.component = component
      resolved.source = nil
      resolved.targets = targets
      resolved.status = targets.contains { $0.missing != nil } ? .broken : .resolved
      return (resolved, originals.count == 1 || named.count == 1 && named[0] === component)
    }
    return nil
  }

  /// The titles of the documents, as names are compared.
  public var titles: [String] {
    components.filter { $0.copyOf == nil }.flatMap(\.documentTitles).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Names of documents.
public enum DocumentName {
  /// As names are compared: small letters and digits, without articles and what stands in parentheses.
  public static func normalise(_ name: String) -> String {
    String(decoding: TitleIndex.normalise(name), as: UTF8.self)
  }
}
