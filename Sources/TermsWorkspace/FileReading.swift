import TermsFeatures
import TermsModel
import TermsSyntax
import TermsText

/// Reads what a file contributes.
public struct FileReading: Sendable {
  /// What columns count.
  public var encoding: PositionEncoding
  /// Writes the findings of a document as a JSON array; nil when nobody wants them.
  public var diagnostics: (@Sendable (_ path: String, Document) -> [UInt8])?

  /// How to read.
  public init(encoding: PositionEncoding, diagnostics: (@Sendable (String, Document) -> [UInt8])? = nil) {
    self.encoding = encoding
    self.diagnostics = diagnostics
  }

  /// The contributions of a text.
  func summary(_ path: String, _ bytes: [UInt8], _ configuration: Configuration) -> FileSummary {
    let document = Document(UTF8Repair.repair(bytes).bytes, configuration)
    let model = document.model()
    // What is no terms document contributes nothing.
    guard model.isTerms else { return FileSummary() }
    let editor = EditorDocument(document, model, language: .dutch)
    var symbols = model.provisions.map { provision in
      symbol(
        ClosedSymbol.Kind(provision.kind), editor.selection(of: provision), document,
        number: provision.number?.description ?? "", name: editor.name(of: provision))
    }
    symbols += model.definitions.map { symbol(.term, $0.span, document, number: "", name: $0.name) }
    model.forEachLine { line in
      for reference in model.referencesElsewhere(on: line) {
        let name = DocumentName.normalise(reference.documentName ?? "")
        for member in reference.syntax.members {
          symbols.append(
            symbol(.citation, reference.span, document, number: member.number.description, name: name))
        }
      }
    }
    return FileSummary(
      titles: model.titles, lastArticle: Self.lastArticle(model), diagnostics: diagnostics?(path, document),
      symbols: symbols.sorted { $0.line < $1.line })
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

  /// One document whose articles are numbered 1, 2, 3 …, each as printed.
  private static func lastArticle(_ model: DocumentModel) -> Int? {
    guard model.components.count == 1 else { return nil }
    var last = 0
    for provision in model.provisions where provision.kind == .article {
      guard provision.confidence == .exact, !provision.isImplied, let number = provision.number, number.depth == 1,
        let component = number.first, !component.isLetters, component.packedLetters == 0,
        Int(component.value) == last + 1
      else { return nil }
      last += 1
    }
    return last > 0 ? last : nil
  }
}
