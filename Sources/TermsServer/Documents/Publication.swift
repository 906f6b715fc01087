import LanguageServerProtocol

/// What the client was last told of a document, and what is held back while a line is being typed.
struct Publication {
  /// Something changed since diagnostics were last worked out.
  var isDue = false
  /// The next diagnostics are sent even if they are the same: the answer to an open document.
  var mustSend = false
  /// The 0-based line of a keystroke, nil after any other edit.
  var typedRow: Int?
  /// Findings wait for the typing to rest.
  private(set) var isHolding = false
  private var sent: [Diagnostic] = []

  /// Chooses what to send: nil when the client has it already. New findings on the line being typed are held back; what
  /// is fixed goes at once.
  mutating func select(_ all: [Diagnostic], isFinal: Bool) -> [Diagnostic]? {
    isDue = false
    isHolding = false
    var chosen = all
    if !isFinal, let typedRow {
      chosen = all.filter { $0.range.start.line != typedRow || isKnown($0) }
      isHolding = chosen.count < all.count
    }
    guard mustSend || chosen != sent else { return nil }
    mustSend = false
    sent = chosen
    return chosen
  }

  /// Told before, perhaps some columns to the side.
  private func isKnown(_ diagnostic: Diagnostic) -> Bool {
    sent.contains {
      $0.code == diagnostic.code && $0.message == diagnostic.message
        && $0.range.start.line == diagnostic.range.start.line
    }
  }
}
