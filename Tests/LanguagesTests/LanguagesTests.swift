import Documents
import Stages
import Testing

@testable import Languages

@Suite struct LanguagesTests {
  private static let stage = try? LanguageStage(
    settings: Settings(options: LanguageStage.kind.options))

  private static func language(_ text: String, declared: String? = nil) throws -> Language? {
    var document = Document(text: text)
    document.metadata.declaredLanguage = declared
    var worker = try #require(stage).makeWorker()
    try worker.process(&document)
    return document.language
  }

  @Test(
    arguments: [
      ("en", "The council will vote on the new bridge on Tuesday evening."),
      ("de", "Der Stadtrat stimmt am Dienstagabend über die neue Brücke ab."),
      ("fr", "Le conseil municipal votera mardi soir sur le nouveau pont."),
      ("es", "El ayuntamiento votará el martes por la noche sobre el nuevo puente."),
      ("it", "Il consiglio comunale voterà martedì sera sul nuovo ponte."),
      ("pt", "A câmara municipal vai votar na terça-feira à noite sobre a nova ponte."),
      ("nl", "De gemeenteraad stemt dinsdagavond over de nieuwe brug."),
      ("da", "Hun blev født i Aarhus og arbejdede som lærer i København."),
      ("sv", "Kommunfullmäktige röstar på tisdag kväll om den nya bron."),
      ("pl", "Rada miasta będzie głosować we wtorek wieczorem nad nowym mostem."),
      ("cs", "Zastupitelstvo bude v úterý večer hlasovat o novém mostu."),
      ("sk", "Zastupiteľstvo bude v utorok večer hlasovať o novom moste."),
      ("ru", "Городской совет проголосует во вторник вечером по новому мосту."),
      ("uk", "Міська рада проголосує у вівторок увечері щодо нового мосту."),
      ("bg", "Общинският съвет ще гласува във вторник вечерта за новия мост."),
      ("el", "Το συμβούλιο θα ψηφίσει την Τρίτη το βράδυ."),
      ("ar", "سيصوت المجلس مساء الثلاثاء على الجسر الجديد"),
      ("fa", "شورای شهر سه‌شنبه شب درباره پل جدید رأی می‌دهد"),
      ("ur", "شہر کی کونسل منگل کی شام نئے پل پر ووٹ دے گی"),
      ("hi", "नगर परिषद मंगलवार शाम को नए पुल पर मतदान करेगी।"),
      ("zh", "市议会将于星期二晚上就新桥进行表决。"), ("ja", "市議会は火曜日の夜に新しい橋について採決します。"),
      ("ko", "시의회는 화요일 저녁에 새 다리에 대해 투표한다."), ("th", "สภาเมืองจะลงคะแนนในวันอังคาร"),
      ("tr", "Belediye meclisi salı akşamı yeni köprü için oy kullanacak."),
      ("fi", "Kaupunginvaltuusto äänestää uudesta sillasta tiistai-iltana."),
      ("hu", "A városi tanács kedd este szavaz az új hídról."),
      ("he", "המועצה תצביע ביום שלישי בערב על הגשר החדש"),
    ] as [(String, String)])
  func `A sentence tells its language`(code: String, text: String) throws {
    let language = try Self.language(text)
    #expect(language?.code == code)
    #expect(try #require(language).confidence > 0.5)
  }

  @Test func `Nothing to read is no language`() throws {
    for text in ["", "12 345 — ?!", "😀"] {
      #expect(try Self.language(text) == Language(code: "und", confidence: 0))
    }
  }

  @Test func `The declared language decides where the letters do not, and nowhere else`() throws {
    #expect(try Self.language("Hotel Internet", declared: "de-AT")?.code == "de")
    #expect(try Self.language("Hotel Internet", declared: "it")?.code == "it")
    let english = "The council will vote on the new bridge on Tuesday evening, the mayor said."
    #expect(try Self.language(english, declared: "fr")?.code == "en")
  }

  @Test func `Candidates restrict the choice`() throws {
    let settings = Settings(
      options: LanguageStage.kind.options,
      replacing: ["candidates": .array([.init(.string("fr")), .init(.string("it"))])])
    var worker = try LanguageStage(settings: settings).makeWorker()
    var document = Document(text: "La casa de mi madre es muy grande y bonita.")
    try worker.process(&document)
    #expect(["fr", "it"].contains(document.language?.code))
  }

  @Test func `An unknown candidate is an error with the list of the known`() {
    let settings = Settings(
      options: LanguageStage.kind.options,
      replacing: ["candidates": .array([.init(.string("xx"))])])
    #expect(throws: SettingsError.self) { try LanguageStage(settings: settings) }
  }

  @Test func `At least sixty languages are known`() {
    #expect(LanguageStage.languages.count >= 60)
    #expect(Set(LanguageStage.languages).count == LanguageStage.languages.count)
  }

  @Test func `Any bytes are survived`() throws {
    let bytes = Array("Größe Москва 中文 हिन्दी العربية".utf8)
    var identifier = LanguageIdentifier(model: LanguageModel())
    for start in bytes.indices {
      for end in start...bytes.count {
        let cut = Array(bytes[start..<end])
        _ = identifier.identify(cut.span, 0..<cut.count, declared: nil)
      }
    }
  }

  @Test func `A damaged model knows no languages rather than crash`() {
    for count in [0, 3, 5, 40, 5000] {
      #expect(LanguageModel(Array(LanguageModel().bytes.prefix(count))).groups.isEmpty)
    }
  }
}
