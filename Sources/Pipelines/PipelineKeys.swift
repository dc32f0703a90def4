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
    StageOption(
      "filesFrom", .path,
      summary:
        "Read only the files that this list names, one a line or NUL-separated; \"-\" is standard input."
    ),
    StageOption(
      "minBytes", .integer(0...Int(1 << 40)), standard: .integer(0),
      summary: "Smaller files and records are left out."),
    StageOption(
      "maxBytes", .integer(0...Int(1 << 40)),
      summary: "Larger files and records are left out; in an archive, its records count."),
    StageOption(
      "newerThan", .string,
      summary:
        "Older files and records are left out: a date (\"2026-11-24\"), or how long ago (\"36h\", \"7d\", \"2w\")."
    ),
    StageOption(
      "olderThan", .string, summary: "Files and records from that time on are left out."),
    StageOption(
      "hosts", .list(.string), standard: .array([]),
      summary:
        "Read records of these hosts and all below them; empty: all. Files in folders have no host and are read."
    ),
    StageOption(
      "excludeHosts", .list(.string), standard: .array([]),
      summary: "Leave out records of these hosts and all below them."),
    StageOption(
      "statuses", .list(.integer(0...999)), standard: .array([JSONValue(.integer(200))]),
      summary: "HTTP statuses of the archive records to read."),
    StageOption(
      "mediaTypes", .list(.string), standard: .array([]),
      summary:
        "Media types of the archive records to read, as globs (\"text/*\"); empty: every type that holds text."
    ),
    StageOption(
      "fields", .object(fields), standard: .object([]),
      summary:
        "Which members of the objects in NDJSON files are what; a name with dots is a path into inner objects."
    ),
  ]

  /// Members of NDJSON objects.
  static let fields =
    [
      ("id", "the id; the line number counts where it is missing"), ("url", "the address"),
      ("fetched", "when it was fetched"), ("html", "the page"), ("xml", "the XML document"),
      ("markdown", "the Markdown text"), ("text", "the plain text"), ("title", "the title"),
      ("byline", "the authors: a string or a list"), ("published", "the date of publication"),
      ("modified", "the date of the last change"), ("site", "the site's name"),
      ("language", "the language"), ("description", "the summary"), ("section", "the section"),
    ].map { name, meaning in
      StageOption(
        name, .string, standard: .string(name), summary: "The member that holds \(meaning).")
    } + [
      StageOption(
        "keep", .list(.string), standard: .array([]),
        summary: "Members that go into the record as they are.")
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
