import Entities

/// Writes the bytes of a model.
enum ModelWriter {
  /// The model that the bytes are; they are kept for good.
  static func model(_ bytes: [UInt8]) throws -> EntityModel {
    // SAFETY: The memory is never freed, as `EntityModel` asks for.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe memory.copyBytes(from: bytes)
    guard let model = unsafe EntityModel(at: memory.baseAddress, count: bytes.count) else {
      throw TrainingFailure("not a model of this version")
    }
    return model
  }

  /// The model's bytes; without a network, only its words can be used.
  static func bytes(
    _ lexicon: LexiconTables, _ learned: (index: FeatureIndex, network: LearnedNetwork)?
  )
    -> [UInt8]
  {
    let bucketBits = 15
    var buckets = [[(check: UInt16, row: UInt16, bits: UInt16)]](
      repeating: [], count: 1 << bucketBits)
    for hash in lexicon.words.keys.sorted() {
      guard let word = lexicon.words[hash] else { continue }
      let mixed = FormHash.mixed(hash, 0x51)
      let row = UInt16(word.row + 1) | (word.bits & Lexicon.Bits.neverBegins != 0 ? 0x8000 : 0)
      buckets[Int(mixed & UInt64(buckets.count - 1))].append(
        (UInt16(mixed >> 48), row, UInt16(truncatingIfNeeded: word.bits)))
    }
    var starts: [UInt32] = [0]
    var (checks, rows, bits) = ([UInt16](), [UInt16](), [UInt16]())
    for bucket in buckets {
      for entry in bucket {
        checks.append(entry.check)
        rows.append(entry.row)
        bits.append(entry.bits)
      }
      starts.append(UInt32(checks.count))
    }
    let features = learned?.index.count ?? 0
    var indexBits = 1
    while 1 << indexBits < features * 2 { indexBits += 1 }
    var slots = [UInt32](repeating: 0, count: 1 << indexBits)
    for (hash, row) in learned?.index.rows.sorted(by: { $0.value < $1.value }) ?? [] {
      var slot = Int(hash & UInt64(slots.count - 1))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: hash >> 48) << 16 | row
    }
    let weights =
      learned?.network.weights
      ?? [Int8](repeating: 0, count: (EntityModel.vectorWeightRows + 1) * EntityModel.width)
    let output =
      learned?.network.output
      ?? [Float](
        repeating: 0, count: (EntityModel.width + 1) * NameTag.count + EntityModel.width)

    var header = [UInt32](repeating: 0, count: 32)
    header[0] = 0x544E_4551
    header[1] = 2
    header[2] = UInt32(EntityModel.width)
    header[3] = UInt32(buckets.count)
    header[4] = UInt32(checks.count)
    header[5] = UInt32(lexicon.codes.count / EntityModel.codesPerRow)
    header[6] = UInt32(indexBits)
    header[7] = UInt32(features)
    header[8] = (learned?.network.step ?? 1).bitPattern
    var body: [UInt8] = []
    var offset = 128
    var number = 16
    func append(_ bytes: [UInt8]) {
      header[number] = UInt32(offset)
      number += 1
      body += bytes
      body += [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
      offset = 128 + body.count
    }
    append(littleEndian(starts))
    append(littleEndian(checks))
    append(littleEndian(rows))
    append(littleEndian(bits))
    append(lexicon.codes)
    append(littleEndian(slots))
    append(weights.map { UInt8(bitPattern: $0) &+ 128 })
    append(littleEndian(ordered(output).map(\.bitPattern)))
    header[10] = UInt32(offset)
    return littleEndian(header) + body
  }

  /// The second layer with hidden units in the order in which `Network` sums them: of each sixteen, the even ones
  /// first.
  private static func ordered(_ output: [Float]) -> [Float] {
    var result = output
    let biases = (EntityModel.width + 1) * NameTag.count
    let starts = (0..<NameTag.count).map { $0 * EntityModel.width } + [biases]
    for start in starts {
      for unit in 0..<EntityModel.width {
        let place = unit / 16 * 16 + (unit % 2) * 8 + unit % 16 / 2
        result[start + place] = output[start + unit]
      }
    }
    return result
  }

  private static func littleEndian<T: FixedWidthInteger>(_ values: [T]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * (T.bitWidth / 8))
    for value in values {
      for shift in 0..<(T.bitWidth / 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> T(shift * 8)))
      }
    }
    return bytes
  }
}
