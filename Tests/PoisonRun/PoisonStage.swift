import Documents
import Stages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does to the engine what a document asks for: the worst that a parser can do. For tests only.
struct PoisonStage: Stage {
  static let kind = StageKind(
    name: "poison", summary: "Crashes, hangs or eats memory where a document says POISON.",
    requires: [], provides: [], options: [], revision: "1", make: { _ in PoisonStage() })

  func makeWorker() -> any StageWorker { Worker() }

  struct Worker: StageWorker {
    private static let mark = Array("POISON:".utf8)

    mutating func process(_ document: inout Document) throws(StageError) {
      let bytes = document.raw.bytes
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon >= 6,
        Array(bytes[(colon - 6)...colon]) == Self.mark
      else { return }
      let name = bytes[(colon + 1)...].prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      switch String(decoding: name, as: UTF8.self) {
      case "segv": Self.dereferenceNothing()
      case "abort": abort()
      case "trap": fatalError("poison")
      case "exit": exit(7)
      case "overflow": document.raw.bytes = [UInt8(truncatingIfNeeded: Self.descend(1))]
      case "loop": while true { usleep(0) }
      case "sleep": sleep(100_000)
      case "alloc": Self.allocate()
      case "error": throw StageError(code: "poison", message: "the document says so")
      default: return
      }
    }

    private static func dereferenceNothing() {
      // SAFETY: none; the crash is the point.
      unsafe UnsafeMutablePointer<UInt8>(bitPattern: 8)?.pointee = 1
    }

    private static func descend(_ depth: Int) -> Int {
      guard depth < .max else { return depth }
      var pad = [depth, depth &+ 1, depth &+ 2, depth &+ 3]
      pad[depth & 3] = descend(depth &+ 1) &+ pad[(depth + 1) & 3]
      return pad.reduce(0, &+)
    }

    private static func allocate() {
      var all: [[UInt8]] = []
      while true { all.append([UInt8](repeating: 1, count: 1 << 20)) }
    }
  }
}
