/// Some codes of rules, or all but some.
struct CodeSet: Equatable {
  private var isAll: Bool
  private var exceptions: Set<String> = []

  /// No code.
  static let none = CodeSet(isAll: false)

  private init(isAll: Bool) { self.isAll = isAll }

  /// These codes; all when there are none.
  init(_ codes: [String]) {
    isAll = codes.isEmpty
    exceptions = Set(codes)
  }

  func contains(_ code: String) -> Bool { isAll != exceptions.contains(code) }

  /// Adds codes; all when there are none.
  mutating func insert(_ codes: [String]) {
    if codes.isEmpty { self = CodeSet(isAll: true) } else { set(codes, isAll) }
  }

  /// Takes codes out; all when there are none.
  mutating func remove(_ codes: [String]) {
    if codes.isEmpty { self = .none } else { set(codes, !isAll) }
  }

  private mutating func set(_ codes: [String], _ isNoException: Bool) {
    if isNoException { exceptions.subtract(codes) } else { exceptions.formUnion(codes) }
  }
}
