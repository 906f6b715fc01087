import TermsModel
import TermsSyntax

/// A list of items, divided by semicolons, whose last item is not joined by `en`, `of`, `and` or `or`: all of them, or one?
public struct ListConjunction: SurveyRule {
  /// The stable code.
  public static let code = "list-conjunction"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint
  /// Many drafters leave it out.
  public static let isOnByDefault = false

  private let model: DocumentModel
  private var lists: [[Provision]] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { self.model = model }

  /// Notes its items.
  public mutating func visit(_ provision: Provision) {
    let items = provision.children.filter { $0.isVirtual && $0.place == .lineStart }
    if items.count >= 3 { lists.append(items) }
  }

  /// One finding a list, at its last item.
  public func findings() -> [Finding] {
    lists.compactMap { items in
      guard let last = items.last else { return nil }
      let ends = items.dropLast().compactMap { ending(of: $0) }
      guard ends.count == items.count - 1, ends.allSatisfy({ $0 == .semicolon }) else { return nil }
      let text = last.line.text.substring(last.textStart.offset..<last.line.text.count)
      guard !Self.joins(text.prefix { $0.isLetter || $0 == "/" }) else { return nil }
      return Finding(
        Self.self, at: .marker(last),
        Message(dutch: "Laatste onderdeel mist “en” of “of”.", english: "Last item lacks “and” or “or”."))
    }
  }

  private enum Ending {
    case semicolon, conjunction, other
  }

  /// How the text of an item ends, before the next provision.
  private func ending(of item: Provision) -> Ending? {
    var line = item.line
    while let next = model.following(line), next !== item.end.line, next.scan.kind == .text { line = next }
    let text = line.text.string.split(separator: " ")
    guard let word = text.last else { return nil }
    if Self.joins(word) { return .conjunction }
    return word.hasSuffix(";") ? .semicolon : .other
  }

  private static func joins(_ word: Substring) -> Bool {
    ["en", "of", "en/of", "and", "or", "and/or", "alsmede", "alsook", "wel"].contains(word.lowercased())
  }
}
