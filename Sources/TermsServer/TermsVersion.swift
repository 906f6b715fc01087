/// The version of terms-lsp, in one place.
public enum TermsVersion {
  /// Semantic version, as in `--version` and `serverInfo`.
  public static let current = "0.1.0"
}
