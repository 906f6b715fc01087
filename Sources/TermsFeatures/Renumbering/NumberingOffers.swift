import TermsModel
import TermsRules

/// Something that can be done to the numbering at a place, for a menu.
public struct NumberingOffer {
  /// What it does, so that it is found again in the menu of the same place.
  public enum Deed: Int, CaseIterable, Sendable {
    /// A new provision behind this one.
    case insertBehind
    /// Before the one before it.
    case moveUp
    /// Behind the one behind it.
    case moveDown
    /// Counted on from the one before.
    case renumberFromHere
    /// What stands behind a gap comes down.
    case closeGap
    /// It goes.
    case delete
  }

  /// What it does.
  public let deed: Deed
  /// The provision that it is about.
  public let provision: Provision
  /// The same is done in the other copies of the document: one that is changed alone is no copy any more.
  public let includesCopies: Bool
  /// What the user reads.
  public let title: Message

  /// The command that does it.
  public var command: NumberingCommand { deed.command }
}

extension EditorDocument {
  /// What can be done to the numbering at a place, as far as it would change something. The changes are not worked out yet.
  /// - Parameter isAsked: anywhere in a provision. Else at its number and title only: a menu that has something to offer on
  ///   every line is no help.
  public func numberingOffers(at point: TextPoint, isAsked: Bool) -> [NumberingOffer] {
    guard let provision = provision(at: point), let series = ProvisionSeries(provision), !provision.isImplied,
      isAsked || isOnHeading(point, of: provision)
    else { return [] }
    let name = heading(of: provision)
    let copies = twins(of: provision).count
    return NumberingOffer.Deed.allCases.filter { isPossible($0, series) }.map {
      NumberingOffer(
        deed: $0, provision: provision, includesCopies: copies > 0, title: $0.title(name, NumberingOffer.also(copies)))
    }
  }

  private func isOnHeading(_ point: TextPoint, of provision: Provision) -> Bool {
    let marker = provision.marker
    guard point.line === marker.start.line else { return false }
    let title = provision.title.flatMap { $0.end.line === point.line ? $0.end.offset : nil }
    return point.offset <= max(title ?? 0, provision.textStart.offset)
  }

  /// What mends a text that stands twice, where numbers follow it: the later one goes, and those behind it come down. Nil
  /// where nothing follows, and where it cannot be told what would have to follow: in one of several copies, and where a
  /// number stands twice.
  public func numberingOffer(for finding: Finding) -> NumberingOffer? {
    guard finding.code == DuplicateSection.code, let place = finding.related.first?.span.start,
      let stays = model.provision(at: place), stays.marker.start == place,
      let copy = model.provision(at: finding.span.start),
      copy !== stays, copy.number != stays.number, let series = ProvisionSeries(copy), series.next != nil,
      !series.hasTwin, twins(of: copy).isEmpty, isPossible(.delete, series)
    else { return nil }
    let name = stays.name
    let line = Place.marker(stays)
    return NumberingOffer(
      deed: .delete, provision: copy, includesCopies: false,
      title: Message(
        dutch: "Verwijder deze tekst, en hernummer; \(name) (regel \(line: line)) blijft staan",
        english: "Delete this text, and renumber; \(name) (line \(line: line)) stays"))
  }

  /// What would be refused is not offered.
  private func isPossible(_ deed: NumberingOffer.Deed, _ series: ProvisionSeries) -> Bool {
    var changes = NumberChanges()
    changes.isTrial = true
    do { _ = try begin(deed.command, series, &changes) } catch { return false }
    return deed != .renumberFromHere || !changes.isEmpty
  }
}

extension NumberingOffer.Deed {
  fileprivate var command: NumberingCommand {
    switch self {
    case .insertBehind: .insert(.init(isBehind: true))
    case .moveUp: .move(.up)
    case .moveDown: .move(.down)
    case .renumberFromHere: .renumberFromHere
    case .closeGap: .closeGap
    case .delete: .delete
    }
  }

  /// - Parameter also: what is said of other copies.
  fileprivate func title(_ name: String, _ also: (dutch: String, english: String)) -> Message {
    let (dutch, english) =
      switch self {
      case .insertBehind:
        ("Voeg een bepaling in na \(name), en hernummer", "Insert a provision after \(name), and renumber")
      case .moveUp: ("Verplaats \(name) omhoog", "Move \(name) up")
      case .moveDown: ("Verplaats \(name) omlaag", "Move \(name) down")
      case .renumberFromHere: ("Hernummer vanaf \(name)", "Renumber from \(name) on")
      case .closeGap: ("Sluit het gat in de nummering bij \(name)", "Close the gap at \(name)")
      case .delete: ("Verwijder \(name), en hernummer", "Delete \(name), and renumber")
      }
    return Message(dutch: "\(dutch)\(also.dutch)", english: "\(english)\(also.english)")
  }
}

extension NumberingOffer {
  /// ` (also in the other copy)`; nothing without copies.
  fileprivate static func also(_ copies: Int) -> (dutch: String, english: String) {
    switch copies {
    case 0: ("", "")
    case 1: (" (ook in het andere exemplaar)", " (also in the other copy)")
    default: (" (ook in de \(copies) andere exemplaren)", " (also in the \(copies) other copies)")
    }
  }
}
