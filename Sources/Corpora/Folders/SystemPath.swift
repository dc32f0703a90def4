#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path as the operating system sees it: bytes, which need not be UTF-8.
struct SystemPath: Hashable, Sendable {
  /// The bytes, without the final NUL.
  private(set) var bytes: [UInt8]

  /// A path of raw bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }
  /// A path of text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The current folder.
  static var current: SystemPath {
    var buffer = [CChar](repeating: 0, count: 4096)
    // SAFETY: the call writes at most `count` bytes, with a final NUL.
    let isFound = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe getcwd(buffer.baseAddress, buffer.count) != nil
    }
    return SystemPath(isFound ? buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) } : [0x2F])
  }

  /// The path of a name in this folder.
  func appending(_ name: some Collection<UInt8>) -> SystemPath {
    var path = self
    path.bytes.reserveCapacity(bytes.count + name.count + 1)
    if bytes.last != UInt8(ascii: "/") { path.bytes.append(UInt8(ascii: "/")) }
    path.bytes.append(contentsOf: name)
    return path
  }

  /// The last part of the path.
  var lastPart: ArraySlice<UInt8> {
    let end = (bytes.lastIndex { $0 != UInt8(ascii: "/") } ?? -1) + 1
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return bytes[start..<end]
  }

  /// Calls C with the path; a path that holds a NUL, which no file has, is passed as an empty one.
  func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R {
    let terminated = bytes.contains(0) ? [0] : bytes + [0]
    // SAFETY: the buffer ends with NUL and lives as long as the closure; `CChar` and `UInt8` have one layout.
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress else { preconditionFailure("the buffer is not empty") }
        return unsafe body(start)
      }
    }
  }
}
