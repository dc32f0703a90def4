import CLibXML2
import Documents
import Foundation
import JSON
import Stages
import Stripping

/// `MeasureStripping extract PAGES OUT.jsonl` writes what the stage makes of each page of a folder, for the
/// scorer; `speed PAGES [ROUNDS]` times the stage beside libxml2's own parse of the raw pages; `growth PAGES
/// [COUNT]` prints the memory of one worker after so many pages; `fuzz PAGES SECONDS SEED` breaks pages at
/// random.
@main
enum MeasureStripping {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("extract", 3): try extract(folder: arguments[1], to: arguments[2])
    case ("speed", 2...3):
      try speed(folder: arguments[1], rounds: arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3)
    case ("growth", 2...3):
      try growth(
        folder: arguments[1], count: arguments.count > 2 ? Int(arguments[2]) ?? 10000 : 10000)
    case ("fuzz", 2...4):
      let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 60 : 60
      let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
      var fuzz = Fuzz(pages: try pages(in: arguments[1]), state: seed)
      print("\(try fuzz.run(seconds: seconds)) broken pages, all sound")
    default:
      print(
        """
        usage: MeasureStripping extract PAGES OUT.jsonl | speed PAGES [ROUNDS] | growth PAGES [COUNT]
                                | fuzz PAGES SECONDS SEED
        """
      )
      exit(2)
    }
  }

  private static func pages(in folder: String) throws -> [(id: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".html") }
      .map { name in
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        return (String(name.dropLast(5)), Array(data))
      }
  }

  private static func document(_ page: (id: String, bytes: [UInt8])) -> Document {
    Document(
      id: page.id, provenance: Provenance(path: page.id),
      raw: RawContent(bytes: page.bytes, format: .html))
  }

  private static func extract(folder: String, to path: String) throws {
    var worker = try StripStage(settings: Settings(options: StripStage.kind.options)).makeWorker()
    var lines = ""
    for page in try pages(in: folder) {
      var document = document(page)
      do {
        try worker.process(&document)
      } catch {
        print("\(page.id): \(error)")
      }
      var record: [String: Any] = [
        "id": page.id, "text": String(decoding: document.text, as: UTF8.self),
        "byline": document.metadata.byline, "title": document.metadata.title ?? "",
      ]
      record["published"] = document.metadata.published
      record["page_type"] = document.metadata.pageType
      let data = try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
      lines += String(decoding: data, as: UTF8.self) + "\n"
    }
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
  }

  // MARK: Memory

  /// One worker strips `count` pages, those of the folder over and over, each read from its file anew.
  private static func growth(folder: String, count: Int) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".html") }
    var worker = try StripStage(settings: Settings(options: StripStage.kind.options)).makeWorker()
    var failures = 0
    for number in 1...max(1, count) {
      let path = "\(folder)/\(names[number % names.count])"
      var document = document(
        (path, Array(try Data(contentsOf: URL(fileURLWithPath: path)))))
      do { try worker.process(&document) } catch { failures += 1 }
      if number == count || number == 1000 || number == 5000 || number == 10000 {
        print(
          "\(number) pages, \(failures) failed: \(residentMegabytes()) MB resident, peak \(peakMegabytes()) MB"
        )
      }
    }
  }

  /// What Linux says this process holds in memory; 0 elsewhere.
  private static func residentMegabytes() -> Int {
    guard let line = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return 0
    }
    let field = line.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (field?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
      / 1024
  }

  // MARK: Speed

  private static func speed(folder: String, rounds: Int) throws {
    let pages = try pages(in: folder)
    let size = pages.reduce(0) { $0 + $1.bytes.count }
    let stage = try StripStage(settings: Settings(options: StripStage.kind.options))
    var worker = stage.makeWorker()
    var (tree, strip): (Double, Double) = (.infinity, .infinity)
    var failures = 0
    for round in 0...rounds {
      // The first round warms caches and is not counted. The two take turns, so that a busy machine
      // slows both.
      var (treeSeconds, stripSeconds) = (0.0, 0.0)
      failures = 0
      for page in pages {
        var began = clock()
        parse(page.bytes)
        treeSeconds += Double(clock() - began)
        var document = document(page)
        began = clock()
        do { try worker.process(&document) } catch { failures += 1 }
        stripSeconds += Double(clock() - began)
      }
      if round > 0 {
        tree = min(tree, treeSeconds / Double(CLOCKS_PER_SEC))
        strip = min(strip, stripSeconds / Double(CLOCKS_PER_SEC))
      }
    }
    let count = Double(pages.count)
    print(
      "\(pages.count) pages, \(size / 1_000_000) MB, \(failures) failed, best of \(rounds) rounds, CPU time"
    )
    print(String(format: "libxml2 DOM parse  %7.3f ms a page", tree / count * 1000))
    print(String(format: "strip stage        %7.3f ms a page", strip / count * 1000))
    print(String(format: "ratio              %7.3f", strip / tree))
    print("peak memory \(peakMegabytes()) MB")
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    #if canImport(Darwin)
      _ = unsafe getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_048_576
    #else
      // The name has a type of its own in Glibc's module.
      _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #endif
  }

  /// libxml2's tree of the page as it is.
  private static func parse(_ bytes: [UInt8]) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    // SAFETY: libxml2 reads the bytes during the call and keeps no pointer to them.
    let tree = unsafe bytes.withUnsafeBytes { page in
      unsafe htmlReadMemory(
        page.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(page.count), nil, "UTF-8",
        Int32(bitPattern: options))
    }
    unsafe xmlFreeDoc(tree)
  }
}
