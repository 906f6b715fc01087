/// What a `LineTree` holds: any class that carries a `LineText`. An object stands in one row of one tree and of that
/// tree's copies, at most.
public protocol TextLine: AnyObject {
  /// The line's text, which never changes.
  var text: LineText { get }
  /// An order-maintenance label: lines further down have greater ones. The tree sets it; start with 0.
  var order: UInt64 { get set }
}
