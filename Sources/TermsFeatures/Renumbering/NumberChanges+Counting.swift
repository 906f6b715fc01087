import TermsModel
import TermsSyntax

/// Commands that change numbers only.
extension NumberChanges {
  /// The provision gets a number; nothing else is counted anew.
  mutating func renumber(_ series: ProvisionSeries, to text: String) throws(Refusal) {
    let provision = series.provision
    let component = try NumberInput(text, series).component
    guard let number = provision.number else { throw .noNumber }
    let new = number.parent.appending(component)
    let taken = provision.component?.outline.provisions(new).first {
      $0 !== provision && $0.scope === provision.scope && $0.isDivision == provision.isDivision
    }
    if let taken {
      let name = taken.printedName
      throw Refusal(
        dutch: "Nummer \(name) bestaat al. Voeg een bepaling in of verplaats er een om andere te laten opschuiven.",
        english: "Number \(name) is taken. Insert or move a provision to shift the others.")
    }
    set(provision, component)
  }

  /// The provision and those behind it count on from the one before.
  mutating func renumberOn(_ series: ProvisionSeries) throws(Refusal) {
    var previous = series.previous
    var last = previous?.number?.last
    for provision in series.members[series.index...] {
      guard let own = provision.number?.last else { continue }
      let new: NumberComponent?
      if own.packedLetters != 0, own.value > 0, own.value == previous?.number?.last?.value, let last {
        // 10a behind 10 stays one that was put in between.
        new = Suffix.next(last)
      } else if let last {
        new = series.counting.advanced(NumberComponent.whole(last), by: 1)
      } else {
        new = series.counting.first
      }
      guard let new else { throw .cannotCountOn }
      set(provision, new)
      previous = provision
      last = new
    }
  }

  /// What stands behind a gap comes down.
  mutating func closeGap(_ series: ProvisionSeries) throws(Refusal) {
    let places = [series.index, series.index + 1]
    for place in places where place > 0 && place < series.members.count {
      guard let before = series.members[place - 1].number?.last, let behind = series.members[place].number?.last,
        let low = series.counting.rank(before), let high = series.counting.rank(behind), high > low + 1
      else { continue }
      try shift(series.members[place...], series.counting, by: low + 1 - high, from: high)
      return
    }
    throw Refusal(
      dutch: "Voor of na deze bepaling ontbreekt geen nummer.",
      english: "No number is missing before or behind this provision.")
  }

  /// Moves the numbers of provisions up or down; those that are lower than a rank stand there by mistake and stay.
  mutating func shift(
    _ provisions: ArraySlice<Provision>, _ counting: Counting, by count: Int, from lowest: Int
  ) throws(Refusal) {
    if isTrial, counting == .decimal, lowest + count >= 1 { return }
    for provision in provisions {
      guard let own = provision.number?.last, let rank = counting.rank(own), rank >= lowest else { continue }
      guard let new = counting.advanced(own, by: count) else { throw .cannotCountOn }
      set(provision, new)
    }
  }
}

/// Letters behind a number that was put in between: 10, 10a, 10b; 10bis, 10ter.
enum Suffix {
  private static let latin = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"]

  /// The number behind one in the same count: 10a behind 10, 10b behind 10a. Nil where there is none.
  static func next(_ component: NumberComponent) -> NumberComponent? {
    let letters = component.letters
    if letters.isEmpty { return NumberComponent(Int(component.value), suffix: "a") }
    if let place = latin.firstIndex(of: letters) {
      return place + 1 < latin.count ? NumberComponent(Int(component.value), suffix: latin[place + 1]) : nil
    }
    guard letters.utf8.count == 1, letters != "z" else { return nil }
    return component.next
  }
}

extension Refusal {
  static let cannotCountOn = Refusal(
    dutch: "Zo hoog kan in deze nummering niet worden geteld.", english: "This numbering cannot count that high.")
}
