import TermsModel

/// A change of a JSON text at one place, in the manner in which the text is written.
struct JSONEdit: Equatable {
  let range: Range<Int>
  let text: String

  private init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }

  /// The text with the change.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + Array(text.utf8) + Array(bytes[range.upperBound...])
  }

  /// Nil where the settings hold something else than they should, or hold it already.
  /// - Parameter json: the whole of the text; nil for a text of white space.
  init?(_ change: SettingsChange, in json: LocatedJSON?, _ bytes: [UInt8]) {
    guard let json else {
      self.init(0..<bytes.count, change.newFile)
      return
    }
    guard let members = json.members else { return nil }
    let style = JSONStyle(json, bytes)
    let (key, text) =
      switch change {
      case .ignoreTerm(let term): (SettingsKey.ignoreTerms, term)
      case .addName(let name): (.names, name)
      case .switchOff(let code): (.rules, code)
      }
    guard let member = members.last(where: { $0.name == key.rawValue }) else {
      self = Self.inserting(
        change.member(colon: style.colon), behind: members.map { $0.nameRange.lowerBound..<$0.value.range.upperBound },
        in: json.range, bytes, orElse: "\n" + style.indent)
      return
    }
    if case .switchOff = change {
      guard let rules = member.value.members else { return nil }
      if let rule = rules.last(where: { $0.name == text }) {
        self.init(rule.value.range, SettingsChange.off)
      } else {
        self = Self.inserting(
          SettingsChange.quote(text) + style.colon + SettingsChange.off,
          behind: rules.map { $0.nameRange.lowerBound..<$0.value.range.upperBound }, in: member.value.range, bytes)
      }
    } else {
      guard let elements = member.value.elements, !NameSet(elements.compactMap(\.string)).contains(text) else {
        return nil
      }
      self = Self.inserting(
        SettingsChange.quote(text), behind: elements.map(\.range), in: member.value.range, bytes)
    }
  }

  /// Something behind the last item of a list, with the white space that the last item has before it.
  /// - Parameter gap: the white space before the first item; none of it stands in a list on one line.
  private static func inserting(
    _ text: String, behind items: [Range<Int>], in list: Range<Int>, _ bytes: [UInt8], orElse gap: String = ""
  ) -> JSONEdit {
    guard let last = items.last else {
      // "{}" or "[ ]": what stands between is white space.
      let end = gap.isEmpty ? "" : "\n"
      return JSONEdit(list.lowerBound + 1..<list.upperBound - 1, gap + text + end)
    }
    var start = last.lowerBound
    while start > list.lowerBound + 1, JSONStyle.isBlank(bytes[start - 1]) { start -= 1 }
    // Line ends become those of the file when the change is sent.
    let before = String(decoding: bytes[start..<last.lowerBound], as: UTF8.self).replacing("\r\n", with: "\n")
    let isSpaced = items.count > 1 || before.contains(where: \.isNewline)
    return JSONEdit(last.upperBound..<last.upperBound, "," + (isSpaced ? before : " ") + text)
  }
}

/// How a JSON text is written.
struct JSONStyle {
  /// What stands between a name and its value.
  let colon: String
  /// What stands before a member of the outermost object.
  let indent = "  "

  init(_ json: LocatedJSON, _ bytes: [UInt8]) {
    let written = json.members?.first.map {
      String(decoding: bytes[$0.nameRange.upperBound..<$0.value.range.lowerBound], as: UTF8.self)
    }
    colon = written.flatMap { $0.contains(where: \.isNewline) ? nil : $0 } ?? ": "
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
