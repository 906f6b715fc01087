import TermsModel

/// What a document says to others: under which names they may cite it, and which articles they may cite.
public struct Contribution: Equatable, Sendable {
  /// The titles of the documents in it, normalised.
  public let titles: [String]
  /// The highest article of a file whose articles count from 1 on, as printed and without a gap; nil where that is not so.
  public let lastArticle: Int?
  /// The canonical numbers in it; none where the articles do not count, because nothing is certain there.
  public let numbers: Set<String>

  init(titles: [String], lastArticle: Int?, numbers: Set<String>) {
    self.titles = titles
    self.lastArticle = lastArticle
    self.numbers = lastArticle == nil ? [] : numbers
  }
}

/// Works out in slices what an open document contributes.
///
/// It is good for one state of the document only: after an edit begin anew.
public struct ContributionSurvey {
  private let titles: [String]
  private let isTerms: Bool
  private let provisions: [Provision]
  private var next = 0
  private var articles = ArticleCount()
  private var numbers: Set<String> = []

  /// A survey of a document as it is.
  public init(_ model: DocumentModel) {
    isTerms = model.isTerms
    titles = isTerms ? model.titles : []
    provisions = isTerms && model.components.count == 1 ? model.provisions : []
  }

  /// Looks at some more provisions.
  /// - Returns: whether all have been seen.
  public mutating func advance(_ count: Int) -> Bool {
    let end = min(provisions.count, next + count)
    while next < end, !articles.isBroken {
      let provision = provisions[next]
      articles.count(provision)
      if let number = provision.number { numbers.insert(number.description) }
      next += 1
    }
    return next == provisions.count || articles.isBroken
  }

  /// What the document contributes; nil when it is none of terms. Right once all has been seen.
  public var contribution: Contribution? {
    isTerms ? Contribution(titles: titles, lastArticle: articles.last, numbers: numbers) : nil
  }
}

/// Counts the articles of one document, as long as they are numbered 1, 2, 3 …, each as printed.
struct ArticleCount {
  private var count = 0
  private(set) var isBroken = false

  mutating func count(_ provision: Provision) {
    // What stands in an annex counts for itself.
    guard provision.kind == .article, provision.scope?.kind != .annex, !isBroken else { return }
    guard provision.confidence == .exact, !provision.isImplied, let number = provision.number, number.depth == 1,
      let component = number.first, !component.isLetters, component.packedLetters == 0,
      Int(component.value) == count + 1
    else {
      isBroken = true
      return
    }
    count += 1
  }

  /// The highest; nil where they do not count.
  var last: Int? { isBroken || count == 0 ? nil : count }
}
