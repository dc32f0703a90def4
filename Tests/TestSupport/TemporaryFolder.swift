import Foundation

/// A folder that is there as long as the value is.
public final class TemporaryFolder: Sendable {
  /// Its absolute path.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("quotidian-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// Makes a folder with text files of the given names.
  public convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(name, text) }
  }

  deinit {
    // A test may have taken away the right to write.
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something inside.
  public subscript(name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, making the folders it needs.
  public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let url = URL(fileURLWithPath: self[name])
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes a text file.
  public func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  /// The bytes of a file; empty when there is none.
  public func bytes(_ name: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: self[name]) ?? Data())
  }

  /// A file as text.
  public func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }
}
