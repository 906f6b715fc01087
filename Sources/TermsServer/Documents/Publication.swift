import LanguageServerProtocol

/// What the client was last told of a document, and what is held back while a line is being typed.
struct Publication {
  /// Something changed since diagnostics were last worked out.
  private(set) var isDue = true
  /// They are wanted by those too who want them on save only: the document was opened or saved, or a setting changed.
  private(set) var isOccasion = true
  /// The next diagnostics are sent even if they are the same: the answer to an open document.
  private(set) var mustSend = true
  /// The last edit, if it was a keystroke.
  private(set) var typing: Typing?
  /// Findings wait for the typing to rest.
  private(set) var isHolding = false
  /// The diagnostics that the client has, or has been offered.
  private(set) var told: [Diagnostic] = []
  private var knownID: String?
  /// Of the findings that were told in full; nil when some are held back.
  private var toldRevision: Int?

  // MARK: What happens

  /// The text changed.
  /// - Parameter row: the 0-based line of a keystroke, nil for any other edit.
  mutating func edited(typingIn row: Int?) {
    isDue = true
    typing = row.map { Typing(row: $0) }
  }

  /// The text is the same, and means something else.
  mutating func othersChanged() {
    isDue = true
    isOccasion = true
  }

  /// The typing is over, or no matter.
  mutating func rested() {
    isDue = true
    typing = nil
  }

  /// All is to be told anew, if it differs.
  mutating func tellAnew() {
    isDue = true
    isOccasion = true
    toldRevision = nil
  }

  // MARK: What is told

  /// Whether a finding on the typed line was told before, perhaps some columns to the side.
  func isKnown(_ diagnostic: Diagnostic) -> Bool {
    told.contains {
      $0.code == diagnostic.code && $0.message == diagnostic.message
        && $0.range.start.line == diagnostic.range.start.line
    }
  }

  /// Whether these findings are what was told, all of them.
  func isCurrent(_ revision: Int) -> Bool { toldRevision == revision }

  /// The client is to have what was told before.
  /// - Returns: whether that is to be sent all the same.
  mutating func takeSame() -> Bool {
    isDue = false
    isOccasion = false
    defer { mustSend = false }
    return mustSend
  }

  /// Takes over what the client is to have now.
  /// - Parameters:
  ///   - revision: of the findings.
  ///   - isHolding: findings are held back.
  /// - Returns: whether there is something to send.
  mutating func take(_ diagnostics: [Diagnostic], revision: Int, isHolding: Bool) -> Bool {
    toldRevision = isHolding ? nil : revision
    isDue = false
    // What is held back belongs to the same occasion.
    isOccasion = isOccasion && isHolding
    self.isHolding = isHolding
    let isNews = diagnostics != told
    if isNews {
      told = diagnostics
      knownID = nil
    }
    defer { mustSend = false }
    return isNews || mustSend
  }

  /// The answer to a client that asks.
  /// - Parameter previousID: the id of the report that it has.
  mutating func report(since previousID: String?) -> DocumentDiagnosticReport {
    let id = knownID ?? ResultID.of(told)
    knownID = id
    return id == previousID ? .unchanged(resultID: id) : .full(told, resultID: id)
  }
}
