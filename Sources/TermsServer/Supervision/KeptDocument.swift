import FoundationEssentials
import LanguageServerProtocol

/// A document that the client has open: what a new worker must be told of it.
///
/// Kept as the messages came: the opening, and the changes since. That costs a keystroke nothing but an append, holds the
/// text once, and cannot understand a change otherwise than the worker does. When the changes outgrow the text, both are
/// made one opening, so that the memory stays within about twice the text.
struct KeptDocument {
  /// Bytes of changes that are always kept as they are.
  private static let changesToKeep = 64 << 10

  private var opening: Data
  private var changes: [Data] = []
  private var changedBytes = 0
  /// What speaks against this very text: workers died that had it and had not yet shown what they find in it.
  private var guilt = 0
  /// Whether an earlier text of it was withheld, and none since was seen to be harmless.
  private var isNotorious = false
  /// Whether the text changed since it was withheld last.
  private(set) var hasChanged = false

  init(opening: Data) {
    self.opening = opening
  }

  // MARK: Text

  /// Keeps a change.
  mutating func append(_ change: Data, wasHarmless: Bool) {
    if wasHarmless { settle() }
    changes.append(change)
    changedBytes += change.count
    guilt = 0
    hasChanged = true
  }

  /// Whether the changes have outgrown the text.
  var isOutgrown: Bool { changedBytes > max(Self.changesToKeep, opening.count) }

  /// Makes opening and changes one opening.
  ///
  /// - Returns: false when the opening cannot be read: the worker has no such document either.
  mutating func compact(encoding: PositionEncodingKind) -> Bool {
    guard !changes.isEmpty else { return true }
    guard var text = KeptText(opening: opening, encoding: encoding) else { return false }
    for change in changes { text.apply(change) }
    opening = text.opening
    changes = []
    changedBytes = 0
    return true
  }

  /// A didOpen of the text and version as they are now; nil when there is no such document.
  mutating func currentOpening(encoding: PositionEncodingKind) -> Data? {
    compact(encoding: encoding) ? opening : nil
  }

  // MARK: Blame

  /// Whether a worker died of it, perhaps.
  var isSuspect: Bool { guilt > 0 }

  /// A worker died before it was seen to get along with this text.
  ///
  /// - Parameter crashed: false when it was killed from outside. That says little, unless it happens again and again, as
  ///   when the system runs out of memory.
  /// - Returns: whether the document is withheld from now on: at the second crash or the fifth kill, and at the first crash
  ///   when the text comes of one that was withheld.
  mutating func blame(crashed: Bool) -> Bool {
    guilt += crashed ? 5 : 2
    guard guilt >= 10 || crashed && isNotorious else { return false }
    isNotorious = true
    hasChanged = false
    return true
  }

  /// A worker got along with this text.
  mutating func settle() {
    guilt = 0
    isNotorious = false
  }
}
