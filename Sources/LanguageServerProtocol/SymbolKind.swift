/// The icon of an outline entry. LSP 3.17, SymbolKind, which was made for programs: of its kinds
/// these suit a document.
public enum SymbolKind: Int, Sendable {
  /// A file.
  case file = 1
  /// A module.
  case module = 2
  /// A namespace.
  case namespace = 3
  /// A package.
  case package = 4
  /// A class.
  case `class` = 5
  /// A method.
  case method = 6
  /// A property.
  case property = 7
  /// A field.
  case field = 8
  /// A function.
  case function = 12
  /// A variable.
  case variable = 13
  /// A constant.
  case constant = 14
  /// A string: what Markdown servers use for headings.
  case string = 15
  /// A number.
  case number = 16
  /// An array.
  case array = 18
  /// An object.
  case object = 19
  /// A key.
  case key = 20
  /// A member of an enumeration.
  case enumMember = 22
  /// A structure.
  case structure = 23
}
