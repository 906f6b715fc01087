import TermsModel

/// What a file that nobody has open may know of others: those that it cites, as they were at one moment.
public struct KnownOthers: OtherDocuments, Equatable, Sendable {
  private let outlines: [String: OtherOutline]

  /// - Parameter outlines: by the normalised names under which the file cites them.
  init(_ outlines: [String: OtherOutline] = [:]) { self.outlines = outlines }

  /// The provisions of the document that a name means.
  public func outline(named name: String, _ known: [String: String]) -> OtherOutline? {
    outlines[DocumentName.normalise(name)]
  }
}
