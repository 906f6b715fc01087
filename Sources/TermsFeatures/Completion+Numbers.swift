import TermsModel
import TermsSyntax

/// Numbers behind the words that cite.
extension EditorDocument {
  /// Digits, letters and dots in front of the cursor.
  func typedNumber(at point: TextPoint) -> TextSpan {
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

  func numbers(behind label: CitingLabel, _ typed: TextSpan, at point: TextPoint) -> CompletionList {
    let prefix = text(typed).lowercased()
    var list = CompletionList()
    for provision in candidates(label, at: point) {
      guard let printed = citedNumber(of: provision, label.unit), printed.lowercased().hasPrefix(prefix) else {
        continue
      }
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

  private func candidates(_ label: CitingLabel, at point: TextPoint) -> [Provision] {
    guard let component = model.component(of: point.line) else { return [] }
    switch label.unit {
    case .lid:
      let around = label.around ?? component.outline.innermost(at: point)?.enclosing([.article])
      return around?.children.filter { $0.kind == .paragraph || $0.number?.last?.isLetters == false } ?? []
    case .point:
      return (label.around ?? component.outline.innermost(at: point)).map(Self.items) ?? []
    case .chapter, .module:
      return component.outline.provisions.filter { $0.kind == .chapter && $0.unit == label.unit }
    case .annex: return component.outline.provisions.filter { $0.kind == .annex }
    default:
      return Self.clauses(component.outline.provisions, label.rank)
    }
  }

  /// The lettered items of a unit; for an article of one lid that lid's, for an item or a clause without any those around it.
  private static func items(of unit: Provision) -> [Provision] {
    var around: Provision? = unit
    while let unit = around, !unit.isDivision {
      let own = unit.children.filter { $0.number?.last?.isLetters == true }
      if !own.isEmpty { return own }
      let inside = unit.children.filter { $0.children.contains { $0.number?.last?.isLetters == true } }
      if inside.count == 1, let only = inside.first {
        return only.children.filter { $0.number?.last?.isLetters == true }
      }
      around = unit.parent
    }
    return []
  }

  /// Articles and clauses. Where some are labelled one way and some another, as Sections of ARTICLES are, those with the
  /// cited label, and what has no label inside them.
  private static func clauses(_ provisions: [Provision], _ rank: UInt8) -> [Provision] {
    let clauses = provisions.filter { $0.kind == .article || $0.kind == .paragraph }
    let ranks = Set(clauses.compactMap { $0.printedMarker?.unit == nil ? nil : $0.rank })
    guard ranks.count > 1, ranks.contains(rank) else { return clauses }
    return clauses.filter { clause in
      let labelled = sequence(first: clause) { $0.parent }.first { $0.printedMarker?.unit != nil }
      return labelled.map { !$0.isDivision && $0.rank == rank } ?? false
    }
  }

  /// A number as one would write it behind the label.
  private func citedNumber(of provision: Provision, _ unit: UnitLabel) -> String? {
    guard let number = provision.number else { return nil }
    switch unit {
    case .lid: return number.last.map { "\($0)" }
    case .point:
      return number.last.map { provision.printedMarker?.isUpperCase == true ? "\($0)".uppercased() : "\($0)" }
    case .chapter, .module, .annex: return heading(of: provision).split(separator: " ").last.map(String.init)
    default: return provision.name
    }
  }
}

/// The word in front of a number that is typed, which says what the number counts.
struct CitingLabel {
  /// What is counted.
  let unit: UnitLabel
  /// How far out it stands among its kind (``NumberingMarker/rank``): Sections may be parts of Articles.
  let rank: UInt8
  /// The cited unit inside which is counted: of `artikel 7.2 onder ` 7.2.
  private(set) var around: Provision?

  /// What stands before a place; nil where no number is asked for.
  init?(before point: TextPoint, _ model: DocumentModel) {
    let before = point.line.text.substring(max(0, point.offset - 40)..<point.offset)
    guard let space = before.last, space == " " || space == "\u{A0}" else { return nil }
    let words = before.split { $0 == " " || $0 == "\u{A0}" || $0 == "(" }
    guard let last = words.last else { return nil }
    let word = last.lowercased()
    let start = TextPoint(point.line, point.offset - before[last.startIndex...].utf8.count)
    if let label = Self.labels[word] {
      (unit, rank) = label
      guard unit == .lid, let cited = Self.cited(before: start, point, model) else { return }
      // "artikel 9 lid " where there is no article 9.
      guard let provision = cited.provision else { return nil }
      around = provision
      return
    }
    if Self.items.contains(word) || Self.itemPrepositions.contains(word) {
      (unit, rank) = (.point, 0)
      let cited = Self.cited(before: start, point, model)
      // "onder" is a word like any other where nothing is cited before it.
      if cited?.provision == nil, cited != nil || Self.itemPrepositions.contains(word) { return nil }
      around = cited?.provision
      return
    }
    // "artikel 3 en ", "artikelen 3, 4 en ": what the reference before counts goes on.
    guard Self.connectors.contains(word) || word.hasSuffix(",") else { return nil }
    let reference = model.references(on: point.line).last { $0.span.end <= point }
    guard let reference, reference.span.end.line === point.line,
      point.offset - reference.span.end.offset <= word.utf8.count + 2, let member = reference.syntax.members.last
    else { return nil }
    // "artikel 3 lid 2 en ", "artikel 3 onder a en ": the next of these, or another article.
    let inner = member.inner.last { $0.component.isLetters }
    unit = inner == nil ? member.unit : .point
    rank = reference.syntax.rank
    if unit == .lid || unit == .point { around = reference.targets.last?.provision?.parent }
  }

  private struct Cited {
    let provision: Provision?
  }

  /// What is cited right before a word: a provision, or nothing that there is. What was typed behind the word may be read as a
  /// part of the reference.
  private static func cited(
    before start: TextPoint, _ cursor: TextPoint, _ model: DocumentModel
  ) -> Cited? {
    let reference = model.references(on: start.line).last { $0.span.start < start && $0.span.start.line === start.line }
    guard let reference, reference.span.end.line === start.line, let target = reference.targets.last else { return nil }
    if reference.span.end <= start {
      let between = start.line.text.substring(reference.span.end.offset..<start.offset)
      let words = between.split { " ,\u{A0}".contains($0) }
      return words.isEmpty || words == ["aanhef", "en"] ? Cited(provision: target.provision) : nil
    }
    guard reference.span.end >= cursor, target.span.start < start else { return nil }
    return Cited(provision: target.provision?.parent ?? target.nearest)
  }

  private static let connectors: Set<String> = ["en", "of", "tot", "t/m", "met", "and", "or", "to", "through"]
  private static let items: Set<String> = ["onderdeel", "onderdelen", "item", "items", "subparagraph"]
  private static let itemPrepositions: Set<String> = ["onder", "sub", "letter", "punt"]

  private static let labels: [String: (UnitLabel, rank: UInt8)] = {
    var labels: [String: (UnitLabel, rank: UInt8)] = [:]
    for (words, unit, rank) in [
      ("artikel artikelen art. artt. article articles", UnitLabel.article, 0),
      ("section sections sec. secs. clause clauses cl. cls.", .article, 5),
      ("hoofdstuk hoofdstukken chapter deel part afdeling titel", .chapter, 0), ("module", .module, 0),
      ("bijlage annex schedule exhibit appendix", .annex, 0), ("lid leden paragraph paragraphs subsection", .lid, 0),
    ] as [(String, UnitLabel, UInt8)] {
      for word in words.split(separator: " ") { labels[String(word)] = (unit, rank) }
    }
    return labels
  }()
}
