import TermsModel

/// Why something that the user asked for is not done, for the user to read.
public struct Refusal: Error, Equatable {
  /// The reason in Dutch.
  public var dutch: String
  /// The reason in English.
  public var english: String

  /// A reason in both languages.
  public init(dutch: String, english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The reason in a language.
  public func text(_ language: Language) -> String { language == .dutch ? dutch : english }
}
