/// A finding of a document, the same object as long as nothing changes that it rests on.
public final class KeptFinding: Identifiable {
  /// What was found.
  public let finding: Finding
  /// Counts what was found in the document: of two in one place the older comes first.
  let number: Int

  init(_ finding: Finding, number: Int) {
    self.finding = finding
    self.number = number
  }
}
