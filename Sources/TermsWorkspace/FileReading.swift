import TermsFeatures
import TermsModel
import TermsProject
import TermsSyntax
import TermsText

/// Reads what a file contributes.
public struct FileReading: Sendable {
  /// What columns count.
  public var encoding: PositionEncoding
  /// How files are judged, as far as their project does not say so.
  public var settings: SettingsLayer
  /// Writes the findings of a document; nil when nobody wants them.
  public var findings: (@Sendable (_ path: String, Document) -> FileFindings)?

  /// How to read.
  public init(
    encoding: PositionEncoding, settings: SettingsLayer = SettingsLayer(),
    findings: (@Sendable (String, Document) -> FileFindings)? = nil
  ) {
    self.encoding = encoding
    self.settings = settings
    self.findings = findings
  }

  /// The contributions of a text.
  /// - Parameter others: what is known of the documents that it cites.
  func summary(_ path: String, _ bytes: [UInt8], _ configuration: Configuration, _ others: KnownOthers) -> FileSummary {
    let document = Document(UTF8Repair.repair(bytes).bytes, configuration)
    document.others = others
    let model = document.model()
    let (cited, citations) = citations(model, document, configuration)
    // What is no terms document, a letter or a price list, may cite one, and says nothing else.
    guard model.isTerms else { return FileSummary(cited: cited, symbols: citations) }
    let editor = EditorDocument(document, model, language: .dutch)
    var articles = ArticleCount()
    var symbols: [ClosedSymbol] = []
    for provision in model.provisions {
      articles.count(provision)
      symbols.append(
        symbol(
          ClosedSymbol.Kind(provision.kind), editor.selection(of: provision), document,
          number: provision.number?.description ?? "", name: editor.name(of: provision)))
    }
    symbols += model.definitions.map { symbol(.term, $0.span, document, number: "", name: $0.name) }
    symbols += citations
    return FileSummary(
      titles: model.titles, lastArticle: model.components.count == 1 ? articles.last : nil,
      findings: findings?(path, document), others: others, cited: cited, parents: configuration.parents,
      symbols: symbols.sorted { $0.line < $1.line })
  }

  /// What a text cites of other documents: those by name, and the places.
  private func citations(_ model: DocumentModel, _ document: Document, _ configuration: Configuration)
    -> (cited: [String: String], symbols: [ClosedSymbol])
  {
    var cited: [String: String] = [:]
    var symbols: [ClosedSymbol] = []
    for reference in model.referencesElsewhere {
      let name = DocumentName.normalise(reference.documentName ?? "")
      cited[name] = configuration.documentFiles[name] ?? name
      for number in reference.syntax.numbersInDocument {
        symbols.append(symbol(.citation, reference.span, document, number: number.description, name: name))
      }
    }
    return (cited, symbols)
  }

  private func symbol(_ kind: ClosedSymbol.Kind, _ span: TextSpan, _ document: Document, number: String, name: String)
    -> ClosedSymbol
  {
    let start = document.position(of: span.start).map { document.lines.textPosition($0, encoding) }
    let end = document.position(of: span.end).map { document.lines.textPosition($0, encoding) }
    let first = start?.character ?? 0
    let last = start?.line == end?.line ? end?.character ?? first : first
    return ClosedSymbol(
      kind: kind, line: start?.line ?? 0, columns: first..<max(first, last), number: number, name: name)
  }
}
