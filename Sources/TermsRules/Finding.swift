import TermsModel
import TermsSyntax

/// How much a finding weighs.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  /// Provably wrong.
  case error = 1
  /// Most likely wrong.
  case warning
  /// Worth a look.
  case information
  /// A remark.
  case hint

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "information"
    case .hint: "hint"
    }
  }

  /// More severe is smaller, as LSP counts (DiagnosticSeverity).
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// Another place that a finding is about.
public struct RelatedPlace {
  /// Where.
  public var place: Place
  /// What stands there.
  public var message: Message

  /// A place and what to say of it.
  public init(_ place: Place, _ message: Message) {
    self.place = place
    self.message = message
  }

  /// The text there, as it is now.
  public var span: TextSpan { place.span }
}

/// What a rule reports. Lines that a message names are kept as places and become numbers when it is rendered.
public struct Finding {
  /// The rule's code.
  public var code: String
  /// The weight.
  public var severity: Severity
  /// What it is about.
  public var place: Place
  /// What is wrong.
  public var message: Message
  /// Other places.
  public var related: [RelatedPlace] = []
  /// The text could be left out: editors show it faded.
  public var isUnnecessary = false
  /// What it is about, where a project can say that nothing is to be said of that.
  public var subject: FindingSubject?

  /// A finding of a rule, with the rule's severity unless another is given.
  public init(
    _ rule: (some Rule).Type, _ severity: Severity? = nil, at place: Place, _ message: Message,
    related: [RelatedPlace] = []
  ) {
    code = rule.code
    self.severity = severity ?? rule.severity
    self.place = place
    self.message = message
    self.related = related
  }

  /// The same about something that a project can know.
  func about(_ subject: FindingSubject) -> Finding {
    var finding = self
    finding.subject = subject
    return finding
  }

  /// The text that it is about, as it is now.
  public var span: TextSpan { place.span }

  /// The lines whose rows or columns it names.
  public var lines: [Line] {
    let named = message.places + related.map(\.place) + related.flatMap(\.message.places)
    return [span.start.line, span.end.line] + named.map(\.span.start.line)
  }
}
