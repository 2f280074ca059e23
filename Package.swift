// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "casebook",
  products: [
    .executable(name: "casebook", targets: ["casebook"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
  ],
  targets: [
    // C and C++ boundaries: only what Swift cannot say.
    .target(name: "CLibedit", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CXXHash"),
    .target(
      name: "CUnicode", exclude: ["pinyin.tsv", "traditional.tsv", "ambiguous.tsv", "generate.py"],
      linkerSettings: [.linkedLibrary("utf8proc")]),

    // The arrows point down the page; a target sees only what its line names.
    .executableTarget(
      name: "casebook",
      dependencies: [
        "CaseCatalogue", "CaseCore", "CaseEngine", "CaseRender", "CaseShell", "LineEditing",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "CaseShell",
      dependencies: ["CaseCatalogue", "CaseCore", "CaseEngine", "CaseQuery", "CaseRender", "LineEditing", "TextMeasure"]),
    .target(name: "LineEditing", dependencies: ["CLibedit", "TextMeasure"], exclude: ["README.md"]),
    .target(name: "CaseRender", dependencies: ["CaseCore", "TextMeasure"]),
    .target(
      name: "CaseEngine", dependencies: ["CaseCatalogue", "CaseCore", "CaseQuery", "TextMeasure"], exclude: ["README.md"]),
    .target(name: "CaseQuery", dependencies: ["CaseCore", "TextMeasure"], exclude: ["README.md"]),
    .target(
      name: "CaseCatalogue",
      dependencies: ["CSimdJSON", "CXXHash", "CaseCore", "TextMeasure", .product(name: "SystemPackage", package: "swift-system")],
      exclude: ["README.md"]),
    .target(name: "CaseCore", dependencies: ["TextMeasure"]),
    .target(name: "TextMeasure", dependencies: ["CUnicode"]),

    // Tests: one target for each library, and what they share.
    .target(name: "CaseTestSupport", dependencies: ["CaseCore"], path: "Tests/CaseTestSupport", exclude: ["Broken", "Corpus", "Elements"]),
    .testTarget(name: "TextMeasureTests", dependencies: ["TextMeasure", "CaseTestSupport"]),
    .testTarget(name: "CaseCoreTests", dependencies: ["CaseCore", "CaseTestSupport"]),
    .testTarget(name: "CaseCatalogueTests", dependencies: ["CaseCatalogue", "CaseCore", "CaseTestSupport", "TextMeasure"]),
    .testTarget(name: "CaseQueryTests", dependencies: ["CaseQuery", "CaseCore", "CaseTestSupport", "TextMeasure"]),
    .testTarget(
      name: "CaseEngineTests", dependencies: ["CaseEngine", "CaseCatalogue", "CaseCore", "CaseQuery", "CaseTestSupport", "TextMeasure"]),
    .testTarget(
      name: "CaseRenderTests", dependencies: ["CaseRender", "CaseCore", "CaseTestSupport", "TextMeasure"], exclude: ["Hostile"]),
    .testTarget(
      name: "CaseShellTests",
      dependencies: ["CaseShell", "CaseCatalogue", "CaseCore", "CaseEngine", "CaseQuery", "CaseTestSupport", "LineEditing", "TextMeasure"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing", "TextMeasure"]),
    .testTarget(
      name: "TranscriptTests",
      dependencies: ["CaseCatalogue", "CaseCore", "CaseEngine", "CaseQuery", "CaseShell", "CaseTestSupport"],
      exclude: ["AnalystSession.txt", "ErrorTable.txt", "LanguageCorpus.txt", "PoorMessages.txt"]),
    // What only a real terminal shows: tmux holds the screen.
    .testTarget(name: "TerminalTests", dependencies: ["CaseTestSupport", "casebook", "lineexample"]),
    .executableTarget(name: "lineexample", dependencies: ["LineEditing"], path: "Tests/LineExample"),
    .executableTarget(
      name: "casefuzz",
      dependencies: [
        "CaseCatalogue", "CaseCore", "CaseEngine", "CaseQuery", "CaseRender", "CaseShell", "CaseTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Fuzzing"),
    .executableTarget(
      name: "casebench",
      dependencies: [
        "CaseCatalogue", "CaseCore", "CaseEngine", "CaseQuery", "CaseRender", "CaseTestSupport", "TextMeasure",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Benchmarks", exclude: ["README.md", "peers.py"]),
    .testTarget(name: "BenchmarksTests", dependencies: ["CaseCatalogue", "CaseEngine", "CaseTestSupport", "casebench"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

let boundaries: Set = ["CLibedit", "CSimdJSON", "CUnicode", "CXXHash"]
for target in package.targets where !boundaries.contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
