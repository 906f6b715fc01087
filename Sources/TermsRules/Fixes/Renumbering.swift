import TermsModel
import TermsSyntax

/// Prints other numbers before provisions, in the form in which theirs are printed. References are left alone: whoever
/// uses this makes sure that none leads there.
enum Renumbering {
  /// Replaces the last part of a printed number; the clauses inside that print the number as their beginning follow.
  static func replacements(_ provision: Provision, to component: NumberComponent) -> [Replacement] {
    guard let marker = provision.printedMarker else { return [] }
    let depth = marker.number.depth
    let own = replacement(provision, part: depth - 1, with: component)
    return [own].compactMap { $0 } + inner(provision, part: depth - 1, with: component)
  }

  private static func inner(_ provision: Provision, part: Int, with component: NumberComponent) -> [Replacement] {
    provision.children.flatMap { child -> [Replacement] in
      guard let marker = child.printedMarker, marker.style == .dotted, marker.number.depth > part + 1 else { return [] }
      return [replacement(child, part: part, with: component)].compactMap { $0 }
        + inner(child, part: part, with: component)
    }
  }

  /// What a number becomes, as it will be printed: `IV` where the numerals are Roman.
  static func name(_ printed: ProvisionNumber, ending last: NumberComponent, _ changes: [Replacement]) -> String {
    if printed.depth == 1, let text = changes.first?.text { return text }
    return printed.parent.appending(last).description
  }

  /// Replaces one part of a printed number.
  static func replacement(_ provision: Provision, part: Int, with component: NumberComponent) -> Replacement? {
    guard let marker = provision.printedMarker, part >= 0 else { return nil }
    let line = provision.line
    let range = NumberText.number(of: marker, on: line)
    let text = line.text.substring(range)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.indices.contains(part), parts.count == max(1, marker.number.depth) else { return nil }
    let start = range.lowerBound + parts[..<part].reduce(0) { $0 + $1.utf8.count + 1 }
    let span = TextSpan(line, start..<start + parts[part].utf8.count)
    return Replacement(span, with: spelled(component, like: String(parts[part])))
  }

  /// A number in Roman numerals or capitals where the printed one is.
  static func spelled(_ component: NumberComponent, like printed: String) -> String {
    let isLetters = !printed.isEmpty && printed.allSatisfy(\.isLetter)
    let isCapital = printed.first?.isUppercase == true
    var text = component.description
    if isLetters, component.value > 0, component.packedLetters == 0 {
      guard let roman = RomanNumeral.text(of: Int(component.value)) else { return text }
      text = isCapital ? roman : roman.lowercased()
    }
    return isLetters && isCapital ? text.uppercased() : text
  }

  /// Whether a reference leads to one of these provisions or into it.
  static func isCited(_ provisions: [Provision], in model: DocumentModel) -> Bool {
    let all = Set(provisions)
    return model.allReferences.contains { reference in
      reference.targets.contains { target in
        target.provision.map { $0.ancestors.contains(where: all.contains) } ?? false
      }
    }
  }
}

extension DocumentModel {
  /// The provision that begins at a place.
  func provision(beginningAt point: TextPoint) -> Provision? {
    provision(at: point).flatMap { $0.ancestors.first { $0.marker.start == point && $0.printedMarker != nil } }
  }
}
