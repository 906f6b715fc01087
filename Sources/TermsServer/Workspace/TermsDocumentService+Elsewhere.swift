import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsProject
import TermsText
import TermsWorkspace

/// What a document says of others.
extension TermsDocumentService {
  /// Another document, open or not.
  struct Other {
    let name: String
    let editor: EditorDocument
    let to: ToProtocol
  }

  func other(at path: String) -> Other? {
    let name = FilePath.name(of: path)
    if let uri = openDocument(at: path), let document = documents[uri] {
      return Other(name: name, editor: document.editor(publish.language), to: document.converter(publish.encoding))
    }
    let uri = Projects.uri(ofPath: path)
    guard let document = workspace.document(at: path, { self.configuration(of: uri, nil) }) else { return nil }
    return Other(
      name: name, editor: EditorDocument(document, document.model(), language: publish.language),
      to: ToProtocol(uri: uri, document: document, encoding: publish.encoding))
  }

  /// The document that a reference names.
  private func other(named name: String, by uri: String) -> Other? {
    let sight = WorkspaceSight(workspace.index, from: path(of: uri))
    return sight.file(named: name, documents[uri]?.document.configuration.documentFiles ?? [:]).flatMap {
      other(at: $0)
    }
  }

  /// What a reference to another document says there.
  func hoverElsewhere(_ uri: String, _ position: Position) -> Hover? {
    at(uri, position) { editor, point, to in
      guard let reference = editor.referenceElsewhere(at: point), let name = reference.documentName,
        let other = other(named: name, by: uri)
      else { return nil }
      return editor.hover(on: reference, at: point, in: other.editor, file: other.name)
        .map { to.hover($0, client: publish.client) }
    } ?? nil
  }

  /// Where a reference to another document leads, or where another document defines a term.
  func definitionElsewhere(_ uri: String, _ position: Position) -> DefinitionResult? {
    at(uri, position) { editor, point, to in
      if let reference = editor.referenceElsewhere(at: point) {
        guard let name = reference.documentName, let other = other(named: name, by: uri) else { return nil }
        let found = editor.provisions(of: reference, at: point, in: other.editor).map {
          (target: other.editor.trimmedSpan(of: $0), selection: other.editor.selection(of: $0))
        }
        return result(found, in: other, origin: to.range(reference.span))
      }
      guard let (place, origin) = editor.definitionElsewhere(at: point), let other = other(at: place.path),
        let span = span(place, other.editor.document)
      else { return nil }
      return result([(span, span)], in: other, origin: to.range(origin))
    } ?? nil
  }

  private func span(_ place: ExternalPlace, _ document: Document) -> TextSpan? {
    guard let start = document.point(at: BytePosition(row: place.row, offset: place.range.lowerBound)),
      let end = document.point(at: BytePosition(row: place.row, offset: place.range.upperBound))
    else { return nil }
    return TextSpan(start, end)
  }

  private func result(_ found: [(target: TextSpan, selection: TextSpan)], in other: Other, origin: LSPRange)
    -> DefinitionResult?
  {
    guard !found.isEmpty else { return nil }
    guard publish.client.definitionLinkSupport else {
      return .locations(found.map { other.to.location(TextSpan($0.selection.start, $0.target.end)) })
    }
    return .links(
      found.map {
        LocationLink(
          originSelectionRange: origin, targetURI: other.to.uri, targetRange: other.to.range($0.target),
          targetSelectionRange: other.to.range($0.selection))
      })
  }

  // MARK: Who cites this

  /// What other documents cite of this one at a place: of the provision whose number or reference stands there.
  func citationsElsewhere(_ uri: String, _ position: Position) -> [Location] {
    guard let own = path(of: uri) else { return [] }
    let number = at(uri, position) { editor, point, _ -> String? in
      if editor.model.reference(at: point) != nil { return nil }
      guard let provision = editor.model.provision(at: point), provision.marker.touches(point) else { return nil }
      return provision.number?.description
    }
    guard let number = number ?? nil else { return [] }
    var locations: [(path: String, location: Location)] = []
    var open = Set<String>()
    for other in documents.keys.sorted() {
      guard let path = path(of: other), open.insert(path).inserted, path != own else { continue }
      locations += citations(of: own, number, in: other, path).map { (path, $0) }
    }
    workspace.index.citations(of: own, number: number, in: { !open.contains($0) }) { path, symbol in
      locations.append((path, Location(uri: Projects.uri(ofPath: path), range: symbol.range)))
    }
    // Stable: those of a file stay in the order of its text.
    return locations.enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }
      .map(\.element.location)
  }

  /// What an open document cites of another, as its text is now.
  private func citations(of target: String, _ number: String, in uri: String, _ path: String) -> [Location] {
    guard let document = documents[uri]?.document else { return [] }
    let model = document.model()
    guard document.namesDocuments else { return [] }
    let sight = WorkspaceSight(workspace.index, from: path)
    let to = ToProtocol(uri: uri, document: document, encoding: publish.encoding)
    return model.referencesElsewhere.flatMap { reference -> [Location] in
      guard let name = reference.documentName, sight.file(named: name, document.configuration.documentFiles) == target
      else { return [] }
      return reference.syntax.numbersInDocument.filter { $0.description == number }.map { _ in
        to.location(reference.span)
      }
    }
  }
}

extension ClosedSymbol {
  /// Where it is.
  var range: LSPRange {
    LSPRange(
      start: Position(line: line, character: columns.lowerBound),
      end: Position(line: line, character: columns.upperBound))
  }
}
