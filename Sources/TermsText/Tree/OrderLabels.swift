/// What a tree and its copies share about their lines' order labels.
///
/// An insertion gives labels to new lines only, so older copies keep theirs. When a line that has a label gets another,
/// the copies that do not know of it can no longer trust a search by label: they see it by this count.
@usableFromInline final class OrderLabels {
  @usableFromInline var disturbances = 0

  @inlinable init() {}
}
