import Foundation

/// The built `quotidian` command, run as a user would run it.
public struct Program {
  /// What a run of the program gave back.
  public struct Outcome: Sendable {
    /// The exit code; negative: the signal that ended it.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var messages: String
  }

  /// The folder it runs in.
  public var folder: String
  /// Variables on top of a clean environment.
  public var environment: [String: String]

  /// The program in a folder.
  public init(in folder: String, environment: [String: String] = [:]) {
    (self.folder, self.environment) = (folder, environment)
  }

  /// Where the build put the command: beside the tests.
  public static var path: String {
    var products = Bundle.main.bundleURL
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        products = bundle.bundleURL.deletingLastPathComponent()
      }
    #endif
    if products.pathExtension == "xctest" { products.deleteLastPathComponent() }
    return products.appendingPathComponent("quotidian").path
  }

  /// The root of the repository.
  public static var repository: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: The words after `quotidian`.
  ///   - input: What stands on standard input.
  public func callAsFunction(_ arguments: String..., input: [UInt8] = []) throws -> Outcome {
    try run(arguments, input: input)
  }

  /// Runs it to its end.
  public func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("QUOTIDIAN_") }
    variables["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = variables.merging(environment) { $1 }
    // Files, not pipes: no output is too long for them, and nobody has to read while it runs.
    let scratch = try TemporaryFolder()
    for name in ["in", "out", "err"] { try scratch.write(name, name == "in" ? input : []) }
    process.standardInput = FileHandle(forReadingAtPath: scratch["in"])
    process.standardOutput = FileHandle(forWritingAtPath: scratch["out"])
    process.standardError = FileHandle(forWritingAtPath: scratch["err"])
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: isSignal ? -process.terminationStatus : process.terminationStatus,
      output: scratch.text("out"), messages: scratch.text("err"))
  }
}
