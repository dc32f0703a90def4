import Documents
import JSON
import Stages

/// The keys of `pipeline.json` outside the stages.
enum PipelineKeys {
  static let megabyte = 1 << 20

  static let input = [
    StageOption(
      "path", .path, standard: .string("input"),
      summary: "The folder (or file) that holds the documents."),
    StageOption(
      "include", .list(.string), standard: .array([]),
      summary:
        "Globs of the files to read, relative to the folder; `**` crosses folders. Empty: every file of a known kind."
    ),
    StageOption(
      "exclude", .list(.string), standard: .array([]),
      summary: "Globs of the files and folders to leave out."),
    StageOption(
      "formats", .map(.choice(RawContent.Format.allCases.map(\.rawValue))), standard: .object([]),
      summary:
        "What files with other suffixes hold, as in {\"php\": \"html\"}; \"\" stands for names without a suffix."
    ),
  ]

  static let output = [
    StageOption(
      "path", .path, standard: .string("output"), summary: "The folder that the records go to.")
  ]

  static let concurrency = [
    StageOption(
      "workers", .integer(0...1024), standard: .integer(0),
      summary: "How many documents are worked on at once; 0 means one for each core.")
  ]

  static let limits = [
    StageOption(
      "bytesPerDocument", .integer(1...Int(UInt32.max)), standard: .integer(100 * megabyte),
      summary: "A larger document is quarantined unread."),
    StageOption(
      "secondsPerDocument", .number(0.01...86_400), standard: .number(60),
      summary: "A document that takes longer is quarantined."),
    StageOption(
      "memoryPerDocument", .integer(megabyte...Int(1 << 40)), standard: .integer(2048 * megabyte),
      summary: "Bytes of memory; a document that needs more is quarantined."),
  ]

  /// The sections in the order in which a person writes them; stages are checked on their own.
  static let all = [
    StageOption(
      "$schema", .string, summary: "The JSON Schema of this file, so that editors complete it."),
    StageOption(
      "input", .object(input), standard: .object([]), summary: "Where documents come from."),
    StageOption(
      "stages", .list(.either([.string, .object([])])), isRequired: true,
      summary: "The steps, in order: each a name, or an object with `stage` and its options."),
    StageOption("output", .object(output), standard: .object([]), summary: "Where records go."),
    StageOption(
      "concurrency", .object(concurrency), standard: .object([]),
      summary: "How many documents are worked on at once."),
    StageOption(
      "limits", .object(limits), standard: .object([]),
      summary: "What one document may cost before it is quarantined."),
  ]
}
