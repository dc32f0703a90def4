// swift-tools-version: 6.2
import PackageDescription

/// Set by continuous integration: a warning in our own targets fails the build.
let strict = Context.environment["WARNINGS_AS_ERRORS"] != nil

/// Set by `Benchmarks/strip-libfuzzer`: the target that libFuzzer calls is built too.
let libFuzzer = Context.environment["BUILD_LIBFUZZER"] != nil

let swiftSettings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// One room of the house and its tests. A room knows only what `knows` names; its tests may know more.
func room(
  _ name: String, knows: [Target.Dependency] = [], testsKnow: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: knows, exclude: [], swiftSettings: swiftSettings),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.target(name: name), "TestSupport"] + knows + testsKnow,
      swiftSettings: swiftSettings),
  ]
}

/// The weights that one stage ships, embedded into the binary by a C target.
func model(_ name: String) -> Target {
  .target(name: name, exclude: ["README.md"])
}

/// A tool of the makers, not of the users: trains a model or measures a stage. Not part of any product.
func tool(_ name: String, path: String, knows: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: knows, path: path, swiftSettings: swiftSettings)
}

let package = Package(
  name: "quotidian",
  products: [
    .library(name: "Quotidian", targets: ["Quotidian"]),
    .executable(name: "quotidian", targets: ["QuotidianCommand"]),
  ]
    + (libFuzzer
      ? [.library(name: "StripLibFuzzer", type: .static, targets: ["StripLibFuzzer"])] : []),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlidec",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash",
      providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
    .target(name: "CProcess"),
    model("CContentModel"),
    model("CLanguageModel"),
    model("CSentenceModel"),
    model("CEntityModel"),
    model("CQuoteModel"),
  ]
    + room("JSON")
    + room("Documents", knows: ["JSON"])
    + room("Stages", knows: ["Documents", "JSON"])
    + room("Stripping", knows: ["Stages", "Documents", "JSON", "CLibXML2", "CContentModel"])
    + room("Languages", knows: ["Stages", "Documents", "JSON", "CLanguageModel"])
    + room("Sentences", knows: ["Stages", "Documents", "JSON", "CSentenceModel"])
    + room(
      "Entities", knows: ["Stages", "Documents", "JSON", "CEntityModel"],
      testsKnow: ["Sentences"])
    + room(
      "Quotes", knows: ["Stages", "Documents", "JSON", "CQuoteModel"],
      testsKnow: ["Sentences", "Entities"])
    + room("Serialization", knows: ["Stages", "Documents", "JSON"])
    + room("Commands", knows: ["Stages", "Documents", "JSON", "Serialization", "CXXHash"])
    + room("Duplicates", knows: ["Stages", "Documents", "JSON"])
    + room(
      "Corpora",
      knows: ["Stages", "Documents", "JSON", "CZlib", "CZstd", "CBrotli", "CXXHash"],
      testsKnow: ["CBrotliEncoder"])
    + room(
      "Pipelines",
      knows: [
        "Stages", "Documents", "JSON", "Stripping", "Languages", "Sentences", "Entities", "Quotes",
        "Serialization", "Commands", "Duplicates", "CXXHash",
      ])
    + room(
      "Batch",
      knows: ["Pipelines", "Corpora", "Stages", "Documents", "JSON", "CXXHash", "CProcess"],
      testsKnow: ["PoisonRun"])
    + [
      .target(
        name: "Quotidian",
        dependencies: [
          "Documents", "JSON", "Stages", "Stripping", "Languages", "Sentences", "Entities",
          "Quotes", "Serialization", "Commands", "Duplicates", "Corpora", "Pipelines", "Batch",
        ],
        swiftSettings: swiftSettings),
      .executableTarget(
        name: "QuotidianCommand",
        dependencies: [
          "Quotidian", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: swiftSettings),
      .target(
        name: "TestSupport", dependencies: ["JSON"], path: "Tests/TestSupport",
        swiftSettings: swiftSettings),
      // Packs what the tests read; the program has no use for it.
      .systemLibrary(
        name: "CBrotliEncoder", path: "Tests/CBrotliEncoder", pkgConfig: "libbrotlienc",
        providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
      .testTarget(
        name: "QuotidianCommandTests",
        dependencies: ["Quotidian", "QuotidianCommand", "TestSupport", "Serialization", "JSON"],
        swiftSettings: swiftSettings),

      // What trains the models, and what measures the stages.
      tool(
        "PoisonRun", path: "Tests/PoisonRun",
        knows: ["Batch", "Pipelines", "Corpora", "Stages", "Documents", "JSON"]),
      tool("TrainQuotes", path: "Training/Quotes", knows: ["Quotes"]),
      tool(
        "MeasureQuotes", path: "Training/MeasureQuotes",
        knows: ["Quotes", "Entities", "Sentences", "Stages", "Documents", "JSON"]),
      tool(
        "TrainEntities", path: "Training/Entities/TrainEntities",
        knows: ["Entities", "Sentences", "Stages", "Documents", "JSON"]),
      tool(
        "MeasureSentences", path: "Training/Sentences/MeasureSentences",
        knows: ["Sentences", "Languages", "Stages", "Documents", "JSON"]),
      tool(
        "MeasureLanguages", path: "Training/Languages/MeasureLanguages",
        knows: ["Languages", "Documents", "JSON"]),
      tool(
        "TrainLanguages", path: "Training/Languages/TrainLanguages", knows: ["Languages", "JSON"]),
      tool(
        "TrainSentences", path: "Training/Sentences/TrainSentences",
        knows: ["Sentences", "Documents", "JSON"]),
      tool("TrainContent", path: "Training/Stripping/Content", knows: ["Stripping", "JSON"]),
      tool(
        "MeasureStripping", path: "Training/Stripping/Measure",
        knows: ["Stripping", "Stages", "Documents", "JSON", "CLibXML2"]),
    ]
    + (libFuzzer
      ? [
        .target(
          name: "StripLibFuzzer", dependencies: ["Stripping", "Stages", "Documents", "JSON"],
          path: "Training/Stripping/LibFuzzer", swiftSettings: swiftSettings)
      ] : []),
  // For `#embed`, which brings the models into the binary.
  cLanguageStandard: .c2x
)
