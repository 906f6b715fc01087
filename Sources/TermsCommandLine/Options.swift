/// Options and paths of a command; options may stand before or after the paths.
struct Options {
  /// What an option takes.
  enum Kind {
    case flag
    /// One of these values; any value when empty.
    case value([String])
  }

  /// Wrong usage, in words for the user.
  struct UsageError: Error {
    var message: String
  }

  private(set) var paths: [String] = []
  private var values: [String: String] = [:]
  private var flags = Set<String>()

  init(_ arguments: [String], known: [String: Kind]) throws(UsageError) {
    var index = 0
    var onlyPaths = false
    while index < arguments.count {
      let argument = arguments[index] == "-h" ? "--help" : arguments[index]
      index += 1
      guard !onlyPaths, argument.hasPrefix("--") else {
        if !onlyPaths, argument.hasPrefix("-"), argument != "-" {
          throw UsageError(message: "unknown option \(argument)")
        }
        paths.append(argument)
        continue
      }
      if argument == "--" {
        onlyPaths = true
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let kind = known[parts[0]] else { throw UsageError(message: "unknown option \(parts[0])") }
      switch kind {
      case .flag:
        guard parts.count == 1 else { throw UsageError(message: "\(parts[0]) takes no value") }
        flags.insert(parts[0])
      case .value(let allowed):
        var value = parts.count == 2 ? parts[1] : nil
        if value == nil, index < arguments.count {
          value = arguments[index]
          index += 1
        }
        guard let value else { throw UsageError(message: "\(parts[0]) needs a value") }
        guard allowed.isEmpty || allowed.contains(value) else {
          throw UsageError(message: "\(parts[0]) takes \(allowed.joined(separator: ", ")), not “\(value)”")
        }
        values[parts[0]] = value
      }
    }
  }

  func value(_ name: String) -> String? { values[name] }
  func has(_ name: String) -> Bool { flags.contains(name) }
}
