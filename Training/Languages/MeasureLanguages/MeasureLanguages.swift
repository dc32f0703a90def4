import Documents
import Foundation
import JSON
import Languages

/// Identifies the language of the texts of a JSON Lines file; writes what the scorer reads, and to standard error
/// the time it took.
///
///     MeasureLanguages cases.jsonl [language.bin] >pred.jsonl
@main struct MeasureLanguages {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let path = arguments.first else {
      print("usage: MeasureLanguages CASES [MODEL]")
      exit(64)
    }
    var model = LanguageModel()
    if arguments.count > 1 {
      model = LanguageModel(Array(try Data(contentsOf: URL(fileURLWithPath: arguments[1]))))
    }
    var identifier = LanguageIdentifier(model: model)
    var texts: [(id: String, text: [UInt8])] = []
    for line in Array(try Data(contentsOf: URL(fileURLWithPath: path))).split(separator: 10) {
      let value = try JSONReader.read(Array(line))
      texts.append((value["id"]?.string ?? "", Array((value["text"]?.string ?? "").utf8)))
    }
    var found: [Language] = []
    let start = cpuSeconds()
    for (_, text) in texts {
      found.append(identifier.identify(text.span, 0..<text.count, declared: nil))
    }
    let seconds = cpuSeconds() - start
    for ((id, _), language) in zip(texts, found) {
      print(
        "{\"id\":\(JSONValue(.string(id)).compact),\"language\":\"\(language.code)\",\"confidence\":\(language.confidence)}"
      )
    }
    let microseconds = seconds / Double(max(1, texts.count)) * 1e6
    FileHandle.standardError.write(
      Data("\(texts.count) texts, \((microseconds * 100).rounded() / 100) µs each\n".utf8))
  }

  static func cpuSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
