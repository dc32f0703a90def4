import Testing

/// An archive and what comes of it; shown by its name, not by its bytes.
struct ArchiveCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var expected: [String]

  init(_ name: String, _ bytes: [UInt8], _ expected: [String]) {
    (self.name, self.bytes, self.expected) = (name, bytes, expected)
  }

  var testDescription: String { name }
}
