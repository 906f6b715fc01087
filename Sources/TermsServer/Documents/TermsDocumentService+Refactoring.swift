import JSONRPC
import LanguageServerProtocol
import TermsFeatures
import TermsModel
import TermsRules

/// Renaming and renumbering.
///
/// Changes are made for the version that the client sent last. What is left for the user to judge is told in a line of its
/// own, because an answer to `textDocument/rename` has no room for it; the answer to a command lists it too.
extension TermsDocumentService {
  /// What a rename at a position would be about.
  public func prepareRename(uri: String, position: Position) -> Result<PrepareRenameResult, ResponseError> {
    refactor(uri) { document, editor, to throws(Refusal) in
      guard let point = document.point(position, publish.encoding) else { throw .noText }
      let subject = try editor.prepareRename(at: point)
      return PrepareRenameResult(range: to.range(subject.span), placeholder: subject.placeholder)
    }
  }

  /// Renames what stands at a position.
  public func rename(uri: String, position: Position, to newName: String) -> Result<WorkspaceEdit, ResponseError> {
    refactor(uri) { document, editor, to throws(Refusal) in
      guard let point = document.point(position, publish.encoding) else { throw .noText }
      let plan = try editor.rename(at: point, to: newName, doubted: document.doubtedSpans)
      let refactoring = refactoring(plan, document, editor)
      tell(refactoring, editor, to)
      return edit(refactoring, document)
    }
  }

  /// Does something to the numbering, and asks the client to make the changes where it can be asked.
  public func execute(_ command: NumberingCommandName, _ arguments: NumberingArguments)
    -> Result<NumberingResult, ResponseError>
  {
    refactor(arguments.uri) { document, editor, to throws(Refusal) in
      let provision = try self.provision(arguments, document, editor)
      let plan = try editor.plan(
        try self.command(command, arguments, editor, provision), for: provision,
        includesCopies: arguments.includesCopies, doubted: document.doubtedSpans)
      let refactoring = refactoring(plan, document, editor)
      let edit = edit(refactoring, document)
      let label = "\(command.label(publish.language)) \(editor.heading(of: provision))"
      let isEmpty = edit.documents.allSatisfy(\.edits.isEmpty)
      if publish.client.appliesEdits, !isEmpty { client?.apply(ApplyEdit(label: label, edit: edit)) }
      tell(refactoring, editor, to)
      return NumberingResult(
        changes: edit.documents.reduce(0) { $0 + $1.edits.count },
        untouched: to.untouched(refactoring.plan).map { place, range in
          NumberingResult.Untouched(
            range: range, reason: place.obstacle.rawValue, message: place.obstacle.text(publish.language))
        } + refactoring.untouchedElsewhere(publish.language), edit: publish.client.appliesEdits ? nil : edit)
    }
  }

  private func refactor<Answer>(
    _ uri: String, _ body: (OpenDocument, EditorDocument, ToProtocol) throws(Refusal) -> Answer
  ) -> Result<Answer, ResponseError> {
    finish(uri)
    guard let document = documents[uri] else {
      return .failure(ResponseError(.invalidParams, "the document is not open"))
    }
    do {
      return .success(try body(document, document.editor(publish.language), document.converter(publish.encoding)))
    } catch {
      return .failure(ResponseError(.requestFailed, error.text(publish.language)))
    }
  }

  // MARK: Commands

  private func provision(
    _ arguments: NumberingArguments, _ document: OpenDocument, _ editor: EditorDocument
  ) throws(Refusal) -> Provision {
    let kind = arguments.kind.flatMap(ProvisionKind.init)
    if let position = arguments.position {
      if let point = document.point(position, publish.encoding), let found = editor.provision(at: point, kind: kind) {
        return found
      }
    } else if let number = arguments.number, let found = editor.provision(numbered: number, kind: kind) {
      return found
    }
    throw Refusal(dutch: "Hier staat geen genummerde bepaling.", english: "There is no numbered provision here.")
  }

  private func command(
    _ name: NumberingCommandName, _ arguments: NumberingArguments, _ editor: EditorDocument, _ provision: Provision
  ) throws(Refusal) -> NumberingCommand {
    switch name {
    case .renumberFromHere: return .renumberFromHere
    case .closeGap: return .closeGap
    case .delete: return .delete
    case .insert:
      return .insert(
        .init(isBehind: arguments.direction == "after", title: arguments.title, text: arguments.text))
    case .move:
      if let number = arguments.target {
        guard let target = editor.provision(numbered: number, kind: provision.kind, beside: provision) else {
          throw Refusal(dutch: "Nummer \(number) bestaat hier niet.", english: "There is no number \(number) here.")
        }
        return .move(.to(target))
      }
      return .move(arguments.direction == "down" ? .down : .up)
    }
  }
}

extension OpenDocument {
  /// References of which a finding says that they may be meant for another provision.
  var doubtedSpans: [TextSpan] {
    shownFindings.filter { Self.doubts.contains($0.diagnostic.code) }.map(\.finding.span)
  }

  private static let doubts: Set<String> = [SuspiciousReference.code, AmbiguousReference.code]
}

extension Refusal {
  fileprivate static let noText = Refusal(dutch: "Het document is leeg.", english: "The document is empty.")
}
