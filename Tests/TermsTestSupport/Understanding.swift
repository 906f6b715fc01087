import TermsFeatures
import TermsModel
import TermsRules
import TermsSyntax
import TermsText

/// What is understood of a document, in plain lines that tests compare and failures print.
public struct Understanding {
  /// The document.
  public let document: Document
  /// Its model.
  public let model: DocumentModel
  /// Its findings.
  public let findings: [Finding]

  /// Understands a text.
  public init(_ bytes: [UInt8]) { self.init(Document(bytes)) }

  /// Understands a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// Understands a document as it is after its edits.
  public init(_ document: Document) {
    var findings = FindingIndex()
    self.init(document, &findings)
  }

  /// Understands a document as it is after its edits, with findings that were kept up to date.
  public init(_ document: Document, _ findings: inout FindingIndex) {
    document.settle()
    model = document.model()
    self.document = document
    findings.finish(model)
    self.findings = findings.sorted(model).map(\.finding)
  }

  /// The features of the document.
  public func editor(_ language: Language = .english) -> EditorDocument {
    EditorDocument(document, model, language: language)
  }

  // MARK: Places

  /// The 1-based line of a place.
  public func line(_ point: TextPoint) -> Int { document.lines.row(of: point.line).map { $0 + 1 } ?? 0 }

  /// The text of a span.
  public func text(_ span: TextSpan) -> String { document.text(of: span) }

  /// The place of the n-th occurrence of a text on a 1-based line, moved by some bytes.
  public func point(_ line: Int, _ text: String, occurrence: Int = 1, offset: Int = 0) -> TextPoint? {
    guard let found = document.lines.line(at: line - 1) else { return nil }
    let haystack = found.text.bytes
    let needle = Array(text.utf8)
    var count = 0
    guard needle.count <= haystack.count else { return nil }
    for start in 0...(haystack.count - needle.count) where haystack[start..<start + needle.count].elementsEqual(needle)
    {
      count += 1
      if count == occurrence { return TextPoint(found, start + offset) }
    }
    return nil
  }

  // MARK: Lines to compare

  /// `error broken-reference 240 artikel 30.3`.
  public func findingLines(atLeast severity: Severity = .hint) -> [String] {
    findings.filter { $0.severity <= severity }.map { finding in
      "\(finding.severity.name) \(finding.code) \(line(finding.span.start)) \(text(finding.span))"
    }
  }

  /// `240 artikel 30.3 -> 30.3@250`: number and line of every target, or the status.
  public func referenceLines() -> [String] {
    model.allReferences.map { "\(line($0.span.start)) \(text($0.span)) -> \(targets(of: $0))" }
  }

  /// Number and line of every target of a reference, or its status.
  public func targets(of reference: Reference) -> String {
    let found = reference.targets.filter { !$0.isLimit }.compactMap(\.provision).map { provision in
      "\(label(of: provision))@\(line(provision.marker.start))"
    }
    switch reference.status {
    case .resolved: return found.joined(separator: ", ")
    case .broken: return (found + ["none"]).joined(separator: ", ")
    case .external: return "external"
    case .otherDocument: return "other-document"
    case .unknown: return "unknown"
    }
  }

  /// The canonical number, with the label of a chapter, module or annex; the title where there is neither.
  public func label(of provision: Provision) -> String {
    let heading = editor().heading(of: provision)
    return heading.isEmpty ? provision.titleText : heading
  }

  /// `12 paragraph 1.2 exact title`.
  public func provisionLines() -> [String] {
    model.provisions.map { provision in
      let title = provision.title.map { " " + text($0) } ?? ""
      return "\(line(provision.marker.start)) \(provision.kind.rawValue) \(provision.number?.description ?? "-") "
        + "\(provision.confidence.rawValue)\(title) ..\(line(provision.end)):\(provision.end.offset)"
    }
  }

  /// Everything, for comparing two ways to the same text.
  public func everything() -> [String] {
    var all = ["terms \(model.isTerms)"]
    for component in model.components {
      let spans = component.spans.map { "\(line($0.start))-\(line($0.end))" }.joined(separator: ",")
      all.append(
        "component \(spans) \(component.language?.rawValue ?? "-") \(component.copyOf ?? -1) \(component.similarity)")
    }
    all += provisionLines() + referenceLines()
    all += model.definitions.map {
      let scope = $0.scope.map { "\(line($0.marker.start)) \(label(of: $0))" } ?? "-"
      return "definition \(line($0.span.start)):\($0.span.start.offset) \($0.name) \($0.form) \(scope)"
    }
    all += model.terms.map { "term \($0.name) \($0.statistics) \($0.isExplicit) \($0.useCount)" }
    all += model.uses.map {
      "use \(line($0.span.start)):\($0.span.start.offset) \($0.term.name) \($0.spelling) \($0.isSlip)"
    }
    all += findings.map { finding in
      let message = finding.message.text(.dutch) { document.lines.row(of: $0) }
      return
        "finding \(finding.severity.name) \(line(finding.span.start)):\(finding.span.start.offset) \(finding.code) \(message)"
    }
    return all
  }
}
