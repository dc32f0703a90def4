import Documents
import Testing

@testable import Stripping

@Suite struct EncodingTests {
  /// The canonical name, the bytes in hexadecimal, the text.
  static let samples: [(name: String, hex: String, text: String)] = [
    (
      "windows-1250",
      "5a61bff3b3e62067ea9c6cb9206a619ff12c2070f8ed6c699a209e6c759d6f75e86bfd206bf9f220fa70"
        + "ec6c20efe162656c736be920f364793b20e17276ed7a74fb72f52074fc6bf67266fa72f367e9702e20a3"
        + "f3649f206c65bf792077209c726f646b7520506f6c736b692c2061209c77696572737a637a20e6776965"
        + "726b612e",
      "Zażółć gęślą jaźń, příliš žluťoučký kůň úpěl ďábelské ódy; árvíztűrő tükörfúrógép. Łódź leży w środku Polski, a świerszcz ćwierka."
    ),
    (
      "windows-1251",
      "cdeee2fbe920eceef1f220f7e5f0e5e720f0e5eaf320eef2eaf0eefef220ede520f0e0edfcf8e520e0ef"
        + "f0e5ebff2c20f1eeeee1f9e8ebe820e220efeeede5e4e5ebfcede8ea2e20abccfb20ede520f5eef2e8ec"
        + "20f1efe5f8e8f2fcbb2c209720f1eae0e7e0eb20eeed2e",
      "Новый мост через реку откроют не раньше апреля, сообщили в понедельник. «Мы не хотим спешить», — сказал он."
    ),
    (
      "windows-1252",
      "4c6520636166e920e9746169742064e96ae0206665726de92096209374726f702074f474942c2070656e"
        + "73612d742d656c6c652e20dc626572206469652053747261df652067696e672065696e204de464636865"
        + "6e2c2061f16f20747261732061f16f2e",
      "Le café était déjà fermé – “trop tôt”, pensa-t-elle. Über die Straße ging ein Mädchen, año tras año."
    ),
    (
      "windows-1253",
      "c720eddde120e3ddf6f5f1e120e4e5ed20e8e120e1edefdfeee5e920f0f1e9ed20e1f0fc20f4efed20c1"
        + "f0f1dfebe9ef2c20e1ede1eaefdfedf9f3e520f4e720c4e5f5f4ddf1e120ef20e4deeceff22e",
      "Η νέα γέφυρα δεν θα ανοίξει πριν από τον Απρίλιο, ανακοίνωσε τη Δευτέρα ο δήμος."
    ),
    (
      "windows-1254",
      "42656c6564697965206261fe6b616efd2c2079656e69206bf67072fc6efc6e206e6973616e64616e20f6"
        + "6e63652061e7fd6c6d6179616361f0fd6efd2073f6796c6564692e20ddfee7696c65722061f0fd7220fe"
        + "6172746c6172646120e7616cfdfefd796f722c20fdf064fd722067fc6e65fe692e",
      "Belediye başkanı, yeni köprünün nisandan önce açılmayacağını söyledi. İşçiler ağır şartlarda çalışıyor, ığdır güneşi."
    ),
    (
      "windows-1255",
      "e4e2f9f820e4e7e3f920ece020e9e9f4fae720ecf4f0e920e0f4f8e9ec2c20e4e5e3e9f2e420e4f2e9f8"
        + "e9e9e420e1e9e5ed20f9f0e92e",
      "הגשר החדש לא ייפתח לפני אפריל, הודיעה העירייה ביום שני."
    ),
    (
      "windows-1256",
      "e1e420edddcacd20c7e1ccd3d120c7e1cccfedcf20dec8e120d4e5d120c3c8d1ede120dfe3c720c3dae1"
        + "e4ca20c7e1c8e1cfedc920ede6e320c7e1c7cbe4ede42e",
      "لن يفتح الجسر الجديد قبل شهر أبريل كما أعلنت البلدية يوم الاثنين."
    ),
    (
      "windows-1257",
      "4e61756a617369732074696c746173206e65627573206174696461727974617320616e6b73e869617520"
        + "6e65692062616c616e64e12c207072616e65f0eb206d696573746f207361766976616c647962eb2e20d0"
        + "fb6b697320fe696e6f6d61732e",
      "Naujasis tiltas nebus atidarytas anksčiau nei balandį, pranešė miesto savivaldybė. Šūkis žinomas."
    ),
    (
      "windows-874",
      "cad0bed2b9e3cbc1e8a8d0e4c1e8e0bbd4b4a1e8cdb9e0b4d7cdb9e0c1c9d2c2b920e0b7c8bad2c5bbc3"
        + "d0a1d2c8e0c1d7e8cdc7d1b9a8d1b9b7c3ec",
      "สะพานใหม่จะไม่เปิดก่อนเดือนเมษายน เทศบาลประกาศเมื่อวันจันทร์"
    ),
    (
      "iso-8859-2",
      "4e6f76fd206d6f73742070f8657320f8656b75206e656f746576f86f752064f8ed7665206e65be207620"
        + "6475626e752c206f7a6ee16d696c61207261646e6963652e20ae6c75bb6f75e86bfd206bf9f22e",
      "Nový most přes řeku neotevřou dříve než v dubnu, oznámila radnice. Žluťoučký kůň."
    ),
    (
      "iso-8859-5",
      "bdded2ebd920dcdee1e220e7d5e0d5d720e0d5dae320dee2dae0deeee220ddd520e0d0ddece8d520d0df"
        + "e0d5dbef2c20e1deded1e9d8dbd820d220dfdeddd5d4d5dbecddd8da2e",
      "Новый мост через реку откроют не раньше апреля, сообщили в понедельник."
    ),
    (
      "iso-8859-7",
      "c720eddde120e3ddf6f5f1e120e4e5ed20e8e120e1edefdfeee5e920f0f1e9ed20e1f0fc20f4efed20c1"
        + "f0f1dfebe9ef2e",
      "Η νέα γέφυρα δεν θα ανοίξει πριν από τον Απρίλιο."
    ),
    (
      "iso-8859-15",
      "4c652063bd757220636ffb7465203320a4203a2064e96ae020767520e0206c27e974e9",
      "Le cœur coûte 3 € : déjà vu à l'été"
    ),
    (
      "koi8-r",
      "eecfd7d9ca20cdcfd3d420dec5d2c5da20d2c5cbd520cfd4cbd2cfc0d420cec520d2c1ced8dbc520c1d0"
        + "d2c5ccd12c20d3cfcfc2ddc9ccc920d720d0cfcec5c4c5ccd8cec9cb20d720c1c4cdc9cec9d3d4d2c1c3"
        + "c9c92e",
      "Новый мост через реку откроют не раньше апреля, сообщили в понедельник в администрации."
    ),
    (
      "koi8-u",
      "eecfd7c9ca20cda6d3d420dec5d2c5da20d2a6decbd520d7a6c4cbd2c9c0d4d820cec520d2c1cea6dbc5"
        + "20cbd7a6d4ced12c20d0cfd7a6c4cfcdc9ccc920d720d0cfcec5c4a6cccfcb2e20b7a720adc1cecfcb2e",
      "Новий міст через річку відкриють не раніше квітня, повідомили в понеділок. Її ґанок."
    ),
    (
      "ibm866",
      "8daea2eba920acaee1e220e7a5e0a5a720e0a5aae320aee2aae0aeeee220ada520e0a0adece8a520a0af"
        + "e0a5abef2c20e1aeaea1e9a8aba820a220afaeada5a4a5abecada8aa2e",
      "Новый мост через реку откроют не раньше апреля, сообщили в понедельник."
    ),
    (
      "macintosh",
      "4c65206361668e208e7461697420648e6a88206665726d8e2e",
      "Le café était déjà fermé."
    ),
    (
      "shift_jis",
      "905682b582a28bb482cd8e6c8c8e82e682e8914f82c982cd8a4a92ca82b582c882a282c681418e7396f0"
        + "8f8a82cd8c8e976a93fa82c994ad955c82b582bd814281758b7d82ac82bd82ad82c882a2817682c68e73"
        + "92b782cd8cea82c182bd8142",
      "新しい橋は四月より前には開通しないと、市役所は月曜日に発表した。「急ぎたくない」と市長は語った。"
    ),
    (
      "euc-jp",
      "bfb7a4b7a4a4b6b6a4cfbbcdb7eea4e8a4eac1b0a4cba4cfb3abc4cca4b7a4caa4a4a4c8a1a2bbd4ccf2"
        + "bdeaa4cfb7eecdcbc6fca4cbc8afc9bda4b7a4bfa1a3a1d6b5dea4aea4bfa4afa4caa4a4a1d7a4c8bbd4"
        + "c4b9a4cfb8eca4c3a4bfa1a3",
      "新しい橋は四月より前には開通しないと、市役所は月曜日に発表した。「急ぎたくない」と市長は語った。"
    ),
    (
      "iso-2022-jp",
      "1b24423f37243724243636244f3b4d376e244b332b444c2439246b21231b2842",
      "新しい橋は四月に開通する。"
    ),
    (
      "euc-kr",
      "bbf520b4d9b8aeb4c22034bff920c0ccc0fcbfa1b4c220b0b3c5ebb5c7c1f620becac0bb20b0cdc0ccb6"
        + "f3b0ed20bdc3c3bbc0cc20bff9bfe4c0cfbfa120b9dfc7a5c7dfb4d92e",
      "새 다리는 4월 이전에는 개통되지 않을 것이라고 시청이 월요일에 발표했다."
    ),
    (
      "gb18030",
      "d0c2c7c5d4dacbc4d4c2d6aec7b0b2bbbbe1bfaacda82ccad0d5feb8aed0c7c6dad2bbd0fbb2bca1a3ca"
        + "d0b3a4cbb53aa1b0ced2c3c7b2bbcfebd7c5bcb1a1a3a1b1d5e2cac7d6d0b9fab5c4d2bbd7f9b3c7cad0"
        + "a1a3",
      "新桥在四月之前不会开通,市政府星期一宣布。市长说:“我们不想着急。”这是中国的一座城市。"
    ),
    (
      "big5",
      "b773bef4a662a57ca4eba4a7ab65a4a3b77cb67db3712ca5abac46a9b2ac50b4c1a440abc5a5aca143a5"
        + "abaaf8bba1a7daadcca4a3b751b5dbabe6a143b36fac4fa440ae79abb0a5abaabaa8c6a143",
      "新橋在四月之前不會開通,市政府星期一宣布。市長說我們不想著急。這是一座城市的事。"
    ),
  ]

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test(arguments: samples.map(\.name))
  func `A declared encoding is decoded`(name: String) throws {
    let sample = try #require(Self.samples.first { $0.name == name })
    let page =
      Array("<html><head><meta charset=\"\(name)\"></head><body><p>".utf8) + Self.bytes(sample.hex)
      + Array("</p>".utf8)
    let (text, finding) = Decoding.text(of: RawContent(bytes: page), isMarkup: true)
    #expect(finding.encoding == name)
    #expect(String(decoding: text, as: UTF8.self).contains(sample.text))
  }

  /// Without a word about it: those that the bytes give away.
  @Test(arguments: [
    "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
    "windows-1256", "windows-1257", "windows-874", "koi8-r", "iso-8859-5", "ibm866", "shift_jis",
    "euc-jp", "euc-kr",
    "gb18030", "big5",
  ])
  func `An undeclared encoding is detected`(name: String) throws {
    let sample = try #require(Self.samples.first { $0.name == name })
    let (text, finding) = Decoding.text(
      of: RawContent(bytes: Array("<p>".utf8) + Self.bytes(sample.hex)), isMarkup: true)
    #expect(finding.encoding == name)
    #expect(String(decoding: text, as: UTF8.self) == "<p>" + sample.text)
  }

  @Test(
    arguments: [
      // label, canonical name
      ("latin1", "windows-1252"), ("ISO-8859-1", "windows-1252"), ("us-ascii", "windows-1252"),
      ("x-sjis", "shift_jis"), ("gb2312", "gb18030"), (" UTF8 ", "utf-8"), ("nonsense", nil),
    ] as [(String, String?)])
  func `A label means what it means to browsers`(label: String, name: String?) {
    #expect(EncodingLabel.canonicalName(of: label.utf8) == name)
  }

  @Test(
    arguments: [
      // bytes, transport, encoding
      ([0xEF, 0xBB, 0xBF, 0x61], "windows-1251", "utf-8"),
      ([0xFF, 0xFE, 0x61, 0], nil, "utf-16le"),
      ([0xFE, 0xFF, 0, 0x61], nil, "utf-16be"),
      // Valid UTF-8 is UTF-8, whatever the server says.
      ([0x61, 0xC3, 0xA9], "iso-8859-1", "utf-8"), ([0x61, 0xE9], "iso-8859-2", "iso-8859-2"),
      ([0x63, 0x61, 0x66, 0xE9, 0x20], "utf-8", "windows-1252"),
    ] as [([UInt8], String?, String)])
  func `Marks, validity and the transport are trusted in this order`(
    bytes: [UInt8], transport: String?, encoding: String
  ) {
    #expect(EncodingSniffer.sniff(bytes, transport: transport, isMarkup: true).encoding == encoding)
  }

  @Test func `A few broken bytes do not turn UTF-8 into mojibake`() {
    let bytes = Array("Ünïcödé tëxt wíth möre thän önë".utf8) + [0xFF] + Array(" wörd".utf8)
    let (text, finding) = Decoding.text(of: RawContent(bytes: bytes), isMarkup: false)
    #expect(finding.encoding == "utf-8")
    #expect(String(decoding: text, as: UTF8.self).contains("önë\u{FFFD} wörd"))
  }

  @Test(arguments: ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "windows-1251", "utf-16le"])
  func `Any bytes decode to valid UTF-8`(name: String) {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 151 ^ ($0 >> 5)) }
    #expect(UTF8Repair.isValid(TextDecoder.decode(bytes, as: name)))
  }
}
