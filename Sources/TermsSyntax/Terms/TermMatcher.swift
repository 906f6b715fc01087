import TermsText

/// A place where the words of a term stand.
public struct TermOccurrence: Sendable, Equatable {
  /// How the occurrence is spelled beside the definition.
  public enum Spelling: UInt8, Sendable {
    /// Capitals where the definition has them.
    case asDefined
    /// Small letters where the definition has capitals.
    case lower
    /// Anything between: `Algemene voorwaarden`, `OPDRACHTGEVER`.
    case mixed
  }

  /// Which term, as numbered when the matcher was built.
  public var term: Int
  /// Its bytes; an end greater than the line's length lies on the next line.
  public var range: Range<Int>
  /// Its case.
  public var spelling: Spelling
  /// It opens a sentence, an item or a cell, where case says nothing.
  public var opensSentence = false
  /// It stands in quotation marks.
  public var isQuoted = false
  /// A word before it says that something else is meant: `een andere overeenkomst`.
  public var hasOtherSense = false
  /// It is part of a larger form: `overeenkomst(en)`, `internet-dienst`.
  public var isPartOfForm = false
  /// Folded hash of the inflected form, for counting each form's spellings apart.
  public var form: UInt64
}

/// Finds the uses of terms in lines: longest match first, inflected forms included, compounds left alone.
public struct TermMatcher {
  private struct Entry {
    let term: Int
    let pattern: TermPatterns.Pattern
  }

  private var patterns: [UInt64: [Entry]] = [:]
  private var filter = Array(repeating: UInt64(0), count: 64)
  private var tokens = TokenizedLine()
  /// The line at hand goes on with the sentence of the line before.
  private var continuesSentence = false
  /// That line, when it does.
  private var wrapped: LineText?

  /// A matcher for these terms; occurrences carry a term's place in the array.
  public init(_ terms: [TermPatterns]) {
    for (index, term) in terms.enumerated() {
      for pattern in term.patterns { patterns[pattern.first, default: []].append(Entry(term: index, pattern: pattern)) }
    }
    for key in patterns.keys {
      if patterns[key]?.count ?? 0 > 1 {
        patterns[key]?.sort {
          ($0.pattern.rest.count, $0.pattern.nearness, $1.term) > ($1.pattern.rest.count, $1.pattern.nearness, $0.term)
        }
      }
      filter[Int(truncatingIfNeeded: key >> 6) & 63] |= 1 << (key & 63)
    }
  }

  /// Whether there is nothing to find.
  public var isEmpty: Bool { patterns.isEmpty }

  /// The occurrences in a line, in order.
  /// - Parameters:
  ///   - text: the line.
  ///   - scan: what was read from it.
  ///   - previous: the scan of the line before, which tells whether this one begins a sentence.
  ///   - above: the text of the line before.
  ///   - next: the line after, into which a term may run.
  ///   - consumed: bytes at the line's start that an occurrence begun on the line before took; on return, those taken of the
  ///     next line.
  ///   - accepts: whether a term counts at an offset; where the longest does not, a shorter one is looked for.
  public mutating func occurrences(
    in text: LineText, _ scan: LineScan, previous: LineScan?, above: LineText? = nil,
    next: (text: LineText, scan: LineScan)?,
    consumed: inout Int, accepts: ((_ term: Int, _ offset: Int) -> Bool)? = nil
  ) -> [TermOccurrence] {
    let skip = consumed
    consumed = 0
    guard scan.kind == .text, !patterns.isEmpty else { return [] }
    continuesSentence = previous.map { Self.runsOn($0, scan) } ?? false
    wrapped = continuesSentence ? above : nil
    return text.withProse(scan) { bytes in
      guard let next, next.scan.kind == .text, next.scan.markers.first?.place != .lineStart else {
        Tokenizer.tokenize(bytes, next: nil, into: &tokens)
        return find(scan, skip: skip, consumed: &consumed, accepts)
      }
      return next.text.withProse(next.scan) { following in
        Tokenizer.tokenize(bytes, next: following, into: &tokens)
        return find(scan, skip: skip, consumed: &consumed, accepts)
      }
    }
  }

  private func find(
    _ scan: LineScan, skip: Int, consumed: inout Int, _ accepts: ((Int, Int) -> Bool)?
  ) -> [TermOccurrence] {
    var found: [TermOccurrence] = []
    var index = 0
    while index < tokens.ownCount {
      let token = tokens[index]
      guard token.isWord, Int(token.start) >= skip,
        filter[Int(truncatingIfNeeded: token.payload >> 6) & 63] & (1 << (token.payload & 63)) != 0,
        let candidates = patterns[token.payload], let (end, entry) = match(candidates, at: index, accepts)
      else {
        index += 1
        continue
      }
      found.append(occurrence(entry, index..<end, scan))
      if end > tokens.ownCount { consumed = Int(tokens[end - 1].end) - tokens.lineCount - 1 }
      index = end
    }
    return found
  }

  private func match(
    _ candidates: [Entry], at index: Int, _ accepts: ((Int, Int) -> Bool)?
  ) -> (Int, Entry)? {
    for entry in candidates {
      let pattern = entry.pattern
      if let exact = pattern.exact, tokens[index].exactHash != exact { continue }
      var position = index + 1
      var matches = true
      for word in pattern.rest {
        while tokens[position].kind == .softBreak && position < tokens.tokens.count
          || Self.joins(tokens[position].symbol)
        { position += 1 }
        guard tokens.wordHash(position) == word else {
          matches = false
          break
        }
        position += 1
      }
      if matches, accepts?(entry.term, Int(tokens[index].start)) ?? true { return (position, entry) }
    }
    return nil
  }

  /// Marks that can stand between the words of a term: "Smith & Sons", "IE-rechten".
  private static func joins(_ symbol: Symbol) -> Bool { symbol == .dash || symbol == .ampersand || symbol == .slash }

  private func occurrence(_ entry: Entry, _ range: Range<Int>, _ scan: LineScan) -> TermOccurrence {
    let pattern = entry.pattern
    let first = tokens[range.lowerBound]
    let last = tokens[range.upperBound - 1]
    var wanted = 0
    var given = 0
    var word = 0
    var shouting = false
    for index in range where tokens[index].isWord {
      let expects = pattern.capitals & (1 << UInt64(min(word, 63))) != 0
      if expects {
        wanted += 1
        if tokens[index].isCapitalised { given += 1 }
      } else if tokens[index].isCapitalised {
        shouting = true
      }
      if tokens[index].flags.contains(.allCapitals), pattern.exact == nil { shouting = true }
      word += 1
    }
    let spelling: TermOccurrence.Spelling =
      wanted == given ? (shouting && wanted > 0 ? .mixed : .asDefined) : given == 0 && !shouting ? .lower : .mixed
    var result = TermOccurrence(
      term: entry.term, range: Int(first.start)..<Int(last.end), spelling: spelling, form: pattern.form)
    let before = tokens[range.lowerBound - 1]
    result.opensSentence = opensSentence(range.lowerBound, scan)
    result.isQuoted = before.symbol.isQuote && tokens[range.upperBound].symbol.isQuote || before.symbol == .openQuote
    result.hasOtherSense = OtherSense(
      tokens, wrapped: wrapped, isEnglish: scan.englishWords > scan.dutchWords
    ).isMeant(at: range)
    let after = tokens[range.upperBound]
    result.isPartOfForm =
      after.isGlued && (after.symbol == .openParenthesis || after.symbol == .dash || after.symbol == .underscore)
      || first.isGlued
        && (before.symbol == .dash || before.symbol == .period
          || before.symbol == .slash && tokens[range.lowerBound - 2].symbol == .slash)
    return result
  }

  /// Whether a hard-wrapped sentence goes on from one line to the next.
  static func runsOn(_ previous: LineScan, _ scan: LineScan) -> Bool {
    guard previous.kind == .text, scan.markers.first?.place != .lineStart else { return false }
    return previous.shape.ending == .word || previous.shape.ending == .comma
  }

  private func opensSentence(_ index: Int, _ scan: LineScan) -> Bool {
    if Int(tokens[index].start) <= scan.textStart { return !continuesSentence }
    var before = index - 1
    while before >= 0,
      tokens[before].symbol.isQuote || tokens[before].symbol == .openParenthesis || tokens[before].symbol == .asterisk
    { before -= 1 }
    switch tokens[before].symbol {
    case .period: return tokens[before - 1].length > 2 || tokens[before - 1].isNumber
    case .colon, .question, .exclamation, .bullet, .pipe: return true
    case .closeParenthesis:
      return tokens[before - 2].symbol == .openParenthesis && tokens[before - 1].length <= 3
    default: return false
    }
  }
}
