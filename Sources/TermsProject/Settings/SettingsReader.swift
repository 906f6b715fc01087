import TermsModel
import TermsRules

/// Reads settings from JSON. What is wrong is noted and left out, the rest counts.
struct SettingsReader {
  private(set) var problems: [SettingsProblem] = []

  mutating func note(_ what: SettingsProblem.What, at range: Range<Int>) {
    problems.append(SettingsProblem(what, at: range))
  }

  /// Reads a setting into a layer.
  /// - Returns: false when it is none of a layer's.
  mutating func read(_ member: LocatedJSON.Member, as key: SettingsKey, into layer: inout SettingsLayer) -> Bool {
    switch key {
    case .rules: layer.rules = rules(member)
    case .ignoreTerms: layer.ignoreTerms = texts(member)
    case .names: layer.names = texts(member)
    case .externalDocuments: readDocuments(member, into: &layer)
    case .laws: layer.laws = laws(member)
    case .definitions: layer.definitions = definitions(member)
    case .parents: layer.parents = texts(member)
    case .language:
      layer.language = member.value.string.flatMap(SettingsLayer.TextLanguage.init)
      if layer.language == nil { wrong(member, .language) }
    case .maxFindings:
      layer.maxFindings = member.value.number.flatMap { Int(exactly: $0) }.flatMap { $0 >= 0 ? $0 : nil }
      if layer.maxFindings == nil { wrong(member, .count) }
    case .schema: if member.value.string == nil { wrong(member, .text) }
    case .documents, .overrides, .files: return false
    }
    return true
  }

  // MARK: Values

  /// A value of the wrong kind: it is shown where it is short, else its name.
  mutating func wrong(_ member: LocatedJSON.Member, _ kind: SettingsKind) {
    note(.wrongValue(of: member.name, kind), at: member.value.isScalar ? member.value.range : member.nameRange)
  }

  /// A list of texts; texts among other things count.
  mutating func texts(_ member: LocatedJSON.Member) -> [String]? {
    guard let elements = member.value.elements else {
      wrong(member, .texts)
      return nil
    }
    return elements.compactMap { element in
      if let text = element.string, !text.isEmpty { return text }
      note(.wrongValue(of: member.name, .texts), at: element.isScalar ? element.range : member.nameRange)
      return nil
    }
  }

  /// Names, or `{"name": …, "file": …}`.
  private mutating func readDocuments(_ member: LocatedJSON.Member, into layer: inout SettingsLayer) {
    guard let elements = member.value.elements else { return wrong(member, .texts) }
    var names: [String] = []
    for element in elements {
      if let name = element.string, !name.isEmpty {
        names.append(name)
      } else if element.members == nil {
        note(.wrongValue(of: member.name, .texts), at: element.isScalar ? element.range : member.nameRange)
      } else {
        var (name, file) = ("", "")
        readObject(element, of: member, ["name", "file"]) { reader, part in
          if part.name == "name" { name = reader.text(part) ?? "" } else { file = reader.text(part) ?? "" }
        }
        guard !name.isEmpty else { continue }
        names.append(name)
        if !file.isEmpty { layer.documentFiles = (layer.documentFiles ?? [:]).merging([name: file]) { $1 } }
      }
    }
    layer.externalDocuments = names
  }

  private mutating func text(_ member: LocatedJSON.Member) -> String? {
    if let text = member.value.string { return text }
    wrong(member, .text)
    return nil
  }

  private mutating func rules(_ member: LocatedJSON.Member) -> [String: RuleLevel]? {
    guard let members = member.value.members else {
      wrong(member, .object)
      return nil
    }
    var rules: [String: RuleLevel] = [:]
    for rule in members {
      guard RuleSet.codes.contains(rule.name) else {
        note(.unknownRule(rule.name), at: rule.nameRange)
        continue
      }
      if let level = rule.value.string.flatMap(RuleLevel.init) { rules[rule.name] = level } else { wrong(rule, .level) }
    }
    return rules
  }

  private mutating func laws(_ member: LocatedJSON.Member) -> [SettingsLayer.LawNames]? {
    guard let elements = member.value.elements else {
      wrong(member, .list)
      return nil
    }
    return elements.compactMap { element in
      if let name = element.string, !name.isEmpty { return SettingsLayer.LawNames(name: name) }
      var law = SettingsLayer.LawNames(name: "")
      readObject(element, of: member, ["name", "abbreviations", "otherNames"]) { reader, part in
        switch part.name {
        case "name": law.name = reader.text(part) ?? ""
        case "abbreviations": law.abbreviations = reader.texts(part) ?? []
        default: law.otherNames = reader.texts(part) ?? []
        }
      }
      return law.name.isEmpty ? nil : law
    }
  }

  /// `[{"term": …, "text": …, "aliases": […]}]`, or `{"term": "text"}` for short.
  private mutating func definitions(_ member: LocatedJSON.Member) -> [ExternalDefinition]? {
    if let members = member.value.members {
      return members.filter { !$0.name.isEmpty }.map { ExternalDefinition($0.name, text: text($0) ?? "") }
    }
    guard let elements = member.value.elements else {
      wrong(member, .definitions)
      return nil
    }
    return elements.compactMap { element in
      if let term = element.string, !term.isEmpty { return ExternalDefinition(term) }
      var definition = ExternalDefinition("")
      readObject(element, of: member, ["term", "text", "aliases"]) { reader, part in
        switch part.name {
        case "term": definition.term = reader.text(part) ?? ""
        case "text": definition.text = reader.text(part) ?? ""
        default: definition.aliases = reader.texts(part) ?? []
        }
      }
      return definition.term.isEmpty ? nil : definition
    }
  }

  /// Reads the members of an element of a list; the first of the names must be there.
  private mutating func readObject(
    _ element: LocatedJSON, of member: LocatedJSON.Member, _ names: [String],
    _ read: (inout SettingsReader, LocatedJSON.Member) -> Void
  ) {
    guard let parts = element.members else {
      note(.wrongValue(of: member.name, .list), at: element.isScalar ? element.range : member.nameRange)
      return
    }
    for part in parts {
      if names.contains(part.name) {
        read(&self, part)
      } else {
        note(.unknownKey(part.name, names), at: part.nameRange)
      }
    }
    if !parts.contains(where: { $0.name == names[0] }) {
      note(
        .missing(names[0]), at: element.range.lowerBound..<min(element.range.lowerBound + 1, element.range.upperBound))
    }
  }
}
