import TermsModel
import TermsSyntax

/// Text that was lost: an announcement behind which nothing comes, a sentence that breaks off before the next clause, a
/// clause of which only the number is left.
public struct IncompleteText: SurveyRule {
  /// The stable code.
  public static let code = "incomplete-text"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// Lines that may lack what follows, each with what stands right behind it.
  private struct Suspect {
    let line: Line
    let kind: Kind
    /// The next line with something on it; nil at the end of the document.
    var next: Line?
    /// A blank line stands between.
    var isApart = false
  }

  private enum Kind {
    case announcement, cut
  }

  private let model: DocumentModel
  private var suspects: [Suspect] = []
  private var isOpen = false
  private var stubs: [Provision] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { self.model = model }

  /// Notes a line that wants to go on.
  public mutating func visit(_ line: Line) {
    let scan = line.scan
    if scan.kind == .blank {
      if isOpen { suspects[suspects.count - 1].isApart = true }
      return
    }
    if isOpen {
      suspects[suspects.count - 1].next = line
      isOpen = false
    }
    guard scan.kind == .text, let kind = kind(of: line) else { return }
    suspects.append(Suspect(line: line, kind: kind))
    isOpen = true
  }

  private func kind(of line: Line) -> Kind? {
    let shape = line.scan.shape
    switch shape.ending {
    case .colon: return shape.wordCount >= 3 || continues(line) ? .announcement : nil
    case .word where shape.wordCount >= 5 && shape.length >= 30: return TextEnd.isCut(line) ? .cut : nil
    default: return nil
    }
  }

  /// The end of a sentence that was wrapped.
  private func continues(_ line: Line) -> Bool {
    guard line.scan.markers.isEmpty, line.scan.shape.startsLower, let above = model.preceding(line) else {
      return false
    }
    return above.scan.kind == .text && above.scan.shape.ending == .word
  }

  /// Notes a clause of which little more than the number is there.
  public mutating func visit(_ provision: Provision) {
    guard provision.kind == .paragraph, !provision.isVirtual else { return }
    let start = provision.textStart
    if start.offset + Self.longestStub >= start.line.text.count { stubs.append(provision) }
  }

  /// A letter or two, a full stop and a space.
  private static let longestStub = 4

  // MARK: Judging

  /// One finding a place.
  public func findings() -> [Finding] {
    let lines = suspects.indices.compactMap { index -> Finding? in
      let suspect = suspects[index]
      switch suspect.kind {
      case .announcement:
        let isEmpty = hasNothing(suspect) || isEmptyPair(index) || index > 0 && isEmptyPair(index - 1)
        return isEmpty ? Self.announcement(suspect.line) : nil
      case .cut:
        return isLast(suspect) && isProse(suspect.line) && !goesOnInNumbers(suspect) ? Self.cut(suspect.line) : nil
      }
    }
    return lines + stubs.compactMap(stub)
  }

  /// The innermost provision at the end of a line.
  private func provision(on line: Line) -> Provision? {
    model.provision(at: TextPoint(line, max(0, line.text.count - 1)))
  }

  /// Inside a provision, and no title.
  private func isProse(_ line: Line) -> Bool {
    guard let provision = provision(on: line) else { return false }
    return !provision.isDivision && provision.title?.start.line !== line
  }

  /// The first provision that begins on a line.
  private func opened(on line: Line) -> Provision? {
    provision(on: line)?.ancestors.last { $0.line === line && $0.place == .lineStart }
  }

  /// What is no part of it follows at once: a clause or article that is not inside it, or the end of the document.
  private func isLast(_ suspect: Suspect) -> Bool {
    provision(on: suspect.line).map { isLast(in: $0, suspect.next) } ?? false
  }

  private func isLast(in own: Provision, _ next: Line?) -> Bool {
    guard let next else { return true }
    guard let opened = opened(on: next) else { return false }
    return !opened.ancestors.contains(own)
  }

  /// "2.1 The Supplier shall / 2.2 deliver …": what the verb governs is numbered like clauses.
  private func goesOnInNumbers(_ suspect: Suspect) -> Bool {
    TextEnd.isVerb(suspect.line) && suspect.next?.scan.shape.startsLower ?? false
  }

  private func text(behind line: Line) -> Line? {
    var behind = model.following(line)
    while let next = behind, next.scan.kind == .blank { behind = model.following(next) }
    return behind
  }

  private func hasNothing(_ suspect: Suspect) -> Bool {
    guard isLast(suspect), isProse(suspect.line) else { return false }
    // A line of its own may be a heading: "Rechten van de klant:".
    let isParagraph = suspect.line.scan.markers.isEmpty && model.preceding(suspect.line)?.scan.kind != .text
    guard let next = suspect.next else { return TextEnd.announces(suspect.line) }
    // A heading may be long where the text begins right below it.
    let longest = suspect.isApart ? Self.longestHeading : Self.longestHeadingAboveText
    if isParagraph, suspect.line.scan.shape.length < longest, !TextEnd.announces(suspect.line) { return false }
    if opensDocument(next), TextEnd.opens(suspect.line) { return false }
    if let opened = opened(on: next), opened.isDivision || opened.kind == .article { return true }
    // Items that are numbered like clauses: "2. De klant zorgt voor: / 3. stroom; / 4. water."
    let shape = next.scan.shape
    return shape.length == 0
      || shape.startsUpper && shape.length >= Self.shortestSentence && shape.ending != .semicolon
        && shape.ending != .comma
  }

  /// Words of agreement, with the agreement behind them: its first article, or the heading above that.
  private func opensDocument(_ next: Line) -> Bool {
    guard let opened = opened(on: next), opened.isDivision || opened.kind == .article else { return false }
    return opened.number.map { $0 == ProvisionNumber([NumberComponent(1)]) } ?? true
  }

  private static let longestHeading: Int32 = 60
  private static let longestHeadingAboveText: Int32 = 160
  private static let shortestSentence: Int32 = 40

  /// Two announcements one behind the other, and then a paragraph that is no list of anything and the last of its clause.
  private func isEmptyPair(_ index: Int) -> Bool {
    guard index + 1 < suspects.count else { return false }
    let (first, second) = (suspects[index], suspects[index + 1])
    guard second.kind == .announcement, first.kind == .announcement, first.next === second.line, first.isApart,
      second.isApart, second.line.scan.markers.isEmpty, second.line.scan.shape.length < Self.longestHeading,
      TextEnd.announces(first.line), let text = second.next, text.scan.kind == .text, text.scan.markers.isEmpty,
      text.scan.shape.ending == .period, text.scan.shape.length >= 2 * Self.shortestSentence,
      let own = provision(on: first.line), provision(on: second.line) === own, provision(on: text) === own
    else { return false }
    return isLast(in: own, self.text(behind: text))
  }

  // MARK: Messages

  private static func announcement(_ line: Line) -> Finding {
    let span = TextEnd.span(of: line)
    let text = NumberNaming.text(span)
    return Finding(
      Self.self, at: .span(span),
      Message(dutch: "Na “\(text)” volgt niets.", english: "Nothing follows “\(text)”."))
  }

  private static func cut(_ line: Line) -> Finding {
    let span = TextEnd.span(of: line)
    let text = NumberNaming.text(span)
    return Finding(
      Self.self, at: .span(span),
      Message(dutch: "De zin breekt af na “\(text)”.", english: "The sentence breaks off after “\(text)”."))
  }

  /// Nothing behind a number, or a letter or two. A dash is put there on purpose.
  private func stub(_ provision: Provision) -> Finding? {
    let start = provision.textStart
    let rest = start.line.text.substring(min(start.offset, start.line.text.count)..<start.line.text.count)
    guard provision.number != nil, rest.allSatisfy(\.isWhitespace) || rest.contains(where: \.isLetter),
      isLast(in: provision, text(behind: provision.line)), isFirstMarkerBehind(provision)
    else { return nil }
    let name = provision.name
    return Finding(
      Self.self, at: .number(provision),
      Message(dutch: "Van \(name) is geen tekst over.", english: "Nothing is left of the text of \(name)."))
  }

  /// Nothing else begins behind it on its line.
  private func isFirstMarkerBehind(_ provision: Provision) -> Bool {
    self.provision(on: provision.line) === provision
  }
}
