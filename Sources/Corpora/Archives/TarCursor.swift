import Documents

/// The files in a tar archive: ustar, with the long names of GNU and POSIX (pax).
///
/// Members are judged by their names as files of a folder are, and may be archives themselves.
struct TarCursor: DocumentCursor {
  private static let block = 512
  private static let longestName = 1 << 16

  private let stream: BufferedStream
  private let context: ArchiveContext
  private var ids: RecordIDs
  private var nested: (cursor: any DocumentCursor, rest: BoundedStream, padding: Int)?
  /// Names and sizes that come in records of their own, in front of the member.
  private var longName: [UInt8]?
  private var paxName: [UInt8]?
  private var paxSize: Int?
  private var hasEnded = false
  private var ownSkipped = SkipTally()

  var skipped: SkipTally {
    guard let nested else { return ownSkipped }
    return ownSkipped.adding(nested.cursor.skipped)
  }

  init(_ stream: any ByteStream, context: ArchiveContext) {
    self.stream = BufferedStream(stream)
    self.context = context
    ids = RecordIDs(prefix: context.idPrefix)
  }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    while !hasEnded {
      if nested != nil {
        if let item = try nested?.cursor.next() { return item }
        if let done = nested {
          ownSkipped = ownSkipped.adding(done.cursor.skipped)
          _ = stream.skip(done.rest.left + done.padding)
          nested = nil
        }
      }
      guard let header = try nextHeader() else { return nil }
      if let item = try member(header) { return item }
    }
    return nil
  }

  // MARK: Headers

  private struct Header {
    var name: [UInt8]
    var type: UInt8
    var size: Int
    /// Bytes up to the next block.
    var padding: Int { (TarCursor.block - size % TarCursor.block) % TarCursor.block }
  }

  private mutating func nextHeader() throws(CorpusError) -> Header? {
    var damaged = 0
    while true {
      let block = stream.take(Self.block)
      guard block.count == Self.block else {
        hasEnded = true
        do throws(CorpusError) {
          _ = try stream.isAtEnd()
        } catch {
          throw context.error(error)
        }
        if damaged > 0 { throw damageError(damaged) }
        guard block.isEmpty else { throw context.error(.truncated, "the archive breaks off") }
        return nil
      }
      if block.allSatisfy({ $0 == 0 }) {
        guard damaged == 0 else {
          hasEnded = true
          throw damageError(damaged)
        }
        // Two of them are the end, but archives get joined by `cat`.
        continue
      }
      if let header = Self.header(in: block) {
        guard damaged == 0 else {
          stream.putBack(block[...])
          throw damageError(damaged)
        }
        return header
      }
      damaged += block.count
    }
  }

  private func damageError(_ count: Int) -> CorpusError {
    context.error(.corrupt, "\(count) bytes behind member \(ids.count) are no tar archive")
  }

  /// Reads a header; nil when its checksum is wrong.
  private static func header(in block: [UInt8]) -> Header? {
    guard let checksum = number(block[148..<156]) else { return nil }
    var sum = 8 * 0x20
    for (index, byte) in block.enumerated() where !(148..<156).contains(index) { sum += Int(byte) }
    guard sum == checksum, let size = number(block[124..<136]) else { return nil }
    var name = Array(block[0..<100].prefix { $0 != 0 })
    if block[257..<262].elementsEqual("ustar".utf8), block[263] == 0x30 {
      let prefix = block[345..<500].prefix { $0 != 0 }
      if !prefix.isEmpty { name = prefix + [0x2F] + name }
    }
    return Header(name: name, type: block[156], size: size)
  }

  /// An octal number, or a binary one as GNU writes large ones.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      var value = 0
      for byte in field.dropFirst() {
        guard value < 1 << 52 else { return nil }
        value = value << 8 | Int(byte)
      }
      return value
    }
    var value = 0
    for byte in field where byte != 0x20 && byte != 0 {
      guard byte >= 0x30, byte < 0x38, value < 1 << 57 else { return nil }
      value = value << 3 | Int(byte - 0x30)
    }
    return value
  }

  // MARK: Members

  private mutating func member(_ header: Header) throws(CorpusError) -> CorpusItem? {
    var header = header
    switch header.type {
    case UInt8(ascii: "L"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      guard header.size <= Self.longestName else { break }
      let data = stream.take(header.size)
      _ = stream.skip(header.padding)
      if header.type == UInt8(ascii: "L") {
        longName = data.prefix { $0 != 0 }
      } else {
        readPax(data)
      }
      return nil
    case UInt8(ascii: "g"), UInt8(ascii: "K"):
      _ = stream.skip(header.size + header.padding)
      return nil
    default: break
    }
    header.name = paxName ?? longName ?? header.name
    header.size = paxSize ?? header.size
    (longName, paxName, paxSize) = (nil, nil, nil)
    let name = Self.cleaned(header.name)
    switch header.type {
    case UInt8(ascii: "0"), 0, UInt8(ascii: "7"): return try file(name, header)
    case UInt8(ascii: "2"), UInt8(ascii: "1"): skip(header, .symbolicLink, name)
    case UInt8(ascii: "5"): _ = stream.skip(header.size + header.padding)
    default: skip(header, .special, name)
    }
    return nil
  }

  private mutating func skip(_ header: Header, _ reason: SkipTally.Reason, _ name: [UInt8]) {
    let shown = "\(context.path)/\(SafeName.text(name))"
    ownSkipped.count(reason, shown)
    _ = stream.skip(header.size + header.padding)
  }

  private mutating func file(_ name: [UInt8], _ header: Header) throws(CorpusError) -> CorpusItem? {
    ids.advance()
    let parts = name.split(separator: UInt8(ascii: "/"))
    guard let last = parts.last, !parts.contains(where: { $0.first == UInt8(ascii: ".") }) else {
      skip(header, .hidden, name)
      return nil
    }
    let rules = context.rules
    let kind: FileKind
    switch rules.judge(file: Array((context.path + "/").utf8) + name, name: last) {
    case .skip(let reason):
      skip(header, reason, name)
      return nil
    case .read(let found): kind = found
    }
    let id = ids.id(named: SafeName.text(name))
    let format: RawContent.Format
    switch kind.holds {
    case .archive(let archive):
      guard context.depth < 3 else {
        _ = stream.skip(header.size + header.padding)
        throw CorpusError(
          .unsupported, path: "\(context.path)/\(SafeName.text(name))",
          "an archive in an archive in an archive is not read", unseen: id + "/")
      }
      let rest = BoundedStream(stream, count: header.size)
      let inner = ArchiveContext(
        path: "\(context.path)/\(SafeName.text(name))", idPrefix: id + "/", stamp: context.stamp,
        rules: rules, depth: context.depth + 1)
      nested = (inner.open(archive, rest, compression: kind.compression), rest, header.padding)
      return nil
    case .document(let found): format = found
    }
    if let reason = rules.reasonToSkip(RecordFacts(size: header.size)) {
      skip(header, reason, name)
      return nil
    }
    let content = content(header, kind.compression)
    return CorpusItem(
      id: id, provenance: Provenance(path: context.path, record: SafeName.text(name)),
      stamp: context.stamp, format: format, content: content)
  }

  private func content(_ header: Header, _ compression: Compression) -> CorpusItem.Content {
    let limit = context.rules.bytesPerRecord
    guard header.size <= limit else {
      _ = stream.skip(header.size + header.padding)
      return .failed(CorpusError.tooLarge(path: context.path, limit: limit))
    }
    let bytes = stream.take(header.size)
    _ = stream.skip(header.padding)
    guard bytes.count == header.size else {
      return .failed(
        CorpusError(
          .truncated, path: context.path,
          "the member breaks off after \(bytes.count) of \(header.size) bytes"))
    }
    return .bytes(bytes, compression)
  }

  /// The name without what leads out of the archive.
  private static func cleaned(_ name: [UInt8]) -> [UInt8] {
    let parts = name.split(separator: UInt8(ascii: "/")).filter {
      !$0.elementsEqual([0x2E]) && !$0.elementsEqual([0x2E, 0x2E])
    }
    return Array(parts.joined(separator: [UInt8(ascii: "/")]))
  }

  /// `length key=value\n`, again and again.
  private mutating func readPax(_ data: [UInt8]) {
    var position = 0
    while position < data.count, let space = data[position...].firstIndex(of: 0x20),
      let length = Int(String(decoding: data[position..<space], as: UTF8.self)),
      length > space - position + 1, length <= data.count - position
    {
      let record = data[(space + 1)..<(position + length - 1)]
      position += length
      guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = Array(record[(equals + 1)...])
      switch String(decoding: record[..<equals], as: UTF8.self) {
      case "path": paxName = value
      case "size":
        paxSize = Int(String(decoding: value, as: UTF8.self)).flatMap { $0 < 0 ? nil : $0 }
      default: break
      }
    }
  }
}
