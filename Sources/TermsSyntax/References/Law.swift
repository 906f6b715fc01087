/// A law, regulation or treaty that terms cite.
public struct Law: Sendable, Equatable {
  /// Whose law it is.
  public enum Jurisdiction: Sendable {
    case netherlands, belgium, europe, unitedKingdom, unitedStates, international
  }

  /// Whether it applies.
  public enum Status: Sendable, Equatable {
    /// It does.
    case inForce
    /// It does no more.
    case ended(Ending)
  }

  /// How a law ended.
  public struct Ending: Sendable, Equatable {
    /// The year in which it ceased to apply.
    public let year: Int
    /// The month of the first day on which it did not apply, 1 to 12; nil where it does not matter.
    public let month: Int?
    /// That day of the month.
    public let day: Int?
    /// What took its place: names or abbreviations of laws, or articles.
    public let successors: [String]

    /// The day in words, as exact as it is known.
    public func date(dutch: Bool) -> String {
      guard let month, let day, (1...12).contains(month) else { return "\(year)" }
      return "\(day) \((dutch ? Self.dutchMonths : Self.englishMonths)[month - 1]) \(year)"
    }

    private static let dutchMonths = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ]
    private static let englishMonths = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
  }

  /// The full name, as hover shows it.
  public let name: String
  /// Abbreviations, compared with exact case.
  public let abbreviations: [String]
  /// Other spellings of the name, compared case-folded.
  public let otherNames: [String]
  /// Whose law it is; nil when nobody said so.
  public let jurisdiction: Jurisdiction?
  /// Whether it applies.
  public let status: Status

  init(
    _ jurisdiction: Jurisdiction?, _ name: String, _ abbreviations: [String] = [], also otherNames: [String] = [],
    until end: (year: Int, month: Int?, day: Int?)? = nil, by successors: [String] = []
  ) {
    self.jurisdiction = jurisdiction
    self.name = name
    self.abbreviations = abbreviations
    self.otherNames = otherNames
    status =
      end.map { .ended(Ending(year: $0.year, month: $0.month, day: $0.day, successors: successors)) } ?? .inForce
  }

  /// How it ended; nil for a law that applies.
  public var ending: Ending? {
    if case .ended(let ending) = status { ending } else { nil }
  }

  /// What to say of a law that applies no more; nil for one that does.
  public func statusText(dutch: Bool) -> String? {
    guard let ending else { return nil }
    let date = ending.date(dutch: dutch)
    let successors = ending.successors.map { Self.speak($0, dutch) }.joined(separator: dutch ? " en " : " and ")
    if successors.isEmpty { return dutch ? "vervallen per \(date)" : "repealed on \(date)" }
    return dutch ? "vervallen per \(date); zie \(successors)" : "repealed on \(date); see \(successors)"
  }

  /// "de AVG" and "the GDPR" keep their names, but not their article.
  private static func speak(_ name: String, _ dutch: Bool) -> String {
    for article in ["de ", "the "] where name.hasPrefix(article) {
      return (dutch ? "de " : "the ") + name.dropFirst(article.count)
    }
    return name
  }

  /// A law with its abbreviations and other spellings of its name.
  public init(_ name: String, abbreviations: [String], otherNames: [String]) {
    self.init(nil, name, abbreviations, also: otherNames)
  }

  /// Whether two laws are known by the same names.
  static func isSame(_ left: Law, _ right: Law) -> Bool {
    left == right && left.abbreviations == right.abbreviations && left.otherNames == right.otherNames
  }

  /// Laws are told apart by name.
  public static func == (left: Law, right: Law) -> Bool { left.name == right.name }
}
