import JSONRPC
import LanguageServerProtocol
import TermsModel
import TermsRules
import TermsWorkspace

/// Tells the user how far the reading of folders has come, when it takes long.
extension TermsDocumentService {
  /// Everything is about to be read.
  func beginProgress() {
    if workspace.isScanning, publish.client.showsProgress { progress.begin() }
  }

  /// Says how far it has come.
  func updateProgress() {
    if workspace.isScanning {
      for message in progress.messages(workspace.progress, publish.language) { client?.tell(message) }
      if let token = progress.tokenToAsk() { client?.askToShowProgress(token) }
    } else {
      if let message = progress.end() { client?.tell(message) }
      complainOfLimit()
    }
  }

  /// The user should know that not all was read.
  private func complainOfLimit() {
    guard let limit = workspace.progress.limit, limit != toldLimit else { return }
    toldLimit = limit
    let message =
      switch limit {
      case .files(let count):
        Message(
          dutch: "De map bevat meer dan \(count) teksten; de overige worden pas gelezen als u ze opent.",
          english: "The folder holds more than \(count) texts; the others are not read until you open them.")
      case .entries(let count):
        Message(
          dutch: "De map bevat meer dan \(count) bestanden; de overige worden pas gelezen als u ze opent.",
          english: "The folder holds more than \(count) files; the others are not read until you open them.")
      }
    client?.show(.warning, message.text(publish.language) { _ in nil })
  }

  /// The client said whether it shows progress.
  func progressAnswered(_ isGranted: Bool) { progress.answered(isGranted) }
}

/// How far the reading of folders has come, as far as the user was told.
struct ScanProgress {
  private enum State {
    /// Nothing is to be told.
    case silent
    /// Everything is being read since then; most is read before anybody could read that.
    case waiting(since: ContinuousClock.Instant)
    /// The client was asked.
    case asked
    /// The client agreed, and was told nothing yet.
    case granted
    /// The client was told.
    case told(WorkspaceScanner.Progress, at: ContinuousClock.Instant)
  }

  private var state = State.silent
  private var count = 0
  private var token = ""
  /// Nobody sees what is over sooner.
  private static let patience = Duration.milliseconds(300)
  /// Nobody reads faster.
  private static let interval = Duration.milliseconds(200)
  /// Another server for the same client must not use the same names.
  private let name = UInt32.random(in: 0...UInt32.max)

  /// Everything is about to be read.
  mutating func begin() { if case .silent = state { state = .waiting(since: .now) } }

  /// The name to ask for, when it is time to.
  mutating func tokenToAsk() -> String? {
    guard case .waiting(let since) = state, since + Self.patience <= .now else { return nil }
    count += 1
    token = "terms-scan-\(name)-\(count)"
    state = .asked
    return token
  }

  /// The client answered.
  mutating func answered(_ isGranted: Bool) {
    guard case .asked = state else { return }
    state = isGranted ? .granted : .silent
  }

  /// What is to be told now.
  mutating func messages(_ progress: WorkspaceScanner.Progress, _ language: Language) -> [WorkDoneProgress] {
    switch state {
    case .silent, .waiting, .asked: return []
    case .granted:
      state = .told(progress, at: .now)
      let title = language == .dutch ? "Documenten lezen" : "Reading documents"
      return [
        WorkDoneProgress(
          token, .begin(title: title, message: Self.words(progress), percentage: Self.percentage(progress)))
      ]
    case .told(let last, let time):
      guard last != progress, time + Self.interval <= .now else { return [] }
      state = .told(progress, at: .now)
      // What began anew would run backwards (LSP 3.17: the percentage should rise).
      let percentage = max(Self.percentage(last), Self.percentage(progress))
      return [WorkDoneProgress(token, .report(message: Self.words(progress), percentage: percentage))]
    }
  }

  /// All has been read.
  mutating func end() -> WorkDoneProgress? {
    defer { state = .silent }
    if case .told = state { return WorkDoneProgress(token, .end) }
    return nil
  }

  private static func words(_ progress: WorkspaceScanner.Progress) -> String {
    progress.total.map { "\(progress.done)/\($0)" } ?? ""
  }

  private static func percentage(_ progress: WorkspaceScanner.Progress) -> Int {
    guard let total = progress.total, total > 0 else { return 0 }
    return min(100, progress.done * 100 / total)
  }
}
