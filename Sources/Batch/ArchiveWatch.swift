import Corpora

/// An archive while the walk goes through it: whether it may be sealed in the end.
struct ArchiveWatch {
  let file: ArchiveFile
  private let fingerprint: UInt64
  /// Whether all of it could be read up to now.
  var isWhole = true
  /// Documents up to now.
  var documents = 0

  init(_ file: ArchiveFile, terms: Walk.Terms) {
    self.file = file
    fingerprint = terms.fingerprint &* 31 ^ terms.failureFingerprint
  }

  /// The seal of the archive, at its end; nil when it must be read again next time: something of it could not be read,
  /// another time gives other documents, or it may change without showing it.
  func seal(skipped: SkipTally) -> ArchiveSeal? {
    let isYoung = file.stamp.modified > Int(SystemCall.wallClock * 1e9) - Walk.clockGrain
    guard isWhole, documents > 0, !file.dependsOnTime, !isYoung else { return nil }
    return ArchiveSeal(
      idPrefix: Array(file.idPrefix.utf8), stamp: file.stamp, origin: file.origin,
      fingerprint: fingerprint, documents: documents, skipped: skipped)
  }

  /// Whether a seal is of this very archive as it is now.
  func fits(_ seal: ArchiveSeal) -> Bool {
    !file.dependsOnTime && seal.stamp == file.stamp && seal.origin == file.origin
      && seal.fingerprint == fingerprint
  }
}
