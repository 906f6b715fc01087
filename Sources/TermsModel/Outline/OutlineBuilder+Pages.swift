import TermsSyntax

/// What a conversion repeats on every page.
extension OutlineBuilder {
  /// A heading that says once more, beside the end of a page, in which unit the text is.
  func isRunningHeader(_ candidate: Candidate, _ number: ProvisionNumber?) -> Bool {
    let marker = candidate.marker
    let isOpen = stack.contains { $0.unit == marker.unit && $0.rank == marker.rank && $0.number == number }
    return isOpen && number != nil && isBesidePageEnd(candidate.row)
  }

  /// A page number or form feed stands within three lines above, or a page number below.
  private func isBesidePageEnd(_ row: Int) -> Bool {
    let above = lines[max(0, row - 3)..<row]
    if above.contains(where: { $0.scan.kind == .page }) { return true }
    if lines[max(0, row - 2)...row].contains(where: \.scan.shape.opensPage) { return true }
    return lines[row + 1..<max(row + 1, min(lines.count, row + 3))].contains { $0.scan.kind == .page }
  }
}
