import TermsModel
import TermsSyntax

/// What a hover shows.
public struct HoverContent {
  /// Markdown (CommonMark).
  public var markdown: String
  /// The same without markup, for clients that take plain text only.
  public var plainText: String
  /// The expression that it is about.
  public var span: TextSpan
}

extension EditorDocument {
  /// What stands behind the reference, term or number at a place.
  public func hover(at point: TextPoint) -> HoverContent? {
    if let reference = model.reference(at: point), let hover = hover(on: reference, at: point) { return hover }
    if let provision = model.provision(at: point), provision.marker.touches(point) {
      return hoverOnNumber(provision)
    }
    if let (term, span) = model.term(at: point) { return hover(onTerm: term, span, at: point) }
    return nil
  }

  // MARK: References

  /// How much of a clause is shown, in characters; the members of a list share it.
  static let clauseLimit = 1600
  static let memberLimit = 500
  static let mostMembers = 8

  private func hover(on reference: Reference, at point: TextPoint) -> HoverContent? {
    var text = HoverText()
    switch reference.status {
    case .external: describeLaw(reference, into: &text)
    case .otherDocument:
      text.paragraph(
        speak("Verwijzing naar een ander document: ", "Refers to another document: ") + (reference.documentName ?? ""))
    case .resolved, .broken: describeTargets(reference, at: point, into: &text)
    case .unknown: return nil
    }
    return text.isEmpty ? nil : text.content(reference.span)
  }

  private func describeTargets(_ reference: Reference, at point: TextPoint, into text: inout HoverText) {
    var targets = reference.targets
    if targets.count > 1 {
      if let own = targets.last(where: { $0.number.touches(point) }) {
        targets = [own]
      } else {
        targets.removeAll(where: \.isLimit)
      }
    }
    var seen = Set<Provision>()
    let found = targets.filter { target in target.provision.map { seen.insert($0).inserted } ?? true }
    let limit = found.count == 1 ? Self.clauseLimit : Self.memberLimit
    for target in found.prefix(Self.mostMembers) {
      if let provision = target.provision {
        describe(provision, limit: limit, into: &text)
      } else if target.missing != nil {
        text.paragraph(
          "“\(self.text(target.span))”: " + speak("niet gevonden in dit document.", "not found in this document."))
      }
    }
    if found.count > Self.mostMembers {
      text.note(speak("en nog \(found.count - Self.mostMembers)", "and \(found.count - Self.mostMembers) more"))
    }
  }

  func describe(_ provision: Provision, limit: Int, into text: inout HoverText) {
    text.heading(breadcrumb(of: provision))
    if provision.confidence != .exact { text.note(confidence(provision)) }
    let body = self.text(TextSpan(provision.title?.end ?? provision.textStart, trimmedSpan(of: provision).end))
    text.quote(body.shortened(to: limit))
  }

  /// `Hoofdstuk 3 Software als een Service › 24 Garantie › 24.1`.
  private func breadcrumb(of provision: Provision) -> String {
    provision.ancestors.reversed().map { unit in
      let isShown = unit === provision || unit.number == nil || unit.title != nil
      let title = title(of: unit).map { " " + $0.shortened(to: 60) } ?? ""
      return isShown ? (heading(of: unit) + title).shortened(to: 90) : heading(of: unit)
    }.joined(separator: " › ")
  }

  private func confidence(_ provision: Provision) -> String {
    let printed = text(provision.marker)
    // A bullet, a quotation mark, or nothing at all.
    guard printed.contains(where: { $0.isLetter || $0.isNumber }) else {
      return speak("nummer afgeleid; er staat geen nummer", "number inferred; no number is printed")
    }
    return provision.confidence == .repaired
      ? speak("nummer hersteld; er staat “\(printed)”", "number repaired; the text has “\(printed)”")
      : speak("nummer afgeleid; er staat “\(printed)”", "number inferred; the text has “\(printed)”")
  }

  private func describeLaw(_ reference: Reference, into text: inout HoverText) {
    if let name = reference.documentName, let law = model.configuration.cited.law(named: name) {
      text.heading(law.name)
      text.paragraph(self.text(reference.span))
      return
    }
    guard let index = reference.law, LawTable.laws.indices.contains(index) else {
      text.paragraph(speak("Verwijzing naar een wet: ", "Refers to a law: ") + (reference.documentName ?? ""))
      return
    }
    let law = LawTable.laws[index]
    text.heading(law.name)
    text.paragraph(self.text(reference.span))
    if let status = law.statusText(dutch: language == .dutch) { text.note(status) }
  }

  // MARK: Terms

  private func hover(onTerm term: DefinedTerm, _ span: TextSpan, at point: TextPoint) -> HoverContent? {
    var text = HoverText()
    guard let definition = model.definition(of: term, at: point) else {
      return term.external.map { hover(onExternal: $0, term, span) }
    }
    let names = ([definition.name] + definition.aliases).joined(separator: ", ")
    text.heading(names)
    text.quote(meaning(of: definition).shortened(to: Self.clauseLimit))
    text.note(provenance(definition, term))
    if term.definitions.count > 1 {
      let others = term.definitions.filter { $0 !== definition }
      let lines = others.prefix(Self.mostMembers)
        .compactMap { document.lines.row(of: $0.span.start.line).map { String($0 + 1) } }.joined(separator: ", ")
      let more = others.count - Self.mostMembers
      text.note(
        speak("ook gedefinieerd op regel \(lines)", "also defined on line \(lines)")
          + (more > 0 ? speak(" en nog \(more) keer", " and \(more) more times") : ""))
    }
    return text.content(span)
  }

  private func hover(onExternal definition: ExternalDefinition, _ term: DefinedTerm, _ span: TextSpan) -> HoverContent {
    var text = HoverText()
    text.heading(([definition.term] + definition.aliases).joined(separator: ", "))
    text.quote(definition.text.shortened(to: Self.clauseLimit))
    let count = term.useCount
    let source = definition.place.map { " (\($0.file))" } ?? ""
    text.note(
      speak("elders gedefinieerd", "defined elsewhere") + source + " · "
        + speak("\(count)× gebruikt", count == 1 ? "used once" : "used \(count) times"))
    return text.content(span)
  }

  /// What a term means: the text of its definition, or of the article that it is the title of.
  private func meaning(of definition: Definition) -> String {
    if let provision = model.provision(at: definition.span.start), provision.title == definition.span {
      return text(TextSpan(definition.span.end, trimmedSpan(of: provision).end))
    }
    return definitionText(definition)
  }

  /// The text of a definition, with the lines that its sentence runs on to.
  public func definitionText(_ definition: Definition) -> String {
    let line = definition.body.start.line
    var text = self.text(definition.body)
    guard definition.body.end.offset >= line.textEnd, var row = document.lines.row(of: line) else { return text }
    while let next = document.lines.line(at: row + 1), next.scan.kind == .text, !endsSentence(text),
      next.scan.markers.first?.place != .lineStart, text.count < Self.clauseLimit
    {
      text += " " + next.text.string.shortened(to: Self.clauseLimit)
      row += 1
    }
    // A definition list has a colon in front of what a term means.
    if definition.body.start.offset == line.text.count { text = String(text.drop { $0 == " " || $0 == ":" }) }
    return text.shortened(to: Self.clauseLimit)
  }

  private func endsSentence(_ text: String) -> Bool {
    text.last { !$0.isWhitespace }.map { ".!?;".contains($0) } ?? false
  }

  private func provenance(_ definition: Definition, _ term: DefinedTerm) -> String {
    var parts: [String] = []
    let row = document.lines.row(of: definition.span.start.line).map { $0 + 1 } ?? 0
    if let provision = model.provision(at: definition.span.start) {
      parts.append(
        speak(
          "gedefinieerd in \(heading(of: provision)) (regel \(row))",
          "defined in \(heading(of: provision)) (line \(row))"))
    } else {
      parts.append(speak("gedefinieerd op regel \(row)", "defined on line \(row)"))
    }
    if let scope = definition.scope {
      parts.append(speak("geldt in \(heading(of: scope))", "applies in \(heading(of: scope))"))
    }
    let count = term.useCount
    parts.append(speak("\(count)× gebruikt", count == 1 ? "used once" : "used \(count) times"))
    return parts.joined(separator: " · ")
  }

  // MARK: Numbers

  private func hoverOnNumber(_ provision: Provision) -> HoverContent? {
    let citing = model.references(to: provision)
    var text = HoverText()
    text.heading(breadcrumb(of: provision))
    if provision.confidence != .exact { text.note(confidence(provision)) }
    text.note(
      citing.isEmpty
        ? speak("geen verwijzingen hiernaar", "no references to it")
        : speak("\(citing.count)× naar verwezen", citing.count == 1 ? "cited once" : "cited \(citing.count) times"))
    return text.content(provision.marker)
  }

  private func speak(_ dutch: String, _ english: String) -> String { language == .dutch ? dutch : english }
}
