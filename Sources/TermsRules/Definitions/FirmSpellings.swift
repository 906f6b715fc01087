import TermsModel
import TermsSyntax

/// Names of firms in full, with their legal form, by the letters of which they are made: `BrackWater Ltd` is `Brackwater Ltd`
/// in other capitals.
struct FirmSpellings {
  /// A name that is written in two ways.
  struct Clash {
    /// The first place of the rarer spelling.
    let span: TextSpan
    let text: String
    let count: Int
    let usual: String
    let usualCount: Int
    let usualPlace: TextSpan
  }

  private struct Spelling {
    let first: TextSpan
    var count = 0
  }

  private var names: [UInt64: [String: Spelling]] = [:]

  /// Notes a run of words with a capital.
  mutating func add(_ run: CapitalRun, _ line: Line) {
    guard run.wordCount > 1 || run.isIntroduced else { return }
    var range = run.range
    var text = line.text.substring(range)
    // Of "Mill Lane B.V." the run has the B.
    if text.utf8.count > 2, text.utf8.dropLast().last == 0x20 {
      range = range.lowerBound..<range.upperBound - 2
      text = line.text.substring(range)
    }
    // Names in capitals only are shouted.
    guard run.isIntroduced || PartyName.isLegalForm(text.split(separator: " ").last?.lowercased() ?? ""),
      text.contains(where: \.isLowercase)
    else { return }
    names[run.key, default: [:]][text, default: Spelling(first: TextSpan(line, range))].count += 1
  }

  /// The names that are written in two ways, each with the rarer one; where both are as frequent, the later one is the slip.
  var clashes: [Clash] {
    names.values.compactMap { spellings in
      guard spellings.count > 1 else { return nil }
      let order = spellings.sorted { left, right in
        left.value.count != right.value.count
          ? left.value.count > right.value.count : left.value.first.start < right.value.first.start
      }
      guard let usual = order.first, let other = order.last,
        usual.key.lowercased() == other.key.lowercased()
      else { return nil }
      return Clash(
        span: other.value.first, text: other.key, count: other.value.count, usual: usual.key,
        usualCount: usual.value.count, usualPlace: usual.value.first)
    }.sorted { $0.span.start < $1.span.start }
  }
}
