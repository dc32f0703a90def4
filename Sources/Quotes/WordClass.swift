/// What the lexicon knows of a word besides its part of speech: small closed lists.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  static let be = WordClass(rawValue: 1 << 0)
  static let have = WordClass(rawValue: 1 << 1)
  static let modal = WordClass(rawValue: 1 << 2)
  /// A pronoun that can be the subject of a verb of saying.
  static let subjectPronoun = WordClass(rawValue: 1 << 3)
  static let he = WordClass(rawValue: 1 << 4)
  static let she = WordClass(rawValue: 1 << 5)
  static let they = WordClass(rawValue: 1 << 6)
  static let firstPerson = WordClass(rawValue: 1 << 7)
  /// A day, month or other word of time.
  static let time = WordClass(rawValue: 1 << 8)
  /// What is spoken, written or held: statement, interview, tweet.
  static let medium = WordClass(rawValue: 1 << 9)
  /// A person by office or trade: minister, spokesman, professor.
  static let role = WordClass(rawValue: 1 << 10)
  /// Many persons: residents, officials, police, ministry.
  static let group = WordClass(rawValue: 1 << 11)
  /// A short form of address: Mr, Dr, Sir.
  static let honorific = WordClass(rawValue: 1 << 12)
  /// Never the subject of saying: there, what, how.
  static let noSubject = WordClass(rawValue: 1 << 13)
  /// Opens a subordinate clause.
  static let subordinator = WordClass(rawValue: 1 << 14)
  static let that = WordClass(rawValue: 1 << 15)
  /// Opens an indirect question: whether, if, why.
  static let question = WordClass(rawValue: 1 << 16)
  static let who = WordClass(rawValue: 1 << 17)
  /// An adverb that stands between subject and verb: also, later, then.
  static let midAdverb = WordClass(rawValue: 1 << 18)
  static let to = WordClass(rawValue: 1 << 19)
  static let of = WordClass(rawValue: 1 << 20)
  static let and = WordClass(rawValue: 1 << 21)
  static let negation = WordClass(rawValue: 1 << 22)
  /// A claim by its name: claim, allegation, suggestion.
  static let claimNoun = WordClass(rawValue: 1 << 23)
  static let female = WordClass(rawValue: 1 << 24)
  static let male = WordClass(rawValue: 1 << 25)
  /// A work that has a title in marks: film, song, book.
  static let work = WordClass(rawValue: 1 << 26)
  /// Announces a name, a title or distance: called, dubbed, so-called.
  static let naming = WordClass(rawValue: 1 << 27)
  static let it = WordClass(rawValue: 1 << 28)
  static let `as` = WordClass(rawValue: 1 << 29)
  static let by = WordClass(rawValue: 1 << 30)

  /// The lists, each as words apart by spaces.
  static let lists: [(WordClass, String)] = [
    (.be, "is was are were be been being am 's 're 'm"),
    (.have, "has have had having 've"),
    (.modal, "will would can could may might must shall should 'll 'd ca wo did do does"),
    (
      .subjectPronoun,
      "he she they we i it who another others one some many several most both everyone someone somebody nobody everybody neither none those"
    ),
    (.he, "he him his himself"), (.she, "she her hers herself"),
    (.they, "they them their themselves"), (.firstPerson, "i me my we us our you your"),
    (.it, "it its itself"),
    (
      .time,
      "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu thurs fri sat sun january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon evening night noon midnight week month year weekend day days weeks months years hours hour minutes minute moment time earlier later ago recently last next this past summer winter spring autumn quarter decade century a.m. p.m. am pm gmt afterwards afterward thereafter"
    ),
    (
      .medium,
      "statement statements interview interviews tweet tweets post posts email e-mail emails letter letters speech speeches address report reports article column memo note press conference conferences briefing briefings release news call message messages blog video videotape hearing testimony rally rallies twitter facebook instagram television tv radio show debate session court book documentary essay op-ed editorial podcast affidavit filing lawsuit complaint phone telephone remarks comments response reply turn question questions forum ceremony event appearance broadcast newsletter transcript speech monologue caption thread communique communiqué meeting"
    ),
    (
      .role,
      "minister president spokesman spokeswoman spokesperson official senator governor mayor professor director chief chairman chairwoman chair chairperson secretary ambassador envoy lawyer attorney judge prosecutor officer sheriff general colonel captain lieutenant sergeant commander leader candidate nominee analyst expert economist researcher scientist author writer journalist reporter correspondent editor columnist executive manager owner founder founder co-founder ceo cfo coach player captain actor actress singer director producer activist campaigner organiser organizer advocate student teacher doctor physician nurse farmer resident neighbour neighbor witness victim mother father brother sister son daughter wife husband widow friend colleague aide adviser advisor strategist pollster lawmaker congressman congresswoman representative councillor councilor mp politician diplomat source critic king queen prince princess pope bishop priest rabbi imam detective inspector constable investigator engineer historian scholar fellow head member deputy boss regulator operator coordinator consultant vice-president premier chancellor commissioner justice attorney-general superintendent principal curator designer developer programmer passenger driver pilot survivor volunteer pensioner tenant landlord customer plaintiff defendant collector tehsildar barrister solicitor clerk coroner medic paramedic firefighter policeman policewoman soldier veteran veterinarian conservationist biologist physicist chemist meteorologist forecaster seismologist epidemiologist host presenter commentator moderator negotiator mediator man woman boy girl teenager"
    ),
    (
      .group,
      "officials residents police authorities families sources people lawmakers senators republicans democrats critics experts analysts investigators prosecutors lawyers attorneys judges ministers leaders members activists protesters demonstrators supporters opponents witnesses neighbours neighbors doctors scientists researchers economists students teachers parents workers employees unions farmers villagers survivors relatives aides advisers advisors campaigners voters reporters journalists observers diplomats ministry government administration committee commission council court company firm agency department bureau office party union group organisation organization campaign team board bank university institute association federation network newspaper paper magazine daily website outlet channel station army military navy embassy parliament senate house congress police force organisers organizers rebels militants fighters soldiers troops insurgents thousands hundreds dozens crowd fans players colleagues friends others some many several historians scholars executives businesses companies firms airlines insurers lenders landlords tenants pensioners patients nurses medics firefighters rescuers forecasters pollsters strategists conservatives liberals progressives christians muslims jews women men children locals commuters passengers drivers"
    ),
    (
      .honorific,
      "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. rev rev. sen sen. gov gov. rep rep. st. gen gen. col col. lt lt. sgt sgt. capt capt. maj maj. hon hon. madam mx mx. pc det supt cllr reps. sens. president minister senator secretary governor mayor judge justice professor pope king queen prince princess chancellor sheriff superintendent inspector constable detective captain colonel general lieutenant sergeant officer coach congressman congresswoman representative councillor ambassador commissioner chief collector tehsildar imam rabbi father sister brother bishop archbishop cardinal sheikh ayatollah"
    ),
    (.noSubject, "there what how why here when where which whatever that this these"),
    (
      .subordinator,
      "because while when if as although though after before since whereas where whether until unless than despite"
    ),
    (.that, "that"),
    (.question, "whether if why how what when where who which"),
    (.who, "who"), (.to, "to"), (.of, "of"), (.and, "and but or nor"), (.as, "as"), (.by, "by"),
    (.negation, "not n't never no neither nor hardly"),
    (
      .midAdverb,
      "also later then once often always already even just consistently repeatedly reportedly publicly previously further again immediately quickly simply constantly now still recently meanwhile however too famously initially reportedly instead itself himself herself themselves first therefore thus both all subsequently finally"
    ),
    (
      .claimNoun,
      "claim claims allegation allegations suggestion suggestions assertion assertions statement statements warning warnings accusation accusations argument contention declaration promise pledge vow threat denial demand demands call calls report reports complaint complaints insistence admission announcement prediction question questions recommendation confession testimony reminder assurance assurances rumour rumours rumor rumors criticism"
    ),
    (
      .female,
      "mother sister daughter wife widow woman girl queen princess actress spokeswoman chairwoman congresswoman policewoman mrs mrs. ms ms. miss dame lady grandmother aunt niece businesswoman she her"
    ),
    (
      .male,
      "father brother son husband man boy king prince actor spokesman chairman congressman policeman mr mr. sir lord grandfather uncle nephew businessman he his"
    ),
    (
      .work,
      "film movie song book novel album show series play poem essay article hit single painting documentary drama comedy musical opera track episode magazine game titled entitled column sculpture exhibition story anthem hymn ballad"
    ),
    (
      .naming,
      "called dubbed nicknamed named known so-called titled entitled labelled labeled termed termed styled term word words phrase nickname alias aka branded marked reading"
    ),
  ]
}
