import TermsSyntax
import TermsText

/// One line of a document under edit: it keeps its identity while its text changes, so that what is known of other lines
/// can point at it.
public final class Line: TextLine {
  // One thread works on a document, and no access to a line lasts beyond an expression: the runtime's checks of that are
  // the dearest part of reading it.

  /// The bytes.
  @exclusivity(unchecked) public private(set) var text: LineText
  /// What was read from them.
  @exclusivity(unchecked) public private(set) var scan: LineScan
  /// The order label that the tree gives to its lines.
  @exclusivity(unchecked) public var order: UInt64 = 0
  /// What the model knows of the line beyond its scan.
  @exclusivity(unchecked) var facts = LineFacts()

  /// A line and its scan.
  init(text: LineText, scan: LineScan) {
    self.text = text
    self.scan = scan
  }

  /// Where the text ends that is read: before the remarks that stand behind it.
  public var textEnd: Int {
    var end = text.count
    guard !scan.remarks.isEmpty else { return end }
    text.withBytes { bytes in
      while true {
        while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        guard let remark = scan.remarks.last(where: { $0.range.upperBound == end }) else { return }
        end = remark.range.lowerBound
      }
    }
    return end
  }

  /// Takes another text.
  func change(_ text: LineText, _ scan: LineScan) {
    self.text = text
    self.scan = scan
  }
}

extension Line {
  /// What the line is. Asked for alone, as this and the next are, it costs no copy of the whole scan.
  public var kind: LineKind { scan.kind }

  /// What rules look for on it.
  public var features: LineFeatures { scan.features }

  /// Whether a number, letter or bullet opens it.
  public var hasMarkers: Bool { !scan.markers.isEmpty }
}

extension Line: Hashable {
  /// The same line, whatever it says.
  public static func == (left: Line, right: Line) -> Bool { left === right }

  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
