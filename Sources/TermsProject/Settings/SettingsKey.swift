/// The keys of a project's settings.
public enum SettingsKey: String, CaseIterable, Sendable {
  /// Where an editor finds the schema.
  case schema = "$schema"
  /// Weights of rules, by code.
  case rules
  /// Terms of which nothing is said.
  case ignoreTerms
  /// Proper names.
  case names
  /// Documents that are cited and not there.
  case externalDocuments
  /// Laws beside those that are known.
  case laws
  /// Terms that are defined elsewhere.
  case definitions
  /// Files whose definitions hold in the documents, too.
  case parents
  /// The language of the texts.
  case language
  /// How many findings of a document an editor shows.
  case maxFindings
  /// Which files of the project are terms documents.
  case documents
  /// Other settings for some files.
  case overrides
  /// In an override: for which files.
  case files

  /// Those at the top of the file.
  public static let ofProject = allCases.filter { $0 != .files }
  /// Those of an override.
  public static let ofOverride = allCases.filter { ![.schema, .documents, .overrides].contains($0) }
}
