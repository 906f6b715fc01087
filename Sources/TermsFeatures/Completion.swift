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
  static let mostCompletions = 500

  /// Behind `artikel `, `Section ` and the like the numbers of the document with their titles, behind `artikel 7.2 onder ` the
  /// items of 7.2; in a word that begins with a capital the defined terms.
  /// - Parameter isAsked: the user asked: terms are listed for small letters, too.
  public func completions(at point: TextPoint, isAsked: Bool) -> CompletionList {
    guard point.line.scan.kind == .text, !isOnMarker(point) else { return CompletionList() }
    let typed = typedNumber(at: point)
    if let label = CitingLabel(before: typed.start, model) { return numbers(behind: label, typed, at: point) }
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
