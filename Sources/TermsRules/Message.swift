import TermsModel
import TermsSyntax

/// A text with places in it, written as a string literal: `"ook op regel \(line: point)"`.
public struct MessageText: ExpressibleByStringInterpolation {
  enum Part {
    case text(String)
    case line(Place)
  }

  /// Collects the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    /// Called by the compiler.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Called by the compiler.
    public mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }

    /// A value, as it prints.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append(.text(value.description))
    }

    /// The number of the line of a place, 1-based, as it is when the message is shown.
    public mutating func appendInterpolation(line place: Place) { parts.append(.line(place)) }
  }

  let parts: [Part]

  /// A text without places.
  public init(stringLiteral value: String) { parts = [.text(value)] }

  /// A text with places.
  public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }
}

/// A message in the languages that the program speaks.
public struct Message {
  private let dutch: MessageText
  private let english: MessageText

  /// A message in both languages.
  public init(dutch: MessageText, english: MessageText) {
    self.dutch = dutch
    self.english = english
  }

  /// The places whose line numbers the message names.
  public var places: [Place] {
    english.parts.compactMap { part in
      if case .line(let place) = part { place } else { nil }
    }
  }

  /// The text in a language.
  /// - Parameter row: the 0-based row of a line, nil when it has gone.
  public func text(_ language: Language, row: (Line) -> Int?) -> String {
    var text = ""
    for part in (language == .dutch ? dutch : english).parts {
      switch part {
      case .text(let literal): text += literal
      case .line(let place): text += row(place.span.start.line).map { String($0 + 1) } ?? "?"
      }
    }
    return text
  }
}
