import TermsModel
import TermsSyntax

extension Provision {
  /// The number as the text prints it: IV where chapters or articles are counted so.
  var printedName: String {
    guard isDivision, let parts = printedParts(), let first = parts.first, let last = parts.last else { return name }
    return line.text.substring(first.range.lowerBound..<last.range.upperBound)
  }

  /// The marker as it was read, when a number is printed.
  var numberMarker: NumberingMarker? { printedMarker.flatMap { $0.number.depth > 0 ? $0 : nil } }

  /// The printed parts of the number, with their bytes in the line; nil where the print says nothing of the number: the
  /// headings of a list that a conversion restarted, or a list in which every item prints a 1.
  func printedParts() -> [PrintedPart]? {
    guard let marker = numberMarker else { return nil }
    let isDamaged = marker.isOrdinal && marker.number.depth == 1 && marker.number.last?.value == number?.last?.value
    guard isDamaged || number?.ends(in: marker.number.components) ?? false else { return nil }
    let parts = PrintedNumberFinder(bytes: Array(line.text.bytes.prefix(marker.range.upperBound)))
      .parts(marker.number.components, from: marker.range.lowerBound)
    guard isDamaged, var part = parts?.first else { return parts }
    let digits = part.text.prefix { $0.isNumber }
    part = PrintedPart(
      range: part.range.lowerBound..<part.range.lowerBound + digits.utf8.count, form: .value, text: String(digits))
    return [part]
  }
}

/// Which series print numbers that mean what they say.
struct PrintedSeries {
  private struct Key: Hashable {
    let kind: ProvisionKind
    let holder: ObjectIdentifier?
  }

  private struct Count {
    var printed = 0
    var worthless = 0
  }

  private var counts: [Key: Count] = [:]

  init(_ provisions: [Provision]) {
    for provision in provisions {
      guard let marker = provision.numberMarker, let number = provision.number else { continue }
      var count = counts[Self.key(provision)] ?? Count()
      count.printed += 1
      if !number.ends(in: marker.number.components) { count.worthless += 1 }
      counts[Self.key(provision)] = count
    }
  }

  /// What is counted together with a provision: enough to ask about it.
  init(beside provision: Provision) {
    let peers =
      switch provision.kind {
      case .paragraph, .point: provision.parent?.children
      case .article, .chapter, .annex: provision.component?.outline.openers
      }
    let key = Self.key(provision)
    self.init((peers ?? [provision]).filter { Self.key($0) == key })
  }

  private static func key(_ provision: Provision) -> Key {
    let holder: Provision? =
      switch provision.kind {
      case .article: provision.scope
      case .chapter, .annex: nil
      case .paragraph, .point: provision.parent
      }
    return Key(kind: provision.kind, holder: holder.map { ObjectIdentifier($0) })
  }

  /// Whether the number that a provision prints is to change with the provision.
  func isTrue(_ provision: Provision) -> Bool {
    let count = counts[Self.key(provision)] ?? Count()
    return count.worthless * 2 < max(1, count.printed)
  }
}
