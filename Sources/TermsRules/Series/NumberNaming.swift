import TermsModel
import TermsSyntax

/// How messages name provisions and numbers.
enum NumberNaming {
  /// `3.2`; a chapter or annex with its label, as printed.
  static func name(_ provision: Provision) -> String {
    guard provision.isDivision else { return provision.name }
    return text(Place.number(provision).span)
  }

  /// The number as printed: what stands there, not what it is read as.
  static func printed(_ provision: Provision) -> String {
    guard let marker = provision.printedMarker else { return name(provision) }
    return text(TextSpan(provision.line, NumberText.number(of: marker, on: provision.line)))
  }

  /// Number and title of a heading, as printed: `1. Aanbiedingen`, shortened.
  static func heading(_ provision: Provision) -> String {
    let number = text(provision.marker)
    let title = provision.titleText
    let name = [number, title].filter { !$0.isEmpty }.joined(separator: " ")
    return name.count > 60 ? String(name.prefix(59)) + "…" : name
  }

  /// The text of a span within one line.
  static func text(_ span: TextSpan) -> String {
    span.start.line.text.substring(span.start.offset..<max(span.start.offset, span.end.offset))
  }

  /// `5, 6 en 8`.
  static func list(_ numbers: [String], _ language: Language) -> String {
    guard let last = numbers.last, numbers.count > 1 else { return numbers.first ?? "" }
    return numbers.dropLast().joined(separator: ", ") + (language == .dutch ? " en " : " and ") + last
  }

  /// `5 ontbreekt`, `5 en 6 ontbreken`, `5 tot en met 9 ontbreken`.
  static func missing(_ numbers: [String], _ language: Language) -> String {
    let isDutch = language == .dutch
    guard let first = numbers.first, let last = numbers.last, numbers.count > 1 else {
      return (numbers.first ?? "") + (isDutch ? " ontbreekt" : " is missing")
    }
    if numbers.count == 2 { return first + (isDutch ? " en \(last) ontbreken" : " and \(last) are missing") }
    return first + (isDutch ? " tot en met \(last) ontbreken" : " to \(last) are missing")
  }
}
