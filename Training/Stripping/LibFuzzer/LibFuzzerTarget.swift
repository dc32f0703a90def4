import Documents
import Stages
import Stripping

/// The strip stage as libFuzzer calls it: each input is an HTML page, with Markdown written; text and blocks
/// must be sound.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: libFuzzer lends the bytes for the time of the call; they are copied here.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  strip(bytes)
  return 0
}

private let stage: StripStage = {
  let settings = Settings(options: StripStage.kind.options, replacing: ["markdown": .boolean(true)])
  // The standard settings are valid; without the stage there is nothing to fuzz.
  guard let stage = try? StripStage(settings: settings) else { fatalError("no stage") }
  return stage
}()

private func strip(_ bytes: [UInt8]) {
  var worker = stage.makeWorker()
  var document = Document(
    id: "fuzz", provenance: Provenance(path: "fuzz"), raw: RawContent(bytes: bytes, format: .html))
  do { try worker.process(&document) } catch { return }
  precondition(String(validating: document.text, as: UTF8.self) != nil, "text is not UTF-8")
  var end: UInt32 = 0
  for block in document.blocks {
    precondition(block.span.start >= end && block.span.end > block.span.start, "blocks overlap")
    precondition(block.span.end <= document.text.count, "block behind the text")
    end = block.span.end
  }
}
