/// Why something of a corpus could not be read, worded for the person who owns it.
public struct CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, as a word for machines.
  public enum Code: String, Hashable, Sendable {
    /// The input does not exist.
    case notFound
    /// It exists and cannot be read: permissions, or the disk.
    case unreadable
    /// It was there when the folder was listed, and is gone now.
    case vanished
    /// It is no regular file.
    case notRegular
    /// It has more bytes than `limits.bytesPerDocument`.
    case tooLarge
    /// It ends before it should.
    case truncated
    /// Its compression or its archive is damaged.
    case corrupt
    /// A record of an archive breaks the archive's format.
    case malformed
    /// It needs something that this program does not read.
    case unsupported
    /// A glob or a filter of the rules cannot be used.
    case badRule
  }

  /// What went wrong.
  public var code: Code
  /// The file, relative to the input folder, safe to show.
  public var path: String
  /// What went wrong, in lower case, without the path.
  public var message: String
  /// What to do about it.
  public var fix: String?
  /// Documents whose id begins with this were not seen because of the error: they may exist still. Nil
  /// when no other document is concerned.
  public var unseen: String?

  /// An error at `path`.
  public init(
    _ code: Code, path: String, _ message: String, fix: String? = nil, unseen: String? = nil
  ) {
    (self.code, self.path, self.message) = (code, path, message)
    (self.fix, self.unseen) = (fix, unseen)
  }

  /// `path: message`, then the fix.
  public var description: String {
    let text = path.isEmpty ? message : "\(path): \(message)"
    return fix.map { "\(text)\n  fix: \($0)" } ?? text
  }

  static func tooLarge(path: String, limit: Int) -> CorpusError {
    CorpusError(
      .tooLarge, path: path, "larger than \(limit) bytes", fix: "raise limits.bytesPerDocument")
  }
}
