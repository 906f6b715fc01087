import TermsModel

/// A place that a finding is about. It is read when the finding is shown, so it is right after any edit that left the
/// finding itself as it was.
public enum Place {
  /// Some text of a line; the finding is made anew when the line changes.
  case span(TextSpan)
  /// The label and number of a provision, without the punctuation behind.
  case number(Provision)
  /// The printed marker of a provision.
  case marker(Provision)
  /// The text of a provision, as far as it stands on its first line.
  case text(Provision)
  /// The term where it is defined.
  case definition(Definition)

  /// The text there.
  public var span: TextSpan {
    switch self {
    case .span(let span): span
    case .number(let provision): Self.number(of: provision)
    case .marker(let provision): provision.marker
    case .text(let provision): Self.firstLine(of: provision)
    case .definition(let definition): definition.span
    }
  }

  private static func number(of provision: Provision) -> TextSpan {
    let marker = provision.marker
    var end = marker.end.offset
    marker.start.line.text.withBytes { bytes in
      while end > marker.start.offset + 1, ".:- ".utf8.contains(bytes[end - 1]) { end -= 1 }
    }
    return TextSpan(marker.start.line, marker.start.offset..<end)
  }

  private static func firstLine(of provision: Provision) -> TextSpan {
    let start = provision.textStart
    let end = start.line.textEnd
    guard start.offset < end else { return provision.marker }
    return TextSpan(start.line, start.offset..<end)
  }
}
