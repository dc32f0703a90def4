#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The encodings of East Asia, by the system's iconv.
enum MultiByteDecoder {
  /// What iconv calls an encoding, the widest superset first: pages labelled `gb2312` hold GBK, pages
  /// labelled `shift_jis` the extensions of Windows.
  private static let names: [String: [String]] = [
    "gb18030": ["GB18030", "GBK"], "big5": ["BIG5-HKSCS", "CP950", "BIG5"],
    "euc-jp": ["EUC-JP-MS", "CP51932", "EUC-JP"], "iso-2022-jp": ["ISO-2022-JP"],
    "shift_jis": ["CP932", "SHIFT_JIS"], "euc-kr": ["UHC", "CP949", "EUC-KR"],
  ]

  /// The text as UTF-8; nil when the system does not know the encoding.
  static func decode(_ bytes: [UInt8], as encoding: String) -> [UInt8]? {
    for name in names[encoding] ?? [] {
      // iconv reports failure as a pointer of all ones.
      guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1
      else { continue }
      defer { _ = unsafe iconv_close(converter) }
      return unsafe convert(bytes, with: converter)
    }
    return nil
  }

  // SAFETY: both buffers outlive the calls, and iconv is told how many bytes each holds.
  private static func convert(_ bytes: [UInt8], with converter: iconv_t) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    var input = bytes
    let chunk = 1 << 16
    unsafe input.withUnsafeMutableBytes { source in
      var next = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        var failure: Int32 = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { target, count in
          var out = unsafe target.baseAddress.map {
            unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
          }
          var room = chunk
          let result = unsafe iconv(converter, &next, &left, &out, &room)
          failure = result == Int(bitPattern: UInt.max) ? errno : 0
          count = chunk - room
        }
        text.append(contentsOf: piece)
        if failure == EILSEQ || failure == EINVAL {
          // One byte that means nothing; what follows may be fine.
          text.append(contentsOf: [0xEF, 0xBF, 0xBD])
          if left > 0 {
            left -= 1
            unsafe next = next?.successor()
          }
        }
      }
    }
    return UTF8Repair.repaired(text)
  }
}
