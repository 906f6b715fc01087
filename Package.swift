// swift-tools-version: 6.2
import PackageDescription

// Targets stand bottom-up: each may import the targets above it, none below. ARCHITECTURE.md says
// why; Tests/HouseTests fails on an import against this order.

let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6)
]

#if os(Linux)
  // One file without dynamic libraries: it starts in a millisecond and runs on any distribution.
  let releaseLinkerSettings: [LinkerSetting] = [
    .unsafeFlags(["-static-executable"], .when(platforms: [.linux], configuration: .release)),
    // What FoundationEssentials is made of; a static link names it itself.
    .linkedLibrary("_FoundationCollections", .when(platforms: [.linux], configuration: .release)),
    .linkedLibrary("_FoundationCShims", .when(platforms: [.linux], configuration: .release)),
    .linkedLibrary("swiftSynchronization", .when(platforms: [.linux], configuration: .release)),
  ]
#else
  let releaseLinkerSettings: [LinkerSetting] = []
#endif

// The page of each rule, which the program shows to those who ask what a finding means.
let rulePages = [
  "ambiguous-reference", "amount-mismatch", "broken-reference", "circular-definition", "contents-mismatch",
  "count-mismatch", "damaged-encoding", "damaged-number", "dangling-reference", "definition-order",
  "duplicate-definition", "duplicate-heading", "duplicate-section", "foreign-party", "glued-words",
  "impossible-date", "incomplete-text", "inconsistent-name", "inconsistent-term", "inline-clause", "invalid-range",
  "invalid-remark", "law-spelling", "list-conjunction", "misplaced-definition", "missing-annex",
  "mixed-numbering-style", "mixed-reference-style", "module-relative-reference", "number-mismatch", "numbering-gap",
  "numbering-order", "outdated-law", "period-conflict", "placeholder", "repeated-document", "self-reference",
  "suspicious-reference", "title-mismatch", "unbalanced-bracket", "undeclared-synonym", "undefined-term",
  "unused-definition", "use-before-definition",
].map { Resource.embedInCode("TermsRules.docc/\($0).md") }

let package = Package(
  name: "terms-lsp",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "terms-lsp", targets: ["terms-lsp"]),
    .executable(name: "terms-bench", targets: ["terms-bench"]),
  ],
  targets: [
    .target(name: "TermsText", swiftSettings: swiftSettings),
    .target(name: "TermsSyntax", dependencies: ["TermsText"], swiftSettings: swiftSettings),
    .target(
      name: "TermsModel", dependencies: ["TermsText", "TermsSyntax"], swiftSettings: swiftSettings),
    .target(
      name: "TermsRules", dependencies: ["TermsText", "TermsSyntax", "TermsModel"], resources: rulePages,
      swiftSettings: swiftSettings),
    .target(
      name: "TermsFeatures",
      dependencies: ["TermsText", "TermsSyntax", "TermsModel", "TermsRules"],
      swiftSettings: swiftSettings),
    .target(name: "JSONRPC", swiftSettings: swiftSettings),
    .target(
      name: "TermsProject", dependencies: ["TermsText", "TermsSyntax", "TermsModel", "TermsRules", "JSONRPC"],
      swiftSettings: swiftSettings),
    .target(
      name: "TermsWorkspace",
      dependencies: [
        "TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "JSONRPC", "TermsProject",
      ], swiftSettings: swiftSettings),
    .target(
      name: "LanguageServerProtocol", dependencies: ["JSONRPC"], swiftSettings: swiftSettings),
    .target(
      name: "TermsServer",
      dependencies: [
        "TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "JSONRPC",
        "TermsProject", "TermsWorkspace", "LanguageServerProtocol",
      ], swiftSettings: swiftSettings),
    .target(
      name: "TermsCommandLine",
      dependencies: [
        "TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "JSONRPC", "TermsProject",
        "TermsWorkspace",
      ], swiftSettings: swiftSettings),
    .executableTarget(
      name: "terms-lsp", dependencies: ["TermsServer", "TermsCommandLine", "JSONRPC"],
      swiftSettings: swiftSettings, linkerSettings: releaseLinkerSettings),
    .executableTarget(
      name: "terms-bench",
      dependencies: [
        "TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "TermsServer", "TermsCommandLine",
        "TermsTestSupport",
      ], swiftSettings: swiftSettings),

    .target(
      name: "TermsTestSupport",
      dependencies: [
        "TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "JSONRPC", "LanguageServerProtocol",
        "TermsServer", "TermsCommandLine",
      ],
      path: "Tests/TermsTestSupport", swiftSettings: swiftSettings),
    .testTarget(
      name: "TermsTextTests", dependencies: ["TermsText"], swiftSettings: swiftSettings),
    .testTarget(
      name: "TermsSyntaxTests", dependencies: ["TermsText", "TermsSyntax"], swiftSettings: swiftSettings),
    .testTarget(
      name: "TermsModelTests",
      dependencies: ["TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "TermsTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TermsRulesTests",
      dependencies: ["TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "TermsTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TermsFeaturesTests",
      dependencies: ["TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "TermsTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TermsProjectTests",
      dependencies: ["TermsText", "TermsModel", "TermsRules", "TermsProject", "JSONRPC", "TermsTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TermsWorkspaceTests",
      dependencies: ["TermsText", "TermsModel", "TermsProject", "TermsWorkspace", "JSONRPC", "TermsTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(name: "JSONRPCTests", dependencies: ["JSONRPC"], swiftSettings: swiftSettings),
    .testTarget(
      name: "ServerTests",
      dependencies: ["TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures", "TermsTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(name: "HouseTests", swiftSettings: swiftSettings),
  ]
)

// Fuzz targets exist only where they are asked for, because they link with `--sanitize=fuzzer` only: Tests/fuzz does it.
if Context.environment["TERMS_FUZZ"] != nil {
  let core = ["TermsText", "TermsSyntax", "TermsModel", "TermsRules", "TermsFeatures"]
  let server = ["JSONRPC", "TermsProject", "LanguageServerProtocol", "TermsServer"]
  func fuzzTarget(_ name: String, _ dependencies: [String]) -> Target {
    .executableTarget(
      name: name, dependencies: (["FuzzSupport"] + dependencies).map { .byName(name: $0) },
      path: "Tests/Fuzzing/\(name)", swiftSettings: swiftSettings + [.unsafeFlags(["-parse-as-library"])])
  }
  package.targets += [
    .target(
      name: "FuzzSupport", dependencies: ["TermsText", "TermsTestSupport"], path: "Tests/Fuzzing/FuzzSupport",
      swiftSettings: swiftSettings),
    fuzzTarget("FuzzFrames", ["JSONRPC"]),
    fuzzTarget("FuzzMessages", server),
    fuzzTarget("FuzzLines", ["TermsText", "TermsSyntax", "TermsTestSupport"]),
    fuzzTarget("FuzzPositions", ["TermsText", "TermsTestSupport"]),
    fuzzTarget("FuzzSession", core + server + ["TermsTestSupport"]),
  ]
}
