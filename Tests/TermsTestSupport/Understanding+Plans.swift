import TermsFeatures
import TermsModel
import TermsText

/// Texts after refactorings.
extension Understanding {
  /// The text after some replacements, as an editor applies them: each about the text as it was.
  public func applying(_ replacements: [TextReplacement]) -> String {
    let copy = Document(bytes)
    for replacement in replacements.reversed() {
      guard let start = document.position(of: replacement.span.start),
        let end = document.position(of: replacement.span.end)
      else { continue }
      copy.replace(start, end, with: Array(replacement.text.utf8))
    }
    return String(decoding: Understanding.bytes(of: copy), as: UTF8.self)
  }

  /// The text after a plan.
  public func applying(_ plan: RefactoringPlan) -> String { applying(plan.changes.map(\.replacement)) }

  /// The text, line ends included.
  public var bytes: [UInt8] { Self.bytes(of: document) }

  private static func bytes(of document: Document) -> [UInt8] {
    var bytes: [UInt8] = []
    document.lines.forEach { _, line in
      bytes += line.text.bytes
      switch line.text.terminator {
      case .none: break
      case .lineFeed: bytes.append(0x0A)
      case .carriageReturn: bytes.append(0x0D)
      case .carriageReturnLineFeed: bytes += [0x0D, 0x0A]
      }
    }
    return bytes
  }

  /// What a plan leaves alone: `relative vorig lid`.
  public func untouched(_ plan: RefactoringPlan) -> [String] {
    plan.untouched.map { "\($0.obstacle.rawValue) \(text($0.span))" }
  }
}
