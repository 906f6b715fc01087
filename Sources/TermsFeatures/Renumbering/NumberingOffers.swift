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
    return NumberingOffer.Deed.allCases.filter { isPossible($0, series) }.map {
      NumberingOffer(deed: $0, provision: provision, title: $0.title(name))
    }
  }

  private func isOnHeading(_ point: TextPoint, of provision: Provision) -> Bool {
    let marker = provision.marker
    guard point.line === marker.start.line else { return false }
    let title = provision.title.flatMap { $0.end.line === point.line ? $0.end.offset : nil }
    return point.offset <= max(title ?? 0, provision.textStart.offset)
  }

  /// What would be refused is not offered.
  private func isPossible(_ deed: NumberingOffer.Deed, _ series: ProvisionSeries) -> Bool {
    var changes = NumberChanges()
    do { _ = try begin(deed.command, series, &changes) } catch { return false }
    return deed != .renumberFromHere || series.members.contains { changes.isRenumbered($0) }
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

  fileprivate func title(_ name: String) -> Message {
    switch self {
    case .insertBehind:
      Message(
        dutch: "Voeg een bepaling in na \(name), en hernummer",
        english: "Insert a provision after \(name), and renumber"
      )
    case .moveUp: Message(dutch: "Verplaats \(name) omhoog", english: "Move \(name) up")
    case .moveDown: Message(dutch: "Verplaats \(name) omlaag", english: "Move \(name) down")
    case .renumberFromHere: Message(dutch: "Hernummer vanaf \(name)", english: "Renumber from \(name) on")
    case .closeGap: Message(dutch: "Sluit het gat in de nummering bij \(name)", english: "Close the gap at \(name)")
    case .delete: Message(dutch: "Verwijder \(name), en hernummer", english: "Delete \(name), and renumber")
    }
  }
}
