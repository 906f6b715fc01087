import TermsModel
import TermsSyntax

/// What may be typed on at a place.
public struct Completion {
  /// What it stands for.
  public enum Subject {
    case provision(Provision)
    case term(DefinedTerm)
  }

  /// What it stands for.
  public let subject: Subject
  /// What is shown and, unless the editor decides otherwise, put in the place of ``replaced``.
  public let text: String
  /// The title, or the first words of the definition.
  public let detail: String
  /// What the editor compares with what was typed.
  public let filter: String
  /// What was typed of it so far.
  public let replaced: TextSpan
}

/// What may be typed on, and whether that is all of it.
public struct CompletionList {
  /// Numbers in the order of the document, terms by name.
  public var items: [Completion] = []
  /// There are more than are listed; they depend on what is typed next.
  public var isIncomplete = false
}

extension EditorDocument {
  /// So many are listed at a time.
  private static let mostCompletions = 500

  /// Behind `artikel `, `Section ` and the like the numbers of the document with their titles; in a word that begins with a
  /// capital the defined terms.
  /// - Parameter isAsked: the user asked: terms are listed for small letters, too.
  public func completions(at point: TextPoint, isAsked: Bool) -> CompletionList {
    guard point.line.scan.kind == .text, !isOnMarker(point) else { return CompletionList() }
    let typed = typedNumber(at: point)
    if let unit = label(before: typed.start) { return numbers(of: unit, typed, at: point) }
    return terms(at: point, isAsked: isAsked)
  }

  /// What is listed is read only when the user looks at it: the text of the clause, or the definition.
  public func documentation(of subject: Completion.Subject) -> String {
    switch subject {
    case .provision(let provision):
      text(TextSpan(provision.textStart, trimmedSpan(of: provision).end)).shortened(to: 1200)
    case .term(let term):
      term.definitions.first.map { definitionText($0) } ?? ""
    }
  }

  /// The number of a clause is being typed, not a reference.
  private func isOnMarker(_ point: TextPoint) -> Bool {
    guard let provision = model.provision(at: point), provision.marker.start.line === point.line else { return false }
    return provision.marker.touches(point) && point < provision.marker.end
  }

  // MARK: Numbers

  /// Digits, letters and dots in front of the cursor.
  private func typedNumber(at point: TextPoint) -> TextSpan {
    point.line.text.withBytes { bytes in
      let end = min(point.offset, bytes.count)
      var start = end
      while start > 0 {
        let byte = bytes[start - 1]
        guard byte == 0x2E || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) else { break }
        start -= 1
      }
      return TextSpan(point.line, start..<end)
    }
  }

  /// What the word in front of a place counts.
  private func label(before point: TextPoint) -> UnitLabel? {
    let before = point.line.text.substring(max(0, point.offset - 40)..<point.offset)
    guard let space = before.last, space == " " || space == "\u{A0}" else { return nil }
    let words = before.split { $0 == " " || $0 == "\u{A0}" || $0 == "(" }
    guard let word = words.last else { return nil }
    if let unit = Self.labels[word.lowercased()] { return unit }
    // "artikel 3 en ", "artikelen 3, 4 en ": what the reference before counts goes on.
    guard Self.connectors.contains(word.lowercased()) || word.hasSuffix(",") else { return nil }
    let reference = model.references(on: point.line).last { $0.span.end <= point }
    guard let reference, reference.span.end.line === point.line,
      point.offset - reference.span.end.offset <= word.utf8.count + 2
    else { return nil }
    return reference.syntax.members.last?.unit
  }

  private static let connectors: Set<String> = ["en", "of", "tot", "t/m", "met", "and", "or", "to", "through"]

  private static let labels: [String: UnitLabel] = {
    var labels: [String: UnitLabel] = [:]
    for word in [
      "artikel", "artikelen", "art.", "artt.", "article", "articles", "section", "sections", "clause", "clauses",
    ] {
      labels[word] = .article
    }
    for word in ["hoofdstuk", "hoofdstukken", "chapter", "deel", "part", "afdeling", "titel"] {
      labels[word] = .chapter
    }
    labels["module"] = .module
    for word in ["bijlage", "annex", "schedule", "exhibit", "appendix"] { labels[word] = .annex }
    for word in ["lid", "leden", "paragraph", "paragraphs", "subsection"] { labels[word] = .lid }
    return labels
  }()

  private func numbers(of unit: UnitLabel, _ typed: TextSpan, at point: TextPoint) -> CompletionList {
    let prefix = text(typed).lowercased()
    var list = CompletionList()
    let provisions = candidates(unit, at: point)
    for provision in provisions {
      guard let printed = citedNumber(of: provision, unit), printed.lowercased().hasPrefix(prefix) else { continue }
      if list.items.count == Self.mostCompletions {
        list.isIncomplete = true
        break
      }
      let title = title(of: provision) ?? ""
      let detail = title.isEmpty ? String(name(of: provision).dropFirst(heading(of: provision).count + 1)) : title
      list.items.append(
        Completion(
          subject: .provision(provision), text: printed, detail: detail, filter: printed, replaced: typed))
    }
    return list
  }

  private func candidates(_ unit: UnitLabel, at point: TextPoint) -> [Provision] {
    guard let component = model.component(of: point.line) else { return [] }
    switch unit {
    case .lid:
      return model.provision(at: point)?.enclosing([.article])?.children.filter { $0.kind == .paragraph } ?? []
    case .chapter, .module: return component.outline.provisions.filter { $0.kind == .chapter && $0.unit == unit }
    case .annex: return component.outline.provisions.filter { $0.kind == .annex }
    default: return component.outline.provisions.filter { $0.kind == .article || $0.kind == .paragraph }
    }
  }

  /// A number as one would write it behind the label.
  private func citedNumber(of provision: Provision, _ unit: UnitLabel) -> String? {
    guard let number = provision.number else { return nil }
    switch unit {
    case .lid: return number.last.map { "\($0)" }
    case .chapter, .module, .annex: return heading(of: provision).split(separator: " ").last.map(String.init)
    default: return provision.name
    }
  }

  // MARK: Terms

  private func terms(at point: TextPoint, isAsked: Bool) -> CompletionList {
    let typed = typedWords(at: point)
    let prefix = text(typed)
    guard let first = prefix.first, first.isUppercase || isAsked else { return CompletionList() }
    var list = CompletionList()
    let folded = prefix.lowercased()
    for term in model.component(of: point.line)?.terms.terms ?? [] {
      guard term.name.lowercased().hasPrefix(folded), term.name != prefix else { continue }
      if list.items.count == Self.mostCompletions {
        list.isIncomplete = true
        break
      }
      let detail = term.definitions.first.map { definitionText($0).shortened(to: 80) } ?? ""
      list.items.append(
        Completion(subject: .term(term), text: term.name, detail: detail, filter: term.name, replaced: typed))
    }
    list.items.sort { $0.text < $1.text }
    return list
  }

  /// The letters in front of the cursor.
  private func typedWords(at point: TextPoint) -> TextSpan {
    point.line.text.withBytes { bytes in
      let end = min(point.offset, bytes.count)
      var start = end
      while start > 0,
        bytes[start - 1] >= 0x80 || (0x41...0x5A).contains(bytes[start - 1] & 0xDF) || bytes[start - 1] == 0x2D
      {
        start -= 1
      }
      return TextSpan(point.line, start..<end)
    }
  }
}
