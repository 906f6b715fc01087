import TermsModel

/// What a project's file says.
struct ProjectSettings {
  /// Settings for some files only.
  struct Override {
    var files: [Glob]
    var layer = SettingsLayer()
  }

  private(set) var base = SettingsLayer()
  private(set) var overrides: [Override] = []
  /// Which files of the project are terms documents; empty when it does not say.
  private(set) var documents: [Glob] = []

  /// Nothing said.
  init() {}

  init(_ json: LocatedJSON, _ reader: inout SettingsReader) {
    guard let members = json.members else {
      reader.note(.wrongValue(of: ProjectFile.name, .object), at: json.isScalar ? json.range : json.range.prefix(1))
      return
    }
    for member in members {
      guard let key = key(member, SettingsKey.ofProject, &reader), !reader.read(member, as: key, into: &base) else {
        continue
      }
      switch key {
      case .documents: documents = (reader.texts(member) ?? []).map { Glob($0) }
      default: readOverrides(member, &reader)
      }
    }
  }

  private func key(
    _ member: LocatedJSON.Member, _ known: [SettingsKey], _ reader: inout SettingsReader
  ) -> SettingsKey? {
    if let key = SettingsKey(rawValue: member.name), known.contains(key) { return key }
    reader.note(.unknownKey(member.name, known.map(\.rawValue)), at: member.nameRange)
    return nil
  }

  private mutating func readOverrides(_ member: LocatedJSON.Member, _ reader: inout SettingsReader) {
    guard let elements = member.value.elements else { return reader.wrong(member, .list) }
    for element in elements {
      guard let parts = element.members else {
        reader.note(.wrongValue(of: member.name, .list), at: element.isScalar ? element.range : member.nameRange)
        continue
      }
      var override = Override(files: [])
      var namesFiles = false
      for part in parts {
        guard let key = key(part, SettingsKey.ofOverride, &reader) else { continue }
        if reader.read(part, as: key, into: &override.layer) { continue }
        namesFiles = true
        override.files = files(part, &reader)
      }
      if !namesFiles { reader.note(.missing(SettingsKey.files.rawValue), at: element.range.prefix(1)) }
      overrides.append(override)
    }
  }

  private func files(_ member: LocatedJSON.Member, _ reader: inout SettingsReader) -> [Glob] {
    if let pattern = member.value.string, !pattern.isEmpty { return [Glob(pattern)] }
    guard member.value.elements != nil else {
      reader.wrong(member, .files)
      return []
    }
    return (reader.texts(member) ?? []).map { Glob($0) }
  }

  /// What is said of a file, the weakest first.
  /// - Parameter path: from the folder of the project's file.
  func layers(for path: String) -> [SettingsLayer] {
    [base] + overrides.filter { $0.files.contains { $0.matches(path) } }.map(\.layer)
  }
}
