/// How bad a finding is. LSP 3.17, DiagnosticSeverity.
public enum DiagnosticSeverity: Int, Sendable {
  /// It is wrong.
  case error = 1
  /// It is most likely wrong.
  case warning = 2
  /// It is worth knowing.
  case information = 3
  /// It could be better.
  case hint = 4
}

/// How the editor may draw a finding besides. LSP 3.17, DiagnosticTag.
public enum DiagnosticTag: Int, Sendable {
  /// Something that is not used: faded out.
  case unnecessary = 1
  /// Something that is out of date: struck through.
  case deprecated = 2
}
