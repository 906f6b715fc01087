import LanguageServerProtocol
import TermsFeatures
import TermsModel

extension ToProtocol {
  /// A plan as an edit of this document. Changes are marked with their reasons for clients that take annotations.
  func documentEdit(_ plan: RefactoringPlan, version: Int?, _ settings: PublishSettings) -> TextDocumentEdit {
    let isAnnotated = settings.client.changeAnnotations
    let edits = plan.changes.map { change in
      TextEdit(
        range: range(change.replacement.span), newText: change.replacement.text,
        annotationID: isAnnotated ? change.reason.rawValue : nil)
    }
    return TextDocumentEdit(uri: uri, version: version, edits: edits)
  }

  /// Where what a plan leaves stands once its changes are made: the user looks there afterwards.
  func untouched(_ plan: RefactoringPlan) -> [(place: RefactoringPlan.Untouched, range: LSPRange)] {
    let places = ChangedPlaces(plan) { point in
      let position = self.position(point)
      return .init(row: position.line, column: position.character)
    } length: { text in
      switch encoding {
      case .utf8: text.utf8.count
      case .utf16: text.utf16.count
      case .utf32: text.unicodeScalars.count
      }
    }
    let position = { (point: TextPoint, isEnd: Bool) in
      let old = self.position(point)
      let new = places.position(of: .init(row: old.line, column: old.character), isEnd: isEnd)
      return Position(line: new.row, character: new.column)
    }
    return plan.untouched.map { place in
      // What is new begins at an insertion, everything else where a text was.
      let isNew = place.span.start == place.span.end
      return (place, LSPRange(start: position(place.span.start, isNew), end: position(place.span.end, true)))
    }
  }
}

extension WorkspaceEdit {
  /// Edits of documents, with the reasons for clients that ask: those that somebody must confirm are marked.
  init(_ documents: [TextDocumentEdit], _ reasons: Set<RefactoringPlan.Reason>, _ settings: PublishSettings) {
    self.init(documents, isVersioned: settings.client.documentChanges)
    guard settings.client.changeAnnotations else { return }
    annotations = RefactoringPlan.Reason.allCases.filter(reasons.contains).map { reason in
      ChangeAnnotation(
        id: reason.rawValue, label: reason.label(settings.language), needsConfirmation: reason.needsConfirmation)
    }
  }
}

extension RefactoringPlan.Reason {
  fileprivate func label(_ language: Language) -> String {
    let (dutch, english) =
      switch self {
      case .number: ("Nummers van bepalingen", "Numbers of provisions")
      case .reference: ("Verwijzingen", "References")
      case .contents: ("Inhoudsopgave en koppelingen", "Table of contents and links")
      case .text: ("Tekst", "Text")
      case .shortenedList: ("Opsommingen zonder wat wordt verwijderd", "Lists without what is deleted")
      case .doubtfulReference: ("Twijfelachtige verwijzingen", "Doubtful references")
      case .otherFile: ("Verwijzingen in andere bestanden", "References in other files")
      case .term: ("Begrip", "Term")
      }
    return language == .dutch ? dutch : english
  }
}

extension RefactoringPlan.Obstacle {
  /// Why a place is left as it is.
  func text(_ language: Language) -> String {
    let (dutch, english) =
      switch self {
      case .external: ("verwijst naar een wet", "cites a law")
      case .otherDocument: ("verwijst naar iets anders", "cites something else")
      case .ambiguous: ("het nummer bestaat twee keer", "the number exists twice")
      case .broken: ("leidde al nergens heen", "already led nowhere")
      case .accidental:
        ("leidde nergens heen en noemt nu toevallig een bepaling", "led nowhere and now names a provision by accident")
      case .misread: ("wordt daarna anders gelezen", "is read as something else afterwards")
      case .deleted: ("verwijst naar wat wordt verwijderd", "cites what is deleted")
      case .relative: ("betekent nu iets anders", "means something else now")
      case .unwritable: ("kan niet in deze vorm worden aangepast", "cannot be changed in this form")
      case .doubtful: ("is misschien anders bedoeld", "may be meant for another provision")
      case .plural: ("de zin gaat nog over meer bepalingen", "the sentence is still about several")
      case .otherFile: ("noemt het oude nummer", "names the old number")
      case .partOfName: ("is deel van een langere naam", "is a part of a longer name")
      }
    return language == .dutch ? dutch : english
  }
}

extension NumberingCommandName {
  /// What the user takes back.
  func label(_ language: Language) -> String {
    let (dutch, english) =
      switch self {
      case .renumberFromHere: ("Hernummer vanaf", "Renumber from")
      case .closeGap: ("Sluit gat bij", "Close gap at")
      case .insert: ("Voeg in bij", "Insert at")
      case .delete: ("Verwijder", "Delete")
      case .move: ("Verplaats", "Move")
      }
    return language == .dutch ? dutch : english
  }
}
