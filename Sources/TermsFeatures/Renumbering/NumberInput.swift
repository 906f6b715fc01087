import TermsModel
import TermsSyntax

/// A number as a user types it for a provision: `7`, `3.4`, `IV`, `(b)`, `10a`, `artikel 7`, `derde`.
struct NumberInput {
  let component: NumberComponent

  init(_ text: String, _ series: ProvisionSeries) throws(Refusal) {
    let words = text.split { $0.isWhitespace }
    let trimmed = (words.last ?? "").filter { !"().:°".contains($0) || $0 == "." }
    var number = String(trimmed.drop { $0 == "." })
    while number.last == "." { number.removeLast() }
    guard let own = series.provision.number, let component = Self.component(number, own, series.counting) else {
      let example = series.provision.printedParts()?.last?.text ?? series.provision.number?.last?.description ?? "1"
      throw Refusal(
        dutch: "“\(text)” is hier geen nummer; verwacht wordt een nummer als \(example).",
        english: "“\(text)” is not a number here; a number such as \(example) is expected.")
    }
    self.component = component
    guard let typed = ProvisionNumber(number), typed.depth > 1 else { return }
    guard own.parent.ends(in: Array(typed.components.dropLast())) else {
      let parent =
        series.provision.ancestors.dropFirst().first { $0.number == own.parent }?.printedName ?? own.parent.description
      throw Refusal(
        dutch: "\(number) hoort bij een andere bepaling dan \(parent); verplaats de tekst daarheen.",
        english: "\(number) belongs to another provision than \(parent); move the text there.")
    }
  }

  private static func component(_ text: String, _ own: ProvisionNumber, _ counting: Counting) -> NumberComponent? {
    if let rank = OrdinalWords.rank(of: text), counting == .decimal { return NumberComponent(rank) }
    guard let typed = ProvisionNumber(text), typed.depth <= own.depth, let last = typed.last else { return nil }
    switch counting {
    case .decimal:
      if last.isLetters { return last.romanValue.map { NumberComponent($0) } }
      return last.value > 0 ? last : nil
    case .alphabetic: return last.letterRank != nil ? last : nil
    case .roman: return last.isLetters && last.romanValue != nil ? last : nil
    }
  }
}
