#if DEBUG
  import JSONRPC
  import TermsModel

  /// A word that ends the process when a document holds it, so that tests can see what a crash does: the value of
  /// `TERMS_DIE_ON`. Not in a release build.
  enum DeadlyWord {
    private static let word = Platform.environment("TERMS_DIE_ON").map { Array($0.utf8) } ?? []

    static func look(in document: Document?) {
      guard !word.isEmpty, let document, document.lines.bytes.firstRange(of: word) != nil else { return }
      // Traps as a mistake in the program would.
      _ = word[word.count]
    }
  }
#endif
