import LanguageServerProtocol
import TermsModel
import TermsWorkspace

/// What open documents say to others: it counts as soon as the typing rests, saved or not.
extension TermsDocumentService {
  /// Sees whether a document is one of the workspace: others may cite it then.
  func heedPlace(of uri: String) {
    guard let path = path(of: uri), documents[uri] != nil else { return }
    let isReached = projects.roots.contains { FolderWalk.reaches(path, from: $0) }
    if !isReached { workspace.index.close(path) }
    documents[uri]?.contribution.isWanted = isReached
  }

  /// The file counts again, as it is on the disk.
  func endContribution(_ uri: String) {
    guard let path = path(of: uri), openDocument(at: path) == nil else { return }
    workspace.index.close(path)
    heedOtherFiles()
  }

  /// The documents of which it is to be seen whether they say something else.
  var contributing: [String] {
    // Who wants findings on save only wants them of what was saved.
    settings.publishesOnSaveOnly ? [] : documents.keys.filter { documents[$0]?.contribution.isDue == true }
  }

  /// Looks at a slice of the documents whose typing has rested.
  /// - Returns: whether open documents have to be told something.
  func surveyContributions() -> Bool {
    var hasNews = false
    let now = deadline ?? .now
    for uri in contributing where documents[uri].map({ $0.restEnd <= now }) == true {
      guard documents[uri]?.surveyContribution(isWhole: false) == true else { continue }
      hasNews = takeContribution(uri) || hasNews
    }
    return hasNews
  }

  /// Looks at all of a document that was saved.
  /// - Returns: whether open documents have to be told something.
  func surveySaved(_ uri: String) -> Bool {
    guard documents[uri]?.contribution.isDue == true else { return false }
    documents[uri]?.surveyContribution(isWhole: true)
    return takeContribution(uri)
  }

  private func takeContribution(_ uri: String) -> Bool {
    // The first of several documents of one path is the one that others see.
    guard let path = path(of: uri), openDocument(at: path) == uri, let document = documents[uri] else { return false }
    workspace.index.set(open: path, document.contribution.value)
    return workspace.isScanning ? false : heedOtherFiles()
  }
}

/// What an open document says to others, as far as it was looked at.
struct DocumentContribution {
  /// Others may cite the document.
  var isWanted = false { didSet { if isWanted != oldValue { state = nil } } }
  /// The text changed since it was looked at.
  private var isStale = true
  /// The last that was worked out; nil for no terms document.
  private(set) var value: Contribution?
  private var survey: ContributionSurvey?
  private var state: State?

  /// While this stays, so does what the document says.
  private struct State: Equatable {
    let revision: Int
    let isTerms: Bool
  }

  /// So many provisions are looked at in less than a millisecond.
  private static let slice = 1000

  /// Whether it is to be looked at when the typing rests.
  var isDue: Bool { isWanted && (isStale || state == nil) }

  /// The text changed.
  mutating func edited() {
    isStale = true
    survey = nil
  }

  /// Another text took the document's place.
  mutating func restart() {
    edited()
    state = nil
  }

  /// Looks at a document in which nothing is left to be done.
  /// - Returns: whether ``value`` was worked out anew.
  mutating func advance(_ document: Document, isWhole: Bool) -> Bool {
    let model = document.model()
    let now = State(
      revision: model.outlineRevision, isTerms: model.isTerms && document.configuration.hasFindings)
    guard now != state else {
      isStale = false
      return false
    }
    var survey = self.survey ?? ContributionSurvey(model)
    let isDone = survey.advance(isWhole ? .max : Self.slice)
    self.survey = isDone ? nil : survey
    guard isDone else { return false }
    value = now.isTerms ? survey.contribution : nil
    state = now
    isStale = false
    return true
  }
}
