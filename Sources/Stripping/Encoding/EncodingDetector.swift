/// Guesses a legacy encoding from the bytes alone.
///
/// Encodings of several bytes are recognised by their structure and by how much of the text falls on
/// their common characters; single-byte encodings by reading the text in each and asking which reading
/// has words of one script, in sensible case, of frequent letters.
enum EncodingDetector {
  private static let sampleLength = 1 << 16

  /// The canonical name; windows-1252 when nothing speaks for anything.
  static func detect(_ bytes: [UInt8]) -> String {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return "windows-1252" }
    // Second bytes of a character can be ASCII: this reading needs the text uncut.
    if let name = detectMultiByte(Array(bytes[first...].prefix(sampleLength))) { return name }
    let sample = highStretches(of: bytes)
    var best = (name: "windows-1252", score: -Double.infinity)
    for candidate in SingleByteReading.candidates {
      let score = candidate.score(of: sample)
      if score > best.score + 1e-9 { best = (candidate.name, score) }
    }
    return best.name
  }

  /// The words with bytes from 80 up, each with a space behind it: markup and English say nothing.
  private static func highStretches(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var word: [UInt8] = []
    var isHigh = false
    for byte in bytes {
      let isLetter = byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      if isLetter, word.count < 4096 {
        word.append(byte)
        isHigh = isHigh || byte >= 0x80
      } else {
        if isHigh {
          sample += word
          sample.append(0x20)
          if sample.count > sampleLength { return sample }
        }
        word.removeAll(keepingCapacity: true)
        isHigh = false
        if isLetter { word.append(byte) }
      }
    }
    if isHigh { sample += word + [0x20] }
    return sample
  }

  private static func detectMultiByte(_ sample: [UInt8]) -> String? {
    var best: (name: String, score: Double) = ("", 0.35)
    for (name, reader) in MultiByteReading.all {
      guard let score = reader(sample) else { continue }
      if score > best.score { best = (name, score) }
    }
    return best.name.isEmpty ? nil : best.name
  }
}
